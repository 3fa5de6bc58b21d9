-- How many messages an account asked for, so that none sends texts to every number there is.

create index asks_of_account on accounts.asks (council_id, account_id, made_at)
    where account_id is not null;
