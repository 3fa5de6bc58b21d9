-- A customer's key may be destroyed: what was noted under it can't be read any more, and stays as
-- lines that say that something was noted, when and where from.

alter table customers.keys
    add column erased_to int not null default 0 check (erased_to >= 0),
    add column erased_at timestamptz;
comment on column customers.keys.erased_to is
    'The last fact that lies under a key that was destroyed.';
