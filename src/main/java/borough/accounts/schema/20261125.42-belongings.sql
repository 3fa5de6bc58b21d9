-- What belongs to an account: its requests, and the journeys that it saved.

create table accounts.requests (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    account_id uuid not null,
    reference text not null,
    request_id uuid not null default gen_random_uuid(),
    proof text not null check (proof in ('sent', 'contact', 'link')),
    opened_at timestamptz not null,
    joined_at timestamptz not null,
    primary key (council_id, account_id, reference),
    foreign key (council_id, account_id)
        references accounts.accounts (council_id, account_id) on delete cascade
);
comment on table accounts.requests is
    'The cases that are an account''s, and what showed that: sent while signed in, the account''s'
    ' own contact given in it, or its following link opened and said to be theirs.';
create index requests_by_time on accounts.requests
    (council_id, account_id, opened_at desc, request_id desc);
create index requests_by_reference on accounts.requests (council_id, reference);
select data.keep_councils_apart('accounts.requests');

create table accounts.journeys (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    account_id uuid not null,
    journey_id text not null,
    saved_at timestamptz not null,
    primary key (council_id, account_id, journey_id),
    foreign key (council_id, account_id)
        references accounts.accounts (council_id, account_id) on delete cascade
);
comment on table accounts.journeys is
    'Journeys saved while signed in, which their holder goes on with without a link.';
select data.keep_councils_apart('accounts.journeys');
