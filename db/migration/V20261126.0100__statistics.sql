-- The datapoints of sustainability reporting on waste, with where each edition of a standard asks for them. Owned by the module statistics.
-- A new edition is new rows; a report takes the edition that holds on its last day.

create table waste_datapoint (
  standard   text not null check (standard in ('ESRS', 'GRI')),
  edition    text not null,
  valid_from date not null,
  line       text not null,
  reference  text not null,
  primary key (standard, valid_from, line)
);
comment on column waste_datapoint.line is 'the line of the report that answers it, as the portal names it';

insert into waste_datapoint (standard, edition, valid_from, line, reference) values
  ('ESRS', 'ESRS E5, (EU) 2023/2772', '2024-01-01', 'GENERATED', 'E5-5 37 (a)'),
  ('ESRS', 'ESRS E5, (EU) 2023/2772', '2024-01-01', 'DIVERTED', 'E5-5 37 (b)'),
  ('ESRS', 'ESRS E5, (EU) 2023/2772', '2024-01-01', 'REUSE', 'E5-5 37 (b) i'),
  ('ESRS', 'ESRS E5, (EU) 2023/2772', '2024-01-01', 'RECYCLING', 'E5-5 37 (b) ii'),
  ('ESRS', 'ESRS E5, (EU) 2023/2772', '2024-01-01', 'OTHER_RECOVERY', 'E5-5 37 (b) iii'),
  ('ESRS', 'ESRS E5, (EU) 2023/2772', '2024-01-01', 'DISPOSED', 'E5-5 37 (c)'),
  ('ESRS', 'ESRS E5, (EU) 2023/2772', '2024-01-01', 'INCINERATION', 'E5-5 37 (c) i'),
  ('ESRS', 'ESRS E5, (EU) 2023/2772', '2024-01-01', 'LANDFILL', 'E5-5 37 (c) ii'),
  ('ESRS', 'ESRS E5, (EU) 2023/2772', '2024-01-01', 'OTHER_DISPOSAL', 'E5-5 37 (c) iii'),
  ('ESRS', 'ESRS E5, (EU) 2023/2772', '2024-01-01', 'NON_RECYCLED', 'E5-5 37 (d)'),
  ('ESRS', 'ESRS E5, (EU) 2023/2772', '2024-01-01', 'COMPOSITION', 'E5-5 38'),
  ('ESRS', 'ESRS E5, (EU) 2023/2772', '2024-01-01', 'HAZARDOUS', 'E5-5 39'),
  ('ESRS', 'ESRS E5, (EU) 2023/2772', '2024-01-01', 'METHOD', 'E5-5 40'),
  ('GRI', 'GRI 306: Waste 2020', '2022-01-01', 'GENERATED', '306-3'),
  ('GRI', 'GRI 306: Waste 2020', '2022-01-01', 'COMPOSITION', '306-3'),
  ('GRI', 'GRI 306: Waste 2020', '2022-01-01', 'DIVERTED', '306-4'),
  ('GRI', 'GRI 306: Waste 2020', '2022-01-01', 'REUSE', '306-4 b, c i'),
  ('GRI', 'GRI 306: Waste 2020', '2022-01-01', 'RECYCLING', '306-4 b, c ii'),
  ('GRI', 'GRI 306: Waste 2020', '2022-01-01', 'OTHER_RECOVERY', '306-4 b, c iii'),
  ('GRI', 'GRI 306: Waste 2020', '2022-01-01', 'DISPOSED', '306-5'),
  ('GRI', 'GRI 306: Waste 2020', '2022-01-01', 'ENERGY', '306-5 b, c i'),
  ('GRI', 'GRI 306: Waste 2020', '2022-01-01', 'INCINERATION', '306-5 b, c ii'),
  ('GRI', 'GRI 306: Waste 2020', '2022-01-01', 'LANDFILL', '306-5 b, c iii'),
  ('GRI', 'GRI 306: Waste 2020', '2022-01-01', 'OTHER_DISPOSAL', '306-5 b, c iv'),
  ('GRI', 'GRI 306: Waste 2020', '2022-01-01', 'METHOD', '306-3 b');
