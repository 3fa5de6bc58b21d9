-- A case moves several times in its life, and most moves change nothing that an index knows: the
-- new row then stays on its page and no index is written, as long as the page has room.
alter table cases.cases set (fillfactor = 75);
alter table cases.parts set (fillfactor = 85);
