-- Which crews go out to streets on a day.

create index street_stops_by_day on rounds.stops (council_id, weekday, crew)
    where area = 'street';
