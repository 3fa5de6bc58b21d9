-- What people put down in a case in their own words lies sealed beside its events, under the key
-- of the case: destroying that key leaves the history whole and says nothing of anybody.

create table cases.said (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    reference text not null,
    number int not null,
    words bytea not null,
    primary key (council_id, reference, number)
);
comment on table cases.said is
    'The words of an event that are somebody''s own: notes, messages, reasons. Sealed under the key of the case.';
select data.append_only('cases.said');
