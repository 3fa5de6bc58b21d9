-- Checks of who somebody is who rings or stands at the desk.

create schema identity;

create table identity.checks (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    check_id uuid not null,
    customer_id uuid not null,
    channel text not null check (channel in ('phone', 'reception')),
    person uuid not null,
    facts text[] not null,
    begun_at timestamptz not null,
    primary key (council_id, check_id)
);
comment on table identity.checks is
    'A contact in which an adviser asks who somebody is, and what is asked in it.';
create index checks_of_customer on identity.checks (council_id, customer_id, begun_at desc);
select data.append_only('identity.checks');

create table identity.answers (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    check_id uuid not null,
    fact text not null,
    customer_id uuid not null,
    channel text not null,
    outcome text not null check (outcome in ('right', 'wrong', 'unknown')),
    at timestamptz not null,
    primary key (council_id, check_id, fact),
    foreign key (council_id, check_id) references identity.checks (council_id, check_id)
);
comment on table identity.answers is
    'What came of each question of a check, and never what was said.';
create index wrong_answers on identity.answers (council_id, customer_id, channel, at)
    where outcome = 'wrong';
select data.append_only('identity.answers');

create table identity.results (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    check_id uuid not null,
    level text not null check (level in ('light', 'full')),
    customer_id uuid not null,
    channel text not null,
    paper text,
    name text not null,
    at timestamptz not null,
    until timestamptz not null,
    primary key (council_id, check_id, level),
    foreign key (council_id, check_id) references identity.checks (council_id, check_id)
);
comment on table identity.results is
    'How sure an adviser was of who somebody is, since when and until when it counts, and the kind'
    ' of paper that was seen, where one was.';
create index results_of_customer on identity.results (council_id, customer_id, at desc);
select data.append_only('identity.results');
