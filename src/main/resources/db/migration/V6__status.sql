-- What packages said after they were given a delivery, in the order in which it came; nothing of it is ever dropped.
create table status_report (
    id              uuid        primary key,
    system_id       text        not null,
    idempotency_key text        not null,
    fingerprint     bytea       not null,
    application_id  uuid        not null references application (id),
    delivery_id     uuid        not null,
    centre_id       text        not null,
    about           text        not null check (about in ('delivery', 'case')),
    -- the package's own word, and what it means for us; no meaning while nobody knows it
    word            text        not null,
    status          text,
    standing        text        not null check (standing in ('applied', 'unmapped', 'notAllowed')),
    at              timestamptz not null,
    received_at     timestamptz not null,
    their_reference text,
    until           date,
    transferred_to  text,
    key_owner       text,
    key_version     integer,
    wrapped_key     bytea,
    text            bytea,
    resolved_by     text,
    resolved_at     timestamptz,
    unique (system_id, idempotency_key)
);

create index status_report_application on status_report (application_id, at, id);
-- What a person must look at.
create index status_report_open on status_report (centre_id, id) where standing <> 'applied';

create index delivery_their_reference on delivery (their_reference) where their_reference is not null;
