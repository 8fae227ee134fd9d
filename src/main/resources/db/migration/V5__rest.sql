-- What rests: a destination that is down or asked to wait, or a centre whose connection is configured wrongly. While it
-- rests one delivery at a time is let through to see whether it works again; then it is drained in order.
create table delivery_rest (
    scope        text        primary key,
    kind         text        not null check (kind in ('destination', 'centre')),
    state        text        not null check (state in ('resting', 'draining')),
    since        timestamptz not null default now(),
    failures     integer     not null,
    code         text        not null,
    reason       text        not null,
    probe_at     timestamptz not null,
    -- until when one delivery counts as the probe; a probe whose instance died is given to another after it
    probe_until  timestamptz not null default '-infinity'
);

-- How often the package was asked in vain whether it has an uncertain delivery.
alter table delivery add column asked integer not null default 0;
