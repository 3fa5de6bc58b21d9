-- Whose each case is, and which records are known to be the same customer. Neither changes what it
-- speaks of: a record that was merged keeps its cases, so that un-merging loses nothing.

create table customers.cases (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    customer_id uuid not null,
    reference text not null,
    how text not null check (length(how) between 1 and 200),
    linked_at timestamptz not null,
    primary key (council_id, customer_id, reference)
);
comment on table customers.cases is
    'Whose a case is, and how that is known: the rule or the person that said so.';
create index customers_of_case on customers.cases (council_id, reference);
select data.keep_councils_apart('customers.cases');

create table customers.merges (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    merge_id uuid not null,
    gone uuid not null,
    kept uuid not null,
    merged_at timestamptz not null,
    who text not null,
    why text not null,
    undone_at timestamptz,
    undone_by text,
    undone_why text,
    primary key (council_id, merge_id),
    check (gone <> kept),
    check ((undone_at is null) = (undone_by is null)),
    check ((undone_at is null) = (undone_why is null))
);
comment on table customers.merges is
    'Two records that are one customer: who found so, and who found that it was wrong.';
create unique index merged_once on customers.merges (council_id, gone) where undone_at is null;
create index merged_into on customers.merges (council_id, kept) where undone_at is null;
select data.keep_councils_apart('customers.merges');
