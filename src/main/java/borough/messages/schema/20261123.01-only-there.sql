-- A message to somebody else than the customer of its case goes where its file says, and nowhere
-- else: how the customer wishes to be told is no matter of theirs.

alter table messages.messages add column only_there boolean not null default false;
comment on column messages.messages.only_there is
    'It goes where it was told to, whatever the customer of its case wished since.';
