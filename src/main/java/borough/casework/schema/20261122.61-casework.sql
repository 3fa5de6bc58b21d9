-- Beside a case: the cases it belongs with, and what waits to be read by whoever it was meant for.

create schema casework;

create table casework.links (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    reference text not null,
    other text not null,
    kind text not null check (kind in ('related', 'follows', 'duplicate')),
    made_at timestamptz not null,
    who text not null,
    primary key (council_id, reference, other),
    check (reference <> other)
);
comment on table casework.links is
    'Cases that belong together: the one is related to the other, follows from it, or is its duplicate.';
create index links_to_a_case on casework.links (council_id, other);
select data.keep_councils_apart('casework.links');

create table casework.to_read (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    holder text not null,
    said_at timestamptz not null,
    reference text not null,
    number int not null,
    kind text not null check (kind in ('customer', 'colleague', 'hand over')),
    who text not null,
    primary key (council_id, holder, said_at, reference, number)
);
comment on table casework.to_read is
    'What waits to be read: an event of a case and the team or person it is meant for. Gone once read.';
create index to_read_of_a_case on casework.to_read (council_id, reference);
select data.keep_councils_apart('casework.to_read');
