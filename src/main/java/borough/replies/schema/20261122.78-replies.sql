-- What people answer to our texts and emails. What landed is with its case; here is only that it
-- came, and what waits for an adviser.

create schema replies;

create table replies.came (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    channel text not null check (channel in ('text', 'email')),
    their_id text not null,
    came_at timestamptz not null,
    primary key (council_id, channel, their_id)
);
comment on table replies.came is
    'Every answer that came, so that one brought twice is taken in once: what its bringer calls it.';
select data.keep_councils_apart('replies.came');

create table replies.unplaced (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    reply_id uuid not null,
    came_at timestamptz not null,
    channel text not null check (channel in ('text', 'email')),
    why text not null,
    key bytea,
    contents bytea,
    state text not null default 'waiting' check (state in ('waiting', 'placed', 'thrown away')),
    seen_to_at timestamptz,
    seen_to_by text,
    reason text,
    primary key (council_id, reply_id),
    check ((state = 'waiting') = (seen_to_at is null))
);
comment on table replies.unplaced is
    'Answers of which nobody can tell the case. Whom they come from and what they say is sealed, and'
    ' erased once somebody has seen to them.';
create index unplaced_waiting on replies.unplaced (council_id, came_at, reply_id)
    where state = 'waiting';
select data.keep_councils_apart('replies.unplaced');
