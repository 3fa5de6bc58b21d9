-- A department or a team that ends stays on record, and its name can be taken up again.

alter table council.departments add column ended_at timestamptz;
alter table council.teams add column ended_at timestamptz;
comment on table council.departments is
    'Departments, with the post that leads each; those that ended too.';
comment on table council.teams is
    'Teams, and what their members may do; those that ended too.';
