-- What address files a council took in, and the records of a local gazetteer as its files said
-- them: a file of changes names only what changed, so the rest must be here to make an address of.

create schema gazetteer;

create table gazetteer.imports (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    kind text not null,
    number int not null,
    taken_at timestamptz not null,
    file text not null,
    digest text not null,
    format text not null,
    is_full boolean not null,
    dated date,
    custodian text,
    primary key (council_id, kind, number)
);
comment on table gazetteer.imports is
    'Address files in the order they were taken in, with a digest, so that none is taken twice.';
select data.keep_councils_apart('gazetteer.imports');

create table gazetteer.records (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    about bigint not null,
    type smallint not null,
    key text not null,
    line int not null,
    said text[] not null,
    primary key (council_id, about, type, key)
);
comment on table gazetteer.records is
    'Records of the local gazetteer by property (or, of type 15, street) number, as the file said.';
select data.keep_councils_apart('gazetteer.records');
