-- A case that can't be moved when its time comes is tried again later, and later each time.

create table cases.timers_put_off (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    reference text not null,
    tries int not null check (tries > 0),
    until timestamptz not null,
    primary key (council_id, reference)
);
comment on table cases.timers_put_off is
    'Cases whose timer struck and that could not be moved: how often in a row, and when the case''s timer strikes again.';
select data.keep_councils_apart('cases.timers_put_off');
