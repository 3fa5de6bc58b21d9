-- Who a council is, and who works there.

create schema council;

create table council.profiles (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    profile jsonb not null,
    primary key (council_id)
);
comment on table council.profiles is 'Name, code, brand, contact, working days and hours.';
select data.keep_councils_apart('council.profiles');

create table council.hosts (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    host text not null unique check (host = lower(host) and host !~ '[^a-z0-9.-]'),
    place int not null,
    primary key (council_id, host)
);
comment on table council.hosts is 'The host names each council answers at; the first is the one it writes.';
select data.readable_by_all('council.hosts');

create table council.departments (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    slug text not null,
    name text not null,
    head text not null,
    primary key (council_id, slug)
);
comment on table council.departments is 'Departments, with the post that leads each.';
select data.keep_councils_apart('council.departments');

create table council.teams (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    slug text not null,
    department text not null,
    name text not null,
    duties text[] not null,
    primary key (council_id, slug),
    foreign key (council_id, department) references council.departments (council_id, slug)
);
comment on table council.teams is 'Teams, and what their members may do.';
create index teams_of_department on council.teams (council_id, department);
select data.keep_councils_apart('council.teams');

create table council.people (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    person_id uuid not null,
    name text not null check (length(name) between 1 and 200),
    email text not null check (email = lower(email) and length(email) <= 320),
    active boolean not null,
    primary key (council_id, person_id),
    unique (council_id, email)
);
comment on table council.people is 'Staff, past and present.';
create index people_by_name on council.people (council_id, name, person_id);
select data.keep_councils_apart('council.people');

create table council.memberships (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    person_id uuid not null,
    team text not null,
    primary key (council_id, person_id, team),
    foreign key (council_id, person_id) references council.people (council_id, person_id),
    foreign key (council_id, team) references council.teams (council_id, slug)
);
comment on table council.memberships is 'Who is in which team; a person may be in several.';
create index members_of_team on council.memberships (council_id, team);
select data.keep_councils_apart('council.memberships');

create table council.roles (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    role text not null,
    team text not null,
    primary key (council_id, role),
    foreign key (council_id, team) references council.teams (council_id, slug)
);
comment on table council.roles is 'Which team holds each role that service files name.';
select data.keep_councils_apart('council.roles');
