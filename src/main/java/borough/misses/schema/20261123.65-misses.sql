-- Missed bins: what was reported, what is watched for, who waits for a street, what was disputed.

create table waste.missed_reports (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    case_reference text not null,
    uprn bigint not null,
    container text not null,
    collected_on date not null,
    reported_at timestamptz not null,
    reporter text not null,
    counted_at timestamptz,
    primary key (council_id, case_reference, container)
);
comment on table waste.missed_reports is
    'Each bin that somebody reported as missed on a day; the reporter''s number is kept as a hash.';
comment on column waste.missed_reports.counted_at is
    'When the crew emptied it after all, so that it was ours to put right; empty until then.';
create index missed_reports_by_property on waste.missed_reports
    (council_id, uprn, reported_at);
create index missed_reports_by_reporter on waste.missed_reports
    (council_id, reporter, reported_at) where reporter <> '';
select data.keep_councils_apart('waste.missed_reports');

create table waste.watched_bins (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    case_reference text not null,
    container text not null,
    uprn bigint not null,
    usrn bigint not null,
    round text not null,
    collected_on date not null,
    seen text not null default '',
    seen_at timestamptz,
    primary key (council_id, case_reference, container)
);
comment on table waste.watched_bins is
    'Bins that are watched for somebody while the crew is out, and what was seen of each.';
create index watched_bins_by_street on waste.watched_bins
    (council_id, usrn, collected_on) where seen = '';
create index watched_bins_by_property on waste.watched_bins
    (council_id, uprn, collected_on);
select data.keep_councils_apart('waste.watched_bins');

create table waste.street_followers (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    uprn bigint not null,
    contact text not null,
    usrn bigint not null,
    since timestamptz not null,
    mobile_key bytea,
    mobile bytea,
    primary key (council_id, uprn, contact),
    check ((mobile_key is null) = (mobile is null))
);
comment on table waste.street_followers is
    'Homes that wait for a crew to get into their street, and the sealed number to text.';
create index street_followers_by_street on waste.street_followers (council_id, usrn);
create index street_followers_by_age on waste.street_followers (council_id, since);
select data.keep_councils_apart('waste.street_followers');

create table waste.log_places (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    uprn bigint not null,
    container text not null,
    logged_at timestamptz not null,
    said_at timestamptz not null,
    easting int not null,
    northing int not null,
    primary key (council_id, uprn, container, logged_at)
);
comment on table waste.log_places is
    'Where the lorry said it was just before its crew logged something of a bin.';
select data.append_only('waste.log_places');

create table waste.disputes (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    uprn bigint not null,
    container text not null,
    said_at timestamptz not null,
    case_reference text not null,
    disputed_at timestamptz not null,
    primary key (council_id, uprn, container, said_at, case_reference)
);
comment on table waste.disputes is
    'What crews said that somebody told us was wrong, by the moment at which it was said.';
create index disputes_by_time on waste.disputes (council_id, uprn, disputed_at);
select data.keep_councils_apart('waste.disputes');

create table waste.corrections (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    uprn bigint not null,
    container text not null,
    said_at timestamptz not null,
    event text not null,
    collected_on date not null,
    corrected_at timestamptz not null,
    case_reference text not null,
    primary key (council_id, uprn, container, said_at)
);
comment on table waste.corrections is
    'What crews said of a home that turned out to be wrong; it no longer counts.';
select data.append_only('waste.corrections');
