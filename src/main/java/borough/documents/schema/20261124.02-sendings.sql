-- How many files came lately, from where or by whom.

create table documents.sendings (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    of text not null,
    since timestamptz not null,
    files int not null check (files > 0),
    primary key (council_id, of)
);
comment on table documents.sendings is
    'Files that came from one place or person since a moment, by a keyed hash of which. One that is'
    ' over counts for nothing, and is thrown away.';
create index sendings_since on documents.sendings (council_id, since);
select data.keep_councils_apart('documents.sendings');
