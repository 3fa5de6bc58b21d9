-- Whatever erases a case by destroying its key, the files that were sent for it go with it.

create function cases.files_go_too() returns trigger
language plpgsql
as $$
begin
    delete from documents.files
    where council_id = old.council_id and owner = 'case:' || old.reference;
    return null;
end
$$;

create trigger files_go_with_an_erased_case after update of sealing_key on cases.cases
    for each row when (old.sealing_key is not null and new.sealing_key is null)
    execute function cases.files_go_too();
create trigger files_go_with_a_deleted_case after delete on cases.cases
    for each row execute function cases.files_go_too();
