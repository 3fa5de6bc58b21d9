-- A letter about a private matter says nothing of the council or the matter on its outside.

alter table messages.messages add column plain_envelope boolean not null default false;
comment on column messages.messages.plain_envelope is
    'As a letter it goes in an envelope that says nothing of the council or the matter.';
