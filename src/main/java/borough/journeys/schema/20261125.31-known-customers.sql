-- For whom a journey is walked, where that is known.

create table journeys.customers (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    journey_id text not null,
    customer_id uuid not null,
    primary key (council_id, journey_id),
    foreign key (council_id, journey_id)
        references journeys.journeys (council_id, journey_id) on delete cascade
);
comment on table journeys.customers is
    'The customer for whom a journey is walked, where that is known for certain; it goes with the'
    ' journey.';
select data.keep_councils_apart('journeys.customers');
