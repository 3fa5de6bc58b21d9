-- Letters and notices of cases.

create schema letters;

create table letters.letters (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    letter_id uuid not null,
    case_reference text not null,
    action text not null check (action <> ''),
    name text not null check (length(name) between 1 and 100),
    kind text not null check (length(kind) between 1 and 100),
    is_notice boolean not null,
    state text not null check (state in ('draft', 'approved', 'posted', 'served')),
    key bytea not null,
    written bytea not null,
    served bytea,
    drafted_at timestamptz not null,
    primary key (council_id, letter_id),
    unique (council_id, case_reference, name),
    check (state <> 'served' or (is_notice and served is not null))
);
comment on table letters.letters is
    'Letters and notices of cases. Whom they are to, what they say and how they were served lies
sealed under the key beside them.';
comment on column letters.letters.name is 'What the service file calls it, by which it is known.';
select data.keep_councils_apart('letters.letters');

create table letters.events (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    letter_id uuid not null,
    position int not null,
    at timestamptz not null,
    what text not null check (
        what in ('drafted', 'changed', 'approved', 'reopened', 'posted', 'served')),
    who text not null check (who <> ''),
    primary key (council_id, letter_id, position),
    foreign key (council_id, letter_id) references letters.letters (council_id, letter_id)
);
comment on table letters.events is 'What was done with each letter and by whom, never changed.';
select data.append_only('letters.events');
