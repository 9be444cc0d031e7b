-- How one weight is parted by one profile, for whoever asks: slip by slip, or once for all slips that weigh the same.
-- Parts are whole grams and add up to the weight: what rounding down leaves over goes gram by gram to the largest remainders, the earlier
-- share first. first_of_step: so that a slip is counted once at each step. Owned by the module statistics.
create function treatment_parts(profile bigint, net_kg numeric)
returns table (code text, step text, percent numeric, kg numeric, first_of_step boolean)
language sql stable as $$
  select share.code, share.step, share.percent,
         (share.grams + case when row_number() over (order by share.remainder desc, share.position) <= net_kg * 1000 - sum(share.grams) over ()
                             then 1 else 0 end) * 0.001,
         share.first_of_step
  from (select h.code, h.step, h.position, h.percent, floor(net_kg * h.percent * 10) as grams,
               net_kg * h.percent * 10 - floor(net_kg * h.percent * 10) as remainder,
               row_number() over (partition by h.step order by h.position) = 1 as first_of_step
        from treatment_share h where h.profile_id = profile) share
$$;
