-- Staff as the council's directory tells of them by SCIM, and which teams its groups stand for.

create schema joiners;

create table joiners.keys (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    key_id uuid not null,
    key_hash text not null,
    name text not null,
    made_at timestamptz not null,
    made_by text not null,
    used_at timestamptz,
    revoked_at timestamptz,
    revoked_by text,
    primary key (council_id, key_id),
    unique (council_id, key_hash)
);
comment on table joiners.keys is
    'Keys of directories: who made each and took it back, never the key itself.';
select data.keep_councils_apart('joiners.keys');

create table joiners.people (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    person_id uuid not null,
    user_name text not null check (length(user_name) between 1 and 320),
    user_plain text collate "C" not null,
    external_id text check (length(external_id) between 1 and 200),
    given_name text not null,
    family_name text not null,
    made_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (council_id, person_id),
    unique (council_id, user_plain),
    unique (council_id, external_id)
);
comment on table joiners.people is
    'Staff that the directory told us of: by which names it knows them.';
select data.keep_councils_apart('joiners.people');

create table joiners.groups (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    group_id uuid not null,
    name text not null check (length(name) between 1 and 200),
    name_plain text collate "C" not null,
    external_id text check (length(external_id) between 1 and 200),
    made_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (council_id, group_id),
    unique (council_id, external_id)
);
comment on table joiners.groups is 'Groups that the directory told us of; by themselves they do nothing.';
create index groups_by_name on joiners.groups (council_id, name_plain, group_id);
select data.keep_councils_apart('joiners.groups');

create table joiners.members (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    group_id uuid not null,
    person_id uuid not null,
    primary key (council_id, group_id, person_id),
    foreign key (council_id, group_id) references joiners.groups (council_id, group_id)
        on delete cascade,
    foreign key (council_id, person_id) references joiners.people (council_id, person_id)
        on delete cascade
);
comment on table joiners.members is 'Who is in which group of the directory.';
create index groups_of_member on joiners.members (council_id, person_id);
select data.keep_councils_apart('joiners.members');

create table joiners.mappings (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    kind text not null check (kind in ('group', 'role')),
    source text not null check (length(source) between 1 and 200),
    team text not null,
    made_at timestamptz not null,
    made_by text not null,
    primary key (council_id, kind, source, team)
);
comment on table joiners.mappings is
    'Which teams a group or a role of the directory stands for, as an administrator said.';
select data.keep_councils_apart('joiners.mappings');

create table joiners.given (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    person_id uuid not null,
    way text not null check (way in ('directory', 'token groups', 'token roles')),
    team text not null,
    primary key (council_id, person_id, way, team)
);
comment on table joiners.given is
    'Teams that people have by a mapping and not by hand, so that they end with it.';
select data.keep_councils_apart('joiners.given');
