-- What is open already of one service, the latest first: a service file may ask for it before
-- somebody sends the same again.

create index cases_open_of_service on cases.cases (council_id, service, opened_at desc, reference)
    where closed_at is null;
