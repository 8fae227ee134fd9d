-- The state machine of a delivery. A row in state 'waiting' is the outbox: every queue can be filled again from it.
create table delivery (
    id              uuid primary key,
    application_id  uuid        not null references application (id) deferrable initially deferred,
    centre_id       text        not null,
    kind            text        not null check (kind in ('original')),
    sequence        integer     not null,
    urgent          boolean     not null,
    state           text        not null check (state in ('waiting', 'sending', 'offered', 'uncertain', 'delivered',
                                                          'acknowledged', 'held', 'withdrawn', 'replaced')),
    state_count     integer     not null default 1,
    state_since     timestamptz not null default now(),
    created_at      timestamptz not null default now(),
    reason_code     text,
    reason          text,
    attempts        integer     not null default 0,
    due_at          timestamptz not null default now(),
    -- until when a message in the queue may stand for this row; a message that was lost is sent again after it
    queued_until    timestamptz not null default '-infinity',
    lease_owner     uuid,
    lease_until     timestamptz,
    package         text,
    transport       text,
    stage           text,
    their_reference text,
    unique (application_id, sequence)
) with (fillfactor = 70);

-- Each application has exactly one current delivery of its original.
create unique index delivery_current_original on delivery (application_id) where kind = 'original' and state <> 'replaced';
-- The window of a centre: its first waiting rows, urgent ones before the others.
create index delivery_waiting on delivery (centre_id, urgent desc, id) where state = 'waiting';
create index delivery_sending on delivery (lease_until) where state = 'sending';
create index delivery_uncertain on delivery (due_at) where state = 'uncertain';
create index delivery_held on delivery (centre_id, reason_code) where state = 'held';

-- One try at handing over, recorded before its first byte leaves.
create table delivery_attempt (
    delivery_id     uuid        not null references delivery (id) on delete cascade,
    number          integer     not null,
    started_at      timestamptz not null default now(),
    ended_at        timestamptz,
    package         text        not null,
    package_version text        not null,
    outcome         text,
    code            text,
    sentence        text,
    detail          text,
    their_reference text,
    primary key (delivery_id, number)
);

-- What became of each delivery, in order.
create table delivery_history (
    delivery_id uuid        not null references delivery (id) on delete cascade,
    count       integer     not null,
    state       text        not null,
    at          timestamptz not null default now(),
    code        text,
    reason      text,
    primary key (delivery_id, count)
);

-- Finished steps of a hand-over that takes several calls.
create table delivery_step (
    delivery_id uuid        not null references delivery (id) on delete cascade,
    step        text        not null,
    result      text        not null,
    at          timestamptz not null default now(),
    primary key (delivery_id, step)
);

-- Every change of state leaves its line, whoever makes it.
create function delivery_remember() returns trigger language plpgsql as $$
begin
    insert into delivery_history (delivery_id, count, state, code, reason)
    values (new.id, new.state_count, new.state, new.reason_code, new.reason);
    return null;
end $$;

create trigger delivery_inserted after insert on delivery
    for each row execute function delivery_remember();
create trigger delivery_moved after update of state_count on delivery
    for each row when (old.state_count is distinct from new.state_count) execute function delivery_remember();
