-- Deliveries that lie ready until their package fetched and acknowledged them.
create sequence pull_position;

create table pull_offer (
    -- the delivery
    id             uuid        primary key,
    application_id uuid        not null references application (id),
    centre_id      text        not null,
    kind           text        not null check (kind in ('original', 'addition', 'withdrawal')),
    original_id    uuid,
    test           boolean     not null,
    reference      text        not null,
    media_type     text        not null,
    -- Where it stands for those who fetch, and a later place each time that it is placed anew. Places are given out before
    -- their transactions end: only those of which no earlier one can still come may be read.
    placed_by      xid8        not null default pg_current_xact_id(),
    position       bigint      not null default nextval('pull_position'),
    placed_at      timestamptz not null default now(),
    offered_at     timestamptz not null default now(),
    fetched_at     timestamptz,
    ended_at       timestamptz,
    key_owner      text,
    key_version    integer,
    wrapped_key    bytea,
    payload        bytea,
    documents      bytea
);

alter table pull_offer alter column payload set storage external;

create index pull_offer_open on pull_offer (centre_id, placed_by, position) where ended_at is null;
create index pull_offer_last on pull_offer (placed_by, position) where ended_at is null;
create index pull_offer_fetched on pull_offer (fetched_at) where ended_at is null and fetched_at is not null;
create index pull_offer_placed on pull_offer (placed_at) where ended_at is null;
create index pull_offer_application on pull_offer (application_id);
create index pull_offer_key on pull_offer (key_owner, key_version) where wrapped_key is not null;

-- Since when something lies ready for a centre.
create index delivery_offered on delivery (centre_id, state_since) where state = 'offered';
