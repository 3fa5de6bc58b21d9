-- By which authority somebody walks a journey for another; none where it is their own.

alter table journeys.journeys add column authority_id uuid;
comment on column journeys.journeys.authority_id is
    'The authority by which it is walked for somebody else; asked for again at every page.';
