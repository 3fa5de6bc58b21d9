-- How each person likes to see their work, and what became of what they did with many cases at once.

create schema worklists;

create table worklists.views (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    view_id uuid not null,
    person_id uuid not null,
    team text,
    name text not null check (length(name) between 1 and 60),
    query text not null check (length(query) <= 1000),
    primary key (council_id, view_id)
);
comment on table worklists.views is
    'Lists that somebody keeps under a name, for themselves or for a whole team.';
create index views_of_person on worklists.views (council_id, person_id);
create index views_of_team on worklists.views (council_id, team) where team is not null;
select data.keep_councils_apart('worklists.views');

create table worklists.firsts (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    person_id uuid not null,
    query text not null check (length(query) <= 1000),
    primary key (council_id, person_id)
);
comment on table worklists.firsts is 'The list that a person wants to see first.';
select data.keep_councils_apart('worklists.firsts');

create table worklists.outcomes (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    outcome_id uuid not null,
    person_id uuid not null,
    at timestamptz not null,
    words text not null,
    list text not null,
    stayed text[] not null,
    whys text[] not null,
    primary key (council_id, outcome_id),
    check (cardinality(stayed) = cardinality(whys))
);
comment on table worklists.outcomes is
    'What became of something done with many cases, until its page has been read: a day.';
create index outcomes_of_person on worklists.outcomes (council_id, person_id, at);
select data.keep_councils_apart('worklists.outcomes');
