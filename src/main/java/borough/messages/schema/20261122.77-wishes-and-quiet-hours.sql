-- How people wish to be told, when they are left in peace, and what must not be lost.

alter table messages.messages
    add column at_once_until timestamptz,
    add column must_reach text,
    add column contact text;
comment on column messages.messages.at_once_until is
    'Until then it goes out in quiet hours too; null where it waits for their end.';
comment on column messages.messages.must_reach is
    'The role that must know if it does not arrive, where its service file names one.';
comment on column messages.messages.contact is
    'A keyed hash of the number or address, to find what an answer answers; null once erased.';
create index messages_to_contact on messages.messages (council_id, contact, told_at desc)
    where contact is not null;
create index messages_of_case
    on messages.messages (council_id, case_reference, told_at desc, message_id desc)
    where case_reference is not null;

create table messages.wishes (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    case_reference text not null,
    channel text not null check (channel in ('text', 'email', 'letter', 'none')),
    key bytea not null,
    address bytea not null,
    wished_at timestamptz not null,
    primary key (council_id, case_reference)
);
comment on table messages.wishes is
    'How the person of a case asked to be told of it. The address is sealed under the key beside'
    ' it; the row is deleted to erase it.';
select data.keep_councils_apart('messages.wishes');
