-- Warnings about a place, for whoever goes there.

create schema markers;

create table markers.markers (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    marker_id uuid not null,
    uprn bigint,
    usrn bigint,
    kind text not null check (kind <> ''),
    label text not null,
    key bytea,
    words bytea,
    review_on date not null,
    set_at timestamptz not null,
    set_by uuid not null,
    ended_at timestamptz,
    primary key (council_id, marker_id),
    check ((uprn is null) <> (usrn is null))
);
comment on table markers.markers is
    'Warnings about a property or a street, shown until the day of review. Words are sealed under
the key beside them, which is destroyed when the warning ends.';
create index markers_at_property on markers.markers (council_id, uprn) where ended_at is null;
create index markers_in_street on markers.markers (council_id, usrn) where ended_at is null;
create index markers_by_review on markers.markers (council_id, review_on) where ended_at is null;
select data.keep_councils_apart('markers.markers');

create table markers.events (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    marker_id uuid not null,
    position int not null,
    at timestamptz not null,
    what text not null check (what in ('set', 'ended')),
    by_person uuid not null,
    primary key (council_id, marker_id, position),
    foreign key (council_id, marker_id) references markers.markers (council_id, marker_id)
);
comment on table markers.events is 'Who set and ended each warning, never changed.';
select data.append_only('markers.events');
