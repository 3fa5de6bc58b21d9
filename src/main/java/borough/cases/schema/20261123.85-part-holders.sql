-- A part of a case may lie with one person, as a whole case does: it stands in their list too.

alter table cases.parts
    add column held_by uuid,
    add column held_since timestamptz,
    add constraint held_since_it_is_held check ((held_by is null) = (held_since is null));
comment on column cases.parts.held_by is
    'Who has taken this part; nobody once it goes to another team, ends or opens again.';

create index parts_of_person on cases.parts (council_id, held_by, due_at, reference, part)
    where closed_at is null and held_by is not null;
