-- Times that somebody booked, and the places in diaries that they take.

create schema bookings;

create table bookings.bookings (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    booking_id uuid not null,
    case_reference text not null,
    effect text not null check (length(effect) between 1 and 200),
    action text not null check (length(action) between 1 and 60),
    diary text not null check (length(diary) between 1 and 60),
    doing text not null check (length(doing) <= 100),
    starts_at timestamptz not null,
    ends_at timestamptz not null check (ends_at > starts_at),
    resource text not null check (length(resource) between 1 and 80),
    points int not null check (points between 1 and 1000),
    state text not null
        check (state in ('held', 'booked', 'attended', 'missed', 'served', 'released', 'lost')),
    held_until timestamptz,
    arrived_at timestamptz,
    minutes_late int check (minutes_late between 1 and 600),
    sequence int not null default 0,
    added_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (council_id, booking_id),
    check ((state = 'held') = (held_until is not null))
);
comment on table bookings.bookings is
    'Times booked or held for cases. Who comes stands with the case; a change of the time counts
the sequence up, by which calendars know which word is the newer.';
create unique index live_bookings_of_case
    on bookings.bookings (council_id, case_reference, effect)
    where state in ('held', 'booked');
create index bookings_of_case on bookings.bookings (council_id, case_reference, added_at);
create index bookings_of_diary on bookings.bookings (council_id, diary, starts_at, booking_id);
create index holds_by_end on bookings.bookings (council_id, held_until)
    where held_until is not null;
select data.keep_councils_apart('bookings.bookings');

create table bookings.places (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    diary text not null,
    starts_at timestamptz not null,
    place text not null check (length(place) between 1 and 100),
    booking_id uuid not null,
    primary key (council_id, diary, starts_at, place),
    foreign key (council_id, booking_id)
        references bookings.bookings (council_id, booking_id)
);
comment on table bookings.places is
    'The places taken at a time of a diary, one row each: its key is why none is booked twice.';
create index places_of_booking on bookings.places (council_id, booking_id);
select data.keep_councils_apart('bookings.places');

create table bookings.closures (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    closure_id uuid not null,
    diary text not null check (length(diary) between 1 and 60),
    resource text not null check (length(resource) <= 80),
    from_at timestamptz not null,
    until_at timestamptz not null check (until_at > from_at),
    reason text not null check (length(reason) between 1 and 200),
    by_person uuid not null,
    added_at timestamptz not null,
    primary key (council_id, closure_id)
);
comment on table bookings.closures is
    'When a diary, or one resource of it, can''t be booked beyond what its file says; the resource
is empty where all of them are shut.';
create index closures_of_diary on bookings.closures (council_id, diary, until_at);
select data.keep_councils_apart('bookings.closures');

create table bookings.invitations (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    case_reference text not null,
    effect text not null check (length(effect) between 1 and 200),
    diary text not null check (length(diary) between 1 and 60),
    doing text not null check (length(doing) <= 100),
    added_at timestamptz not null,
    chosen_at timestamptz,
    primary key (council_id, case_reference, effect)
);
comment on table bookings.invitations is
    'That the customer of a case is to choose a time, where they follow it; and when they did.';
select data.keep_councils_apart('bookings.invitations');
