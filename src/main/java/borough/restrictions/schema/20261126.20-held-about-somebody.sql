-- All that was ever restricted about somebody, and who looked, found for them when they ask.

create index marks_of_customer on restrictions.marks (council_id, customer_id, set_at);
create index looks_of_subject on restrictions.looks (council_id, subject, at);
