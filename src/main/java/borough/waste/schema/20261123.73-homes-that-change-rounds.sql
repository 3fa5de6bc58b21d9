-- A home that goes to another round does so with a week: until then the round from before empties
-- its containers, and from that Monday on the new one. So no week is left out and none is doubled.

alter table waste.containers
    add column before_round text,
    add column before_schedule text
        check (before_schedule in ('weekly', 'week A', 'week B')),
    add column changes_on date,
    add foreign key (council_id, before_round) references waste.rounds (council_id, name),
    add constraint change_is_whole check (
        (before_round is null) = (changes_on is null)
        and (before_round is null) = (before_schedule is null)),
    add constraint change_is_on_a_monday check (extract(isodow from changes_on) = 1);
comment on column waste.containers.before_round is
    'The round that empties it in the weeks before changes_on; none where that never changed.';
create index containers_before on waste.containers (council_id, before_round, usrn)
    where before_round is not null;

create view waste.emptied with (security_invoker = true) as
select uprn, usrn, container, round, schedule, litres, how_many, communal, paid_until, kind,
    changes_on as since, null::date as until
from waste.containers
union all
select uprn, usrn, container, before_round, before_schedule, litres, how_many, communal,
    paid_until, kind, null::date, changes_on
from waste.containers
where before_round is not null;
comment on view waste.emptied is
    'Which round empties a container from which normal day (since) until before which (until).';

grant select on waste.emptied to "${application}";
