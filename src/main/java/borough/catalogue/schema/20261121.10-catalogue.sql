-- The texts of services, and which of them is live.

create schema catalogue;

create table catalogue.texts (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    slug text not null,
    file text not null,
    text text not null,
    overlay_file text not null,
    overlay text not null,
    title text not null,
    about text not null,
    area text not null,
    owner text not null,
    channels text[] not null,
    primary key (council_id, hash)
);
comment on table catalogue.texts is
    'Every text of a service that was ever live here, with the overlay of this council, by the hash of both.';
select data.append_only('catalogue.texts');

create table catalogue.versions (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    slug text not null,
    entry int not null check (entry > 0),
    since timestamptz not null,
    hash text not null,
    by text not null,
    primary key (council_id, slug, entry),
    foreign key (council_id, hash) references catalogue.texts (council_id, hash)
);
comment on table catalogue.versions is
    'Which text of a service went live when, and who put it there; the latest that has begun is live.';
create index versions_by_time on catalogue.versions (council_id, slug, since);
select data.append_only('catalogue.versions');
