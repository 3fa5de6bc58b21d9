-- Benefits and care that show a disability, as the council's own records say.

create schema benefits;

create table benefits.awards (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    award_id uuid not null,
    uprn bigint not null,
    key bytea not null,
    kind bytea not null,
    from_on date not null,
    until_on date check (until_on >= from_on),
    primary key (council_id, award_id)
);
comment on table benefits.awards is
    'That somebody in a home has a benefit or care for a disability, from when until when; which
it is lies sealed under the key beside it. Each import replaces the whole list.';
create index awards_of_home on benefits.awards (council_id, uprn);
select data.keep_councils_apart('benefits.awards');
