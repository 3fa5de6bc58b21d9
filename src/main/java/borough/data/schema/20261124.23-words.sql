-- The words of a text by which a search finds it: without accents and apostrophes, in small letters,
-- parted wherever something is neither a letter nor a digit. data.SearchWords does the same to what
-- somebody types.
create function data.words_of(said text) returns tsvector
language sql immutable strict parallel safe
set search_path = pg_catalog, public
as $$
    select to_tsvector('simple', translate(
        regexp_replace(normalize(said, nfd), '[''\u2019\u0300-\u036f]', '', 'g'),
        '/.-_@:&,;()+#"', '              '))
$$;
