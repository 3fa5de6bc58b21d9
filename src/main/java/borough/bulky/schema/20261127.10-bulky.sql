-- Bulky waste that somebody booked: what, from where, when, and what was paid for it.

create schema bulky;

create table bulky.bookings (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    case_reference text not null,
    uprn bigint not null,
    names text[] not null check (cardinality(names) between 1 and 200),
    counts int[] not null,
    special boolean not null,
    lowered boolean not null,
    pence bigint not null check (pence >= 0),
    paid_by text[] not null,
    on_day date not null,
    state text not null
        check (state in ('paying', 'booked', 'failed', 'cancelled', 'given up', 'ended')),
    changing text,
    noted_on date not null,
    noted_at timestamptz not null,
    primary key (council_id, case_reference),
    check (cardinality(names) = cardinality(counts))
);
comment on table bulky.bookings is
    'Each booking as it stands now: its things with how many of each, the day, and all that was
paid for it and not given back, by the cases that asked for the money.';
create index bookings_at_home on bulky.bookings (council_id, uprn, noted_at);
select data.keep_councils_apart('bulky.bookings');
