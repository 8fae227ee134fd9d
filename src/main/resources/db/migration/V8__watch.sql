-- When a centre first said something of the case.
alter table delivery add column answered_at timestamptz;

create index delivery_unanswered on delivery (centre_id, created_at)
    where kind = 'original' and answered_at is null and state in ('delivered', 'acknowledged');
create index delivery_urgent on delivery (created_at)
    where urgent and kind = 'original' and answered_at is null and state not in ('withdrawn', 'replaced');

-- What people were told to look at, once each, until it was well again.
create table alarm (
    id         uuid        primary key,
    kind       text        not null,
    subject    text        not null,
    centre_id  text,
    since      timestamptz not null,
    detail     text        not null,
    raised_at  timestamptz not null default now(),
    cleared_at timestamptz
);

create unique index alarm_open on alarm (kind, subject) where cleared_at is null;
