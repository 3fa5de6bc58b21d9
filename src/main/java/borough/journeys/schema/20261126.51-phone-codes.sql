-- Codes that are texted to a phone before what is told of it is believed.

create table journeys.phone_codes (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    code_id uuid not null,
    journey_id text not null,
    phone text not null check (phone ~ '^[0-9a-f]{32}$'),
    code text not null check (code ~ '^[0-9a-f]{32}$'),
    sent_at timestamptz not null,
    guesses int not null default 0 check (guesses >= 0),
    proved_at timestamptz,
    primary key (council_id, code_id)
);
comment on table journeys.phone_codes is
    'Codes texted to phones, each for one journey; the number and the code are keyed hashes. They'
    ' outlive a journey that is given up, so that a number can''t be sent many by beginning anew.';
create index phone_codes_of_journey on journeys.phone_codes (council_id, journey_id, phone);
create index phone_codes_to_phone on journeys.phone_codes (council_id, phone, sent_at);
create index phone_codes_by_time on journeys.phone_codes (council_id, sent_at);
select data.keep_councils_apart('journeys.phone_codes');
