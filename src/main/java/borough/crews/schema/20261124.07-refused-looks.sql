-- Who asked for the code of a gate and was refused.

create schema crews;

create table crews.refused_looks (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    look_id uuid not null,
    at timestamptz not null,
    uprn bigint not null,
    address text not null,
    round text not null,
    person uuid not null,
    who text not null,
    why text not null,
    primary key (council_id, look_id)
);
comment on table crews.refused_looks is
    'Who asked for the code of a gate that is not theirs to read, and why they were refused; kept
for a time that rules/crews.yaml says.';
create index refused_looks_by_time on crews.refused_looks (council_id, at desc);
select data.keep_councils_apart('crews.refused_looks');
