-- How far the past reports of the made-up councils have been told.

create schema pastreports;

create table pastreports.told (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    told_to timestamptz not null,
    primary key (council_id)
);
comment on table pastreports.told is
    'Up to which moment a demonstration''s missed bins have been reported and gone back to.';
select data.keep_councils_apart('pastreports.told');
