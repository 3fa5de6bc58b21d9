-- Not every container is a bin on wheels: boxes, caddies for food and sacks are emptied too.

alter table waste.containers
    add column kind text not null default 'wheeled bin'
        check (kind in ('wheeled bin', 'box', 'caddy', 'sack', 'communal bin'));
comment on column waste.containers.kind is
    'What stands there; how_many says how many, and for sacks how many may be put out.';
