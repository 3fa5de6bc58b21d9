-- A session that somebody's council account began ends with that account's own.

alter table signin.sessions add column outside text check (length(outside) between 1 and 200);
create index sessions_by_outside on signin.sessions (council_id, outside)
    where outside is not null;
