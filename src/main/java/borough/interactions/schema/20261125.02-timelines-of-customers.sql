-- The timeline of a customer: which lines concern them, in their order. A line is never changed; that
-- it is theirs is said here, and can be taken back.

create table interactions.of_customers (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    customer_id uuid not null,
    at timestamptz not null,
    interaction_id uuid not null,
    case_reference text,
    primary key (council_id, customer_id, at, interaction_id)
);
comment on table interactions.of_customers is
    'Which lines concern a customer. They stay with the record they were made for when it is merged.';
create index of_customers_by_case on interactions.of_customers
    (council_id, case_reference, customer_id) where case_reference is not null;
create index of_customers_by_line on interactions.of_customers (council_id, interaction_id);
select data.keep_councils_apart('interactions.of_customers');
