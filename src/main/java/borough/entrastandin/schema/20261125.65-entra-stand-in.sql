-- The stand-in for Microsoft Entra: it shares no table with the council that asks it.

create schema entrastandin;

create table entrastandin.grants (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    code_hash text not null,
    what jsonb not null,
    ends_at timestamptz not null,
    primary key (council_id, code_hash)
);
comment on table entrastandin.grants is 'Codes that the stand-in for Microsoft Entra gave out.';
create index grants_by_end on entrastandin.grants (council_id, ends_at);
select data.keep_councils_apart('entrastandin.grants');

create table entrastandin.mistakes (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    mistake text not null,
    primary key (council_id, mistake)
);
comment on table entrastandin.mistakes is
    'What the stand-in for Microsoft Entra does wrong at the moment.';
select data.keep_councils_apart('entrastandin.mistakes');

create table entrastandin.keys (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    name text not null,
    key bytea not null,
    sealed bytea not null,
    primary key (council_id, name)
);
comment on table entrastandin.keys is
    'What the stand-in for Microsoft Entra signs with, sealed: the same for every node.';
select data.keep_councils_apart('entrastandin.keys');
