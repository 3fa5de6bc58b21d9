-- Sessions and passkeys are listed to their owners, the newest first.

create index sessions_by_end on signin.sessions (council_id, ends_at);
create index links_by_end on signin.links (council_id, ends_at);
