-- Whom somebody let finish a journey is forgotten once its time is past: that a partner finished it
-- stands in the history of its case.

create index consents_by_end on journeys.consents (council_id, until_at);
comment on table journeys.consents is
    'Which partner somebody lets finish a journey, and until when; forgotten after that. The code is sealed under the journey''s key until it is used.';
