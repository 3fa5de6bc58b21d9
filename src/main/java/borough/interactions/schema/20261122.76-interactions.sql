-- Every contact in any channel, one line each. Lines are never changed; what is personal in one
-- lies beside it under a key of its own and can be erased without it.

create schema interactions;

create table interactions.interactions (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    interaction_id uuid not null,
    at timestamptz not null,
    channel text not null,
    way text not null check (way in ('in', 'out')),
    kind text not null,
    says text not null,
    service text,
    case_reference text,
    property bigint,
    staff text,
    primary key (council_id, interaction_id)
);
comment on table interactions.interactions is
    'One line for each contact, with nothing personal in it. The id is made from what it tells of,'
    ' so that news heard twice is one line.';
create index interactions_of_case
    on interactions.interactions (council_id, case_reference, at desc, interaction_id desc)
    where case_reference is not null;
create index interactions_at_property
    on interactions.interactions (council_id, property, at desc, interaction_id desc)
    where property is not null;
create index interactions_newest
    on interactions.interactions (council_id, at desc, interaction_id desc);
select data.append_only('interactions.interactions');

create table interactions.words (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    interaction_id uuid not null,
    case_reference text,
    key bytea not null,
    words bytea not null,
    primary key (council_id, interaction_id)
);
comment on table interactions.words is
    'What was said, where it is kept: sealed under the key beside it, and deleted to erase it.';
create index words_of_case on interactions.words (council_id, case_reference)
    where case_reference is not null;
select data.keep_councils_apart('interactions.words');

create table interactions.contact_points (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    contact text not null,
    at timestamptz not null,
    interaction_id uuid not null,
    case_reference text,
    primary key (council_id, contact, at, interaction_id)
);
comment on table interactions.contact_points is
    'Which lines concern a phone number or email address, known by its keyed hash only; deleted to'
    ' erase it.';
create index contact_points_of_case on interactions.contact_points (council_id, case_reference)
    where case_reference is not null;
select data.keep_councils_apart('interactions.contact_points');
