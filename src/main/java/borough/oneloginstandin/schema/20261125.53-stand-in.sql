-- The stand-in for One Login: it shares no table with the council that asks it.

create schema oneloginstandin;

create table oneloginstandin.grants (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    code_hash text not null,
    access_hash text,
    what jsonb not null,
    ends_at timestamptz not null,
    primary key (council_id, code_hash)
);
comment on table oneloginstandin.grants is
    'Codes that the stand-in for One Login gave out, and the access tokens they became.';
create index grants_by_access on oneloginstandin.grants (council_id, access_hash);
create index grants_by_end on oneloginstandin.grants (council_id, ends_at);
select data.keep_councils_apart('oneloginstandin.grants');

create table oneloginstandin.mistakes (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    mistake text not null,
    primary key (council_id, mistake)
);
comment on table oneloginstandin.mistakes is
    'What the stand-in for One Login does wrong at the moment.';
select data.keep_councils_apart('oneloginstandin.mistakes');
