-- The register of applications: what people said stands only in the encrypted columns.
create table application (
    id               uuid        primary key,
    reference        text        not null unique,
    system_id        text        not null,
    centre_id        text        not null,
    municipality_nis text        not null,
    hub_year         integer     not null,
    hub_number       integer     not null check (hub_number > 0),
    submitted_at     timestamptz not null,
    received_on      date        not null,
    niss_hash        bytea       not null,
    joined_to        uuid        references application (id),
    urgent           boolean     not null,
    key_owner        text        not null,
    key_version      integer     not null,
    wrapped_key      bytea       not null,
    content          bytea       not null,
    receipt          bytea       not null,
    seal             bytea       not null,
    unique (centre_id, hub_year, hub_number)
);

create index application_person on application (niss_hash, centre_id, submitted_at);
create index application_day on application (centre_id, received_on, hub_number);

-- Encrypted content does not compress. A usual application stays in its page, which spares three writes to a side table.
alter table application alter column content set storage external;
alter table application alter column receipt set storage external;
alter table application set (toast_tuple_target = 8160);

-- One row for each centre, locked last and briefly: the number has no gaps since a rollback gives it back.
create table hub_number_counter (
    centre_id         text        primary key,
    year              integer     not null,
    last_number       integer     not null,
    last_submitted_at timestamptz not null
) with (fillfactor = 50);

-- What a system already submitted under which of its keys.
create table intake_key (
    system_id       text        not null,
    idempotency_key text        not null check (length(idempotency_key) <= 255),
    fingerprint     bytea       not null,
    application_id  uuid        not null references application (id) deferrable initially deferred,
    created_at      timestamptz not null,
    primary key (system_id, idempotency_key)
);

alter table document
    add foreign key (application_id) references application (id) deferrable initially deferred;
