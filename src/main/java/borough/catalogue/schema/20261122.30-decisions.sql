-- Not only what went live: who took a service away or planned a change, and why.

alter table catalogue.versions
    add column what text not null default 'published'
        check (what in (
            'published', 'rolled back', 'withdrawn', 'planned', 'plan dropped', 'held back')),
    add column why text not null default '';
comment on table catalogue.versions is
    'What was decided about each service, by whom and why. The latest entry that published, rolled back or withdrew says what is live.';
comment on table catalogue.texts is
    'Every text of a service that was ever live or planned here, with the overlay of this council, by the hash of both.';
