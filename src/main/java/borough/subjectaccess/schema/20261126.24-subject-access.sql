-- What a customer asks to have of all that we hold about them: gathered, looked through for what is
-- somebody else's, released, and handed over.

create schema subjectaccess;

create table subjectaccess.requests (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    request_id uuid not null,
    customer_id uuid not null,
    case_reference text,
    came_at timestamptz not null,
    due_on date not null,
    sealing_key bytea,
    longer_why bytea,
    longer_at timestamptz,
    identity text check (identity in ('account', 'documents', 'questions', 'known')),
    identity_by text,
    identity_at timestamptz,
    taken_by text not null,
    closed_at timestamptz,
    primary key (council_id, request_id),
    check ((identity is null) = (identity_by is null)),
    check ((identity is null) = (identity_at is null)),
    check ((longer_why is null) or (longer_at is not null))
);
comment on table subjectaccess.requests is
    'Who asked for what we hold about them, when it is due by law, why it takes longer where it'
    ' does, and how we knew who asked.';
create index requests_open on subjectaccess.requests (council_id, due_on, request_id)
    where closed_at is null;
create index requests_of_customer on subjectaccess.requests (council_id, customer_id, came_at);
create unique index requests_of_case on subjectaccess.requests (council_id, case_reference)
    where case_reference is not null;
select data.keep_councils_apart('subjectaccess.requests');

create table subjectaccess.packages (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    package_id uuid not null,
    request_id uuid not null,
    customer_id uuid not null,
    sealing_key bytea,
    state text not null check (state in ('review', 'second look', 'released', 'dropped')),
    cases text[] not null,
    by_account boolean not null,
    gathered_by uuid not null,
    gathered_by_name text not null,
    gathered_at timestamptz not null,
    reviewed_by uuid,
    reviewed_by_name text,
    reviewed_at timestamptz,
    sent_back bytea,
    released_by uuid,
    released_by_name text,
    released_at timestamptz,
    ready_until timestamptz,
    erase_at timestamptz,
    primary key (council_id, package_id),
    foreign key (council_id, request_id)
        references subjectaccess.requests (council_id, request_id),
    check (released_by is null or released_by <> reviewed_by),
    check ((state = 'released') = (released_at is not null)),
    check ((released_at is null) = (ready_until is null)),
    check ((released_at is null) = (erase_at is null))
);
comment on table subjectaccess.packages is
    'What was gathered for a request by somebody with their rights. What is in it lies under its'
    ' key, which is destroyed when it was kept for long enough.';
create index packages_of_request on subjectaccess.packages (council_id, request_id, gathered_at);
create index packages_of_customer on subjectaccess.packages (council_id, customer_id, gathered_at);
create index packages_to_erase on subjectaccess.packages (council_id, erase_at)
    where sealing_key is not null and erase_at is not null;
select data.keep_councils_apart('subjectaccess.packages');

create table subjectaccess.items (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    package_id uuid not null,
    position int not null check (position > 0),
    part text not null,
    item bytea not null,
    marked boolean not null,
    decision text check (decision in ('keep', 'redact', 'withhold')),
    exemption text,
    cut bytea,
    decided_by text,
    decided_at timestamptz,
    primary key (council_id, package_id, position),
    foreign key (council_id, package_id)
        references subjectaccess.packages (council_id, package_id) on delete cascade,
    check ((decision is null) = (decided_by is null)),
    check ((decision in ('redact', 'withhold')) = (exemption is not null) or decision is null),
    check ((decision is not distinct from 'redact') = (cut is not null))
);
comment on table subjectaccess.items is
    'Each thing in a package, sealed under its key; whether it may tell of somebody else, and what'
    ' a reviewer decided.';
create index items_to_decide on subjectaccess.items (council_id, package_id, position)
    where marked and decision is null;
create index items_of_part on subjectaccess.items (council_id, package_id, part, position);
select data.keep_councils_apart('subjectaccess.items');

create table subjectaccess.pieces (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    package_id uuid not null,
    paper text not null check (paper in ('html', 'json', 'zip')),
    position int not null,
    bytes bytea not null,
    primary key (council_id, package_id, paper, position),
    foreign key (council_id, package_id)
        references subjectaccess.packages (council_id, package_id) on delete cascade
);
comment on table subjectaccess.pieces is
    'What was released, as it was released, in pieces sealed under the key of its package.';
select data.keep_councils_apart('subjectaccess.pieces');

create table subjectaccess.links (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    token_hash text not null,
    package_id uuid not null,
    code_hash text not null,
    tries int not null default 0 check (tries >= 0),
    made_by text not null,
    made_at timestamptz not null,
    ends_at timestamptz not null,
    used_at timestamptz,
    primary key (council_id, token_hash),
    foreign key (council_id, package_id)
        references subjectaccess.packages (council_id, package_id) on delete cascade
);
comment on table subjectaccess.links is
    'Links by which a package is fetched once, with a code that was told in another way.';
create index links_of_package on subjectaccess.links (council_id, package_id, made_at);
select data.keep_councils_apart('subjectaccess.links');
