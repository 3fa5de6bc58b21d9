-- The words of a text by which a search finds it: without accents and apostrophes, in small letters,
-- parted wherever something is neither a letter nor a digit. data.SearchWords does the same to what
-- somebody types. It names all it calls and sets nothing, so that the planner can write it into the
-- statement that calls it.
create function data.words_of(said text) returns tsvector
language sql immutable parallel safe
as $$
    select pg_catalog.to_tsvector('pg_catalog.simple'::pg_catalog.regconfig, pg_catalog.translate(
        pg_catalog.regexp_replace(
            pg_catalog.normalize(said, 'NFD'), '[''\u2019\u0300-\u036f]', '', 'g'),
        '/.-_@:&,;()+#"', '              '))
$$;
