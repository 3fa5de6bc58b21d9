-- A case lies with a team, and perhaps with one person of it. Every list of what waits is answered
-- from an index of open cases; what has no promised date stands last.

alter table cases.cases
    add column held_by uuid,
    add column held_since timestamptz,
    add constraint held_since_it_is_held check ((held_by is null) = (held_since is null));

drop index cases.cases_of_team;
create index cases_of_team on cases.cases
    (council_id, team, coalesce(due_at, timestamptz 'infinity'), reference)
    where closed_at is null;
create index cases_of_person on cases.cases
    (council_id, held_by, coalesce(due_at, timestamptz 'infinity'), reference)
    where closed_at is null and held_by is not null;
create index cases_of_nobody on cases.cases (council_id, team, opened_at, reference)
    where closed_at is null and held_by is null;
create index cases_opened_in_team on cases.cases (council_id, team, opened_at);
create index cases_ended_in_team on cases.cases (council_id, team, closed_at)
    where closed_at is not null;
