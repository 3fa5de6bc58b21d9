-- What we tell people: an outbox, so that nothing is told twice and nothing lost.

create schema messages;

create table messages.messages (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    message_id uuid not null,
    case_reference text,
    moment text not null check (length(moment) between 1 and 100),
    occasion text not null check (length(occasion) between 1 and 200),
    channel text not null check (channel in ('text', 'email', 'letter', 'none')),
    key bytea,
    contents bytea,
    state text not null
        check (state in ('waiting', 'sending', 'sent', 'delivered', 'failed', 'kept')),
    tries int not null default 0,
    asks int not null default 0,
    unsure boolean not null default false,
    claim uuid,
    next_at timestamptz,
    told_at timestamptz not null,
    sent_at timestamptz,
    carrier_id text,
    problem text,
    primary key (council_id, message_id),
    unique nulls not distinct (council_id, case_reference, moment, occasion),
    check (state not in ('waiting', 'sending') or next_at is not null),
    check ((claim is not null) = (state = 'sending'))
);
comment on table messages.messages is
    'Texts, emails and letters. Address and text are sealed under the key beside them: one for'
    ' each message, so that a message needs no case and no neighbour to be sent or erased.';
comment on column messages.messages.unsure is
    'The carrier may have it: ask before sending again.';
comment on column messages.messages.next_at is
    'When it is next looked at: to send it, to take over a claim that lapsed, or to ask whether it'
    ' arrived.';
create index messages_due on messages.messages (council_id, next_at)
    where state in ('waiting', 'sending');
create index messages_to_ask_about on messages.messages (council_id, next_at)
    where state = 'sent' and next_at is not null;
create index messages_newest on messages.messages (council_id, told_at, message_id);
select data.keep_councils_apart('messages.messages');

create schema postroom;

create table postroom.received (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    notification_id uuid not null,
    reference text not null,
    channel text not null check (channel in ('text', 'email', 'letter')),
    address text not null,
    subject text not null,
    body text not null,
    received_at timestamptz not null,
    primary key (council_id, notification_id)
);
comment on table postroom.received is
    'What the stand-in post room took, for made-up councils only; whatever comes twice is here'
    ' twice.';
create index received_by_reference on postroom.received (council_id, reference);
create index received_newest on postroom.received (council_id, received_at, notification_id);
select data.keep_councils_apart('postroom.received');

create table postroom.faults (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    fault text not null check (fault in ('none', 'closed', 'busy', 'loses answers')),
    primary key (council_id)
);
comment on table postroom.faults is 'How the stand-in post room misbehaves at the moment.';
select data.keep_councils_apart('postroom.faults');
