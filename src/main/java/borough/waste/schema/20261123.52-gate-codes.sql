-- The code of a gate between the crew and the bins it fetches, sealed under a key of its own, which
-- goes with it when the help stops.

alter table waste.assistance add column gate_key bytea;
alter table waste.assistance add column gate_code bytea;
alter table waste.assistance add constraint gate_code_has_key
    check ((gate_key is null) = (gate_code is null));
