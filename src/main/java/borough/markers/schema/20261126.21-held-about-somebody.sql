-- All warnings there ever were about somebody, found for them when they ask.

create index markers_ever_about_customer on markers.markers (council_id, customer_id, set_at)
    where customer_id is not null;
