-- Who changed what in the council's own structure, and people found as they are typed.

create table council.changes (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    change_id uuid not null,
    subject text not null,
    made_at timestamptz not null,
    person_id uuid,
    person_name text not null,
    what text not null,
    before text,
    after text,
    primary key (council_id, change_id)
);
comment on table council.changes is
    'Changes to departments, teams, people and roles: who made them and what stood there before.';
create index changes_of_subject on council.changes (council_id, subject, made_at desc);
select data.append_only('council.changes');

-- Row-level security keeps lower() off an index, so what is compared lies ready in columns, by
-- plain order of characters in which a beginning is a range.
alter table council.people
    add column name_plain text collate "C" generated always as (lower(name)) stored,
    add column family_plain text collate "C"
        generated always as (regexp_replace(lower(name), '^.*\s', '')) stored;
create index people_by_plain_name on council.people (council_id, name_plain);
create index people_by_family on council.people (council_id, family_plain);
create index people_by_plain_email on council.people (council_id, email collate "C");
