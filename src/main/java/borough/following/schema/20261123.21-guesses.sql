-- How often somebody tried to find a request by its reference and a second fact, and was wrong.

create schema following;

create table following.guesses (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    of text not null,
    since timestamptz not null,
    wrong int not null check (wrong >= 0),
    primary key (council_id, of)
);
comment on table following.guesses is
    'Wrong guesses at a second fact, by a keyed hash of the reference, of where they came from, and'
    ' of both. One that is over counts for nothing, and is thrown away.';
create index guesses_since on following.guesses (council_id, since);
select data.keep_councils_apart('following.guesses');
