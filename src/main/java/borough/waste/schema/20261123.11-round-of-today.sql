-- A round as its crew goes through it: what is emptied in one street, and when it last logged.

create index containers_by_street on waste.containers (council_id, round, usrn);
drop index waste.containers_by_round;

create index property_logs_by_crew on waste.property_logs
    (council_id, crew, collected_on, logged_at);
