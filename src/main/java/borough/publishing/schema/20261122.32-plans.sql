-- What goes live at a time to come.

create schema publishing;

create table publishing.plans (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    slug text not null,
    hash text not null,
    at timestamptz not null,
    by text not null,
    why text not null,
    primary key (council_id, slug)
);
comment on table publishing.plans is
    'Texts of services that go live at a time to come, one for each service. The clock takes each away as it does so.';
create index plans_by_time on publishing.plans (council_id, at);
select data.keep_councils_apart('publishing.plans');
