-- Pictures that crews take of whole streets.

create table visits.street_photos (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    usrn bigint not null,
    on_day date not null,
    photo uuid not null,
    crew text not null check (crew <> ''),
    taken_at timestamptz not null,
    primary key (council_id, usrn, on_day, photo)
);
comment on table visits.street_photos is
    'Pictures that crews took of whole streets, by the id under which each is kept; one that was'
    ' deleted since is none.';
select data.append_only('visits.street_photos');
