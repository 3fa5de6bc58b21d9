-- The journeys that were begun for somebody, found for them when they ask.

create index journeys_of_customer on journeys.customers (council_id, customer_id);
