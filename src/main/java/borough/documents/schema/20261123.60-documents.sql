-- Files that people, crews and officers give us.

create schema documents;

create table documents.files (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    file_id uuid not null,
    owner text not null check (owner <> ''),
    question text not null,
    kind text not null check (kind in ('picture', 'document', 'sound')),
    media_type text not null check (media_type <> ''),
    size int not null check (size > 0),
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    name bytea not null,
    preview bytea,
    sealing_key bytea not null,
    kept_at timestamptz not null,
    kept_by text not null,
    primary key (council_id, file_id)
);
comment on table documents.files is
    'Files that are kept, each for what it belongs to: a journey, a case, a visit. Name, bytes and'
    ' preview are sealed under the key beside them; the hash is of the bytes that are kept.';
create index files_of_owner on documents.files (council_id, owner, kept_at);
select data.keep_councils_apart('documents.files');

create table documents.pieces (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    file_id uuid not null,
    position int not null check (position >= 0),
    bytes bytea not null,
    primary key (council_id, file_id, position),
    foreign key (council_id, file_id) references documents.files (council_id, file_id)
        on delete cascade
);
comment on table documents.pieces is
    'The bytes of files in pieces, each sealed by itself, so that none is ever large.';
alter table documents.pieces alter column bytes set storage external;
select data.keep_councils_apart('documents.pieces');
