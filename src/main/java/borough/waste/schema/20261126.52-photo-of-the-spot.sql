-- The picture of where the bins are kept, for the crew that fetches them.

alter table waste.assistance add column photo text not null default '';
comment on column waste.assistance.photo is
    'The picture of the spot that came with the request, by its id; empty where none was sent. It'
    ' belongs to the case, and goes with it.';
