-- Registers that the council keeps and hands in, such as the return on fly-tipping.

create schema if not exists registers;

create table registers.entries (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    register text not null,
    at timestamptz not null,
    case_reference text not null,
    effect text not null,
    entered text[] not null,
    primary key (council_id, register, case_reference, effect)
);
comment on table registers.entries is
    'Rows of registers, in the order of the columns that the register''s file names.';
create index entries_by_time on registers.entries (council_id, register, at, case_reference);
select data.append_only('registers.entries');
