-- What somebody's cases entered in registers, found for them when they ask.

create index entries_of_case on registers.entries (council_id, case_reference);
