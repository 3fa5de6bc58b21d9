-- The language somebody reads a journey in is kept with it, so that it is theirs on any device.

alter table journeys.journeys add column language text not null default 'en'
    check (language ~ '^[a-z]{2,3}$');
comment on column journeys.journeys.language is
    'The code of the language the pages speak, such as cy.';
