-- Warnings about people: shown to whoever rings, meets or calls on them, looked at again by a day,
-- and gone by themselves once the grace of the file is over.

alter table markers.markers
    drop constraint markers_check,
    add column customer_id uuid,
    add column reason bytea,
    add column expires_on date,
    add column told_at timestamptz,
    add check (num_nonnulls(uprn, usrn, customer_id) = 1),
    add check (expires_on is null or customer_id is not null);
comment on column markers.markers.reason is
    'Why there is a warning about a person, sealed under the key beside it.';
comment on column markers.markers.expires_on is
    'The last day of a warning that is known not to last; null where only its review ends it.';
comment on column markers.markers.told_at is
    'When whoever set it was told that its day of review has come.';
create index markers_about_customer on markers.markers (council_id, customer_id)
    where ended_at is null and customer_id is not null;

alter table markers.events
    drop constraint events_what_check,
    add check (what in ('set', 'ended', 'reviewed', 'lapsed')),
    alter column by_person drop not null,
    add check ((what = 'lapsed') = (by_person is null));
