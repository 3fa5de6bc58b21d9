-- A case that was opened again may serve another notice: of one name, one at a time is still to go.

alter table letters.letters drop constraint letters_council_id_case_reference_name_key;
create index letters_of_case on letters.letters (council_id, case_reference, drafted_at);
create unique index letters_to_go on letters.letters (council_id, case_reference, name)
    where state in ('draft', 'approved') or (state = 'posted' and is_notice);
