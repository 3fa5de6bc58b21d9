-- A collection round is its team's, as a crew of a file is. Rounds from before have none, and only
-- supervisors speak for them until they are taken in again.

alter table waste.rounds add column team text not null default '';
alter table waste.rounds alter column team drop default;
comment on column waste.rounds.team is 'The team whose members go on the round and speak for it.';
