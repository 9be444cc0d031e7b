-- The numbers by which software asks for the same lines: EFRAG's list of datapoints (IG 3, May 2024), held against paragraphs 37 to 40 of
-- ESRS E5 in (EU) 2023/2772. GRI 306: Waste 2020 numbers its requirements by letters, the totals under a.
alter table waste_datapoint add column datapoint text;
comment on column waste_datapoint.datapoint is 'number in EFRAG''s list of datapoints; null where the standard has none';

update waste_datapoint p set datapoint = d.datapoint
from (values ('GENERATED', 'E5-5_07'), ('DIVERTED', 'E5-5_08'), ('REUSE', 'E5-5_08'), ('RECYCLING', 'E5-5_08'), ('OTHER_RECOVERY', 'E5-5_08'),
             ('DISPOSED', 'E5-5_09'), ('INCINERATION', 'E5-5_09'), ('LANDFILL', 'E5-5_09'), ('OTHER_DISPOSAL', 'E5-5_09'),
             ('NON_RECYCLED', 'E5-5_10, E5-5_11'), ('COMPOSITION', 'E5-5_12 – E5-5_14'), ('HAZARDOUS', 'E5-5_15'), ('METHOD', 'E5-5_17')) d (line, datapoint)
where p.standard = 'ESRS' and p.line = d.line;

update waste_datapoint set reference = reference || ' a' where standard = 'GRI' and line in ('GENERATED', 'COMPOSITION', 'DIVERTED', 'DISPOSED');
