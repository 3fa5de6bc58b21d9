-- Payments: what cases ask for, each try to pay it, and what is given back.

create schema payments;

create table payments.charges (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    charge_id uuid not null,
    case_reference text not null,
    name text not null check (name <> ''),
    pence bigint not null check (pence >= 0),
    state text not null check (state in ('open', 'paid', 'lapsed')),
    asked_at timestamptz not null,
    told boolean not null default false,
    primary key (council_id, charge_id),
    unique (council_id, case_reference, name)
);
comment on table payments.charges is
    'What a case asks to be paid, once for each name its service file gives it.';
select data.keep_councils_apart('payments.charges');

create table payments.payments (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    payment_id uuid not null,
    charge_id uuid not null,
    way text not null check (way in ('card', 'cash', 'cheque', 'waiver')),
    state text not null check (state in ('asked', 'created', 'started', 'submitted', 'success',
        'failed', 'cancelled', 'error', 'never made')),
    pence bigint not null check (pence > 0),
    reference text not null check (reference <> ''),
    provider_id text,
    next_url text,
    return_hash text,
    code text not null default '',
    created_at timestamptz not null,
    look_at timestamptz,
    looks int not null default 0,
    finished_at timestamptz,
    receipt bigint check (receipt > 0),
    refunded_pence bigint not null default 0 check (refunded_pence between 0 and pence),
    settled_on date,
    taken_by uuid,
    why text not null default '',
    primary key (council_id, payment_id),
    unique (council_id, reference),
    unique (council_id, provider_id),
    unique (council_id, receipt),
    foreign key (council_id, charge_id) references payments.charges (council_id, charge_id),
    check ((state = 'success') = (receipt is not null)),
    check (way <> 'waiver' or why <> '')
);
comment on table payments.payments is
    'Each try to pay a charge, in any way. What was refunded is never more than what was paid.';
create unique index payments_on_the_way on payments.payments (council_id, charge_id)
    where state in ('asked', 'created', 'started', 'submitted');
create index payments_of_charge on payments.payments (council_id, charge_id, created_at);
create index payments_to_look_at on payments.payments (council_id, look_at)
    where look_at is not null;
create index payments_by_return on payments.payments (council_id, return_hash);
create index payments_not_settled on payments.payments (council_id, finished_at)
    where way = 'card' and state = 'success' and settled_on is null;
select data.keep_councils_apart('payments.payments');

create table payments.steps (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    step_id uuid not null,
    payment_id uuid not null,
    at timestamptz not null,
    state text not null,
    how text not null,
    primary key (council_id, step_id),
    foreign key (council_id, payment_id) references payments.payments (council_id, payment_id)
);
comment on table payments.steps is 'The way of each payment, never changed.';
create index steps_of_payment on payments.steps (council_id, payment_id, at);
select data.append_only('payments.steps');

create table payments.refunds (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    refund_id uuid not null,
    payment_id uuid not null,
    name text not null default '',
    pence bigint not null check (pence > 0),
    state text not null check (state in ('asked', 'approved', 'sent', 'done', 'refused', 'failed')),
    why text not null check (why <> ''),
    asked_at timestamptz not null,
    asked_by uuid,
    approved_by uuid,
    provider_id text,
    refunded_before bigint not null default 0,
    look_at timestamptz,
    looks int not null default 0,
    primary key (council_id, refund_id),
    unique (council_id, provider_id),
    foreign key (council_id, payment_id) references payments.payments (council_id, payment_id),
    check (asked_by is null or approved_by is null or asked_by <> approved_by)
);
comment on table payments.refunds is
    'Money given back: asked for, approved by somebody else where staff ask, sent and done. Who
asked is empty where a service or Borough itself did.';
create index refunds_of_payment on payments.refunds (council_id, payment_id, asked_at);
create index refunds_to_look_at on payments.refunds (council_id, look_at)
    where look_at is not null;
create index refunds_to_approve on payments.refunds (council_id, asked_at) where state = 'asked';
create unique index refunds_one_sent on payments.refunds (council_id, payment_id)
    where state = 'sent' and provider_id is null;
select data.keep_councils_apart('payments.refunds');

create table payments.hooks (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    message_id text not null,
    came_at timestamptz not null,
    primary key (council_id, message_id)
);
comment on table payments.hooks is 'Webhooks that came, so that each is heard once.';
create index hooks_by_time on payments.hooks (council_id, came_at);
select data.keep_councils_apart('payments.hooks');
