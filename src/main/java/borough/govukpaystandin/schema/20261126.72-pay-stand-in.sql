-- The stand-in for GOV.UK Pay: it shares no table with the council that asks it.

create schema govukpaystandin;

create table govukpaystandin.payments (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    payment_id text not null check (length(payment_id) = 26),
    pence bigint not null check (pence between 0 and 10000000),
    reference text not null,
    description text not null,
    return_url text not null,
    idempotency_key text,
    token text not null,
    token_used boolean not null default false,
    status text not null,
    code text not null default '',
    created_at timestamptz not null,
    finished_at timestamptz,
    primary key (council_id, payment_id),
    unique (council_id, idempotency_key),
    unique (council_id, token)
);
comment on table govukpaystandin.payments is
    'Payments that the stand-in for GOV.UK Pay was asked for. No card is kept.';
create index payments_by_reference on govukpaystandin.payments (council_id, reference);
create index payments_open on govukpaystandin.payments (council_id, created_at)
    where finished_at is null;
create index payments_paid on govukpaystandin.payments (council_id, finished_at)
    where status = 'success';
select data.keep_councils_apart('govukpaystandin.payments');

create table govukpaystandin.refunds (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    refund_id text not null,
    payment_id text not null,
    pence bigint not null check (pence > 0),
    status text not null,
    at timestamptz not null,
    primary key (council_id, refund_id),
    foreign key (council_id, payment_id)
        references govukpaystandin.payments (council_id, payment_id)
);
comment on table govukpaystandin.refunds is 'Refunds that the stand-in was asked for.';
create index refunds_of_payment on govukpaystandin.refunds (council_id, payment_id, at);
select data.keep_councils_apart('govukpaystandin.refunds');

create table govukpaystandin.hooks (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    hook_id uuid not null,
    body text not null,
    due_at timestamptz not null,
    tries int not null default 0,
    primary key (council_id, hook_id)
);
comment on table govukpaystandin.hooks is 'Webhooks that the stand-in has still to bring.';
create index hooks_due on govukpaystandin.hooks (council_id, due_at);
select data.keep_councils_apart('govukpaystandin.hooks');

create table govukpaystandin.mistakes (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    mistake text not null,
    primary key (council_id, mistake)
);
comment on table govukpaystandin.mistakes is
    'What the stand-in for GOV.UK Pay does wrong at the moment.';
select data.keep_councils_apart('govukpaystandin.mistakes');
