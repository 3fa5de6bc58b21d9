-- The council's books: double entry in whole pence. What is entered stays.

create schema ledger;

create table ledger.books (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    open_on date not null,
    receipts_last bigint not null default 0 check (receipts_last >= 0),
    primary key (council_id)
);
comment on table ledger.books is
    'The first day that is not closed, and the number of the last receipt. Whoever enters
something holds this row, so that receipts have no gap and a closed day stays closed.';
select data.keep_councils_apart('ledger.books');

create table ledger.entries (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    entry_id uuid not null,
    source text not null check (source <> ''),
    on_day date not null,
    at timestamptz not null,
    why text not null check (why <> ''),
    case_reference text,
    primary key (council_id, entry_id),
    unique (council_id, source)
);
comment on table ledger.entries is
    'What happened to money, each once: the source names what it tells of, such as a payment.';
comment on column ledger.entries.on_day is
    'The day by the council''s clock; the next open one where that day was closed.';
create index entries_by_day on ledger.entries (council_id, on_day, at);
create index entries_by_case on ledger.entries (council_id, case_reference);
select data.append_only('ledger.entries');

create table ledger.lines (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    entry_id uuid not null,
    position int not null check (position > 0),
    account text not null check (account <> ''),
    code text not null,
    pence bigint not null check (pence <> 0),
    primary key (council_id, entry_id, position),
    foreign key (council_id, entry_id) references ledger.entries (council_id, entry_id)
);
comment on table ledger.lines is
    'The lines of each entry: above nought is debit, below is credit. Together they are nought.';
select data.append_only('ledger.lines');
create index lines_in_suspense on ledger.lines (council_id, entry_id) where account = 'suspense';

create function ledger.balances() returns trigger
language plpgsql
as $$
declare
    it uuid := new.entry_id;
    counted bigint;
    together numeric;
begin
    select count(*), coalesce(sum(pence), 0) into counted, together
    from ledger.lines where council_id = new.council_id and entry_id = it;
    if counted < 2 or together <> 0 then
        raise exception 'The entry % does not balance', it using errcode = 'check_violation';
    end if;
    return null;
end
$$;

create constraint trigger entries_balance after insert on ledger.entries
    deferrable initially deferred for each row execute function ledger.balances();
create constraint trigger lines_balance after insert on ledger.lines
    deferrable initially deferred for each row execute function ledger.balances();

-- A line joins no entry of the past: not even a balanced pair.
create function ledger.only_with_its_entry() returns trigger
language plpgsql
as $$
begin
    if not exists (
        select from ledger.entries e
        where e.council_id = new.council_id and e.entry_id = new.entry_id
        and e.xmin::text::bigint = txid_current() & 4294967295
    ) then
        raise exception 'The entry % was made before', new.entry_id
            using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger lines_with_their_entry before insert on ledger.lines
    for each row execute function ledger.only_with_its_entry();

-- Nobody at all changes what was entered, whatever rights they have.
create function ledger.stays() returns trigger
language plpgsql
as $$
begin
    raise exception 'What stands in the books stays' using errcode = 'check_violation';
end
$$;
create trigger entries_stay before update on ledger.entries
    for each row execute function ledger.stays();
create trigger lines_stay before update on ledger.lines
    for each row execute function ledger.stays();

create table ledger.closes (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    until_on date not null,
    from_on date not null check (from_on <= until_on),
    closed_at timestamptz not null,
    closed_by text not null check (closed_by <> ''),
    primary key (council_id, until_on)
);
comment on table ledger.closes is
    'The days that were closed together, by whom and when; their entries change no more.';
select data.append_only('ledger.closes');
