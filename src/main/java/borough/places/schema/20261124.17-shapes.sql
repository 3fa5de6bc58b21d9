-- Wards and parishes with their whole shapes: several parts, and holes.

alter table places.wards add column shape text;
alter table places.parishes add column shape text;
comment on column places.wards.shape is
    'The whole shape as WKB in hexadecimal, metres on the national grid; null where only an outline is known.';
comment on column places.parishes.shape is 'The whole shape, as wards have it.';
