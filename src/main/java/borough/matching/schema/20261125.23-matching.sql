-- Who sent in each request, as far as the rules say, and which records may be one: what waits for
-- a person to decide, and what was decided.

create schema if not exists matching;

create table matching.requests (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    reference text not null,
    state text not null check (state in ('waiting', 'matched', 'new', 'nobody')),
    at timestamptz not null,
    decided_at timestamptz,
    decided_by text,
    primary key (council_id, reference),
    check ((decided_at is null) = (decided_by is null))
);
comment on table matching.requests is
    'Each request that was looked at: whose it is was clear, or waits for a person to decide. Who
sent it in is not kept here but read from its case.';
create index requests_waiting on matching.requests (council_id, at, reference)
    where state = 'waiting';
select data.keep_councils_apart('matching.requests');

create table matching.candidates (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    reference text not null,
    customer_id uuid not null,
    points numeric(6, 2) not null,
    reasons text[] not null,
    primary key (council_id, reference, customer_id),
    foreign key (council_id, reference) references matching.requests (council_id, reference)
);
comment on table matching.candidates is
    'Whose a request may be, and what speaks for it; the reasons name no name and no number.';
select data.keep_councils_apart('matching.candidates');

create table matching.suggestions (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    one uuid not null,
    two uuid not null,
    points numeric(6, 2) not null,
    reasons text[] not null,
    found_at timestamptz not null,
    state text not null check (state in ('waiting', 'proposed', 'merged', 'apart')),
    by_person uuid,
    decided_at timestamptz,
    decided_by text,
    why text check (length(why) <= 500),
    kept uuid,
    primary key (council_id, one, two),
    check (one < two),
    check ((state = 'waiting') = (decided_at is null))
);
comment on table matching.suggestions is
    'Two records that may be one, why, and what was decided; what was said to be two stays so.';
create index suggestions_waiting on matching.suggestions (council_id, points desc, one, two)
    where state in ('waiting', 'proposed');
create index suggestions_of_two on matching.suggestions (council_id, two);
create index merged_by_person on matching.suggestions (council_id, by_person, decided_at)
    where by_person is not null;
select data.keep_councils_apart('matching.suggestions');
