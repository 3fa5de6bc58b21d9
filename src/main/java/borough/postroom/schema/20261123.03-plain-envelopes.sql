-- The post room shows which letters lie in plain envelopes.

alter table postroom.received add column plain boolean not null default false;
comment on column postroom.received.plain is
    'Nothing on its envelope says whom it is from.';
