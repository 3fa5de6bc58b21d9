-- Signing in with GOV.UK One Login.

create schema onelogin;

create table onelogin.sittings (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    token_hash text not null,
    subject_hash text not null,
    key bytea not null,
    sealed bytea not null,
    ends_at timestamptz not null,
    primary key (council_id, token_hash)
);
comment on table onelogin.sittings is
    'Browsers that signed in with One Login: who they are there and the token to sign out by,'
    ' sealed.';
create index sittings_of_subject on onelogin.sittings (council_id, subject_hash);
create index sittings_by_end on onelogin.sittings (council_id, ends_at);
select data.keep_councils_apart('onelogin.sittings');

create table onelogin.notes (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    note_hash text not null,
    ends_at timestamptz not null,
    primary key (council_id, note_hash)
);
comment on table onelogin.notes is
    'What One Login told us of people who signed out there, so that no note counts twice.';
create index notes_by_end on onelogin.notes (council_id, ends_at);
select data.keep_councils_apart('onelogin.notes');
