-- What people send after an application; the content is encrypted under the application's key.
create table follow_up (
    id              uuid        primary key,
    application_id  uuid        not null references application (id),
    kind            text        not null check (kind in ('addition', 'withdrawal')),
    system_id       text        not null,
    idempotency_key text        not null,
    fingerprint     bytea       not null,
    submitted_at    timestamptz not null,
    received_on     date        not null,
    content         bytea       not null,
    unique (system_id, idempotency_key)
);

create index follow_up_of on follow_up (application_id, id);
create unique index follow_up_withdrawal on follow_up (application_id) where kind = 'withdrawal';

-- It is delivered on the same line, after what came before it.
alter table delivery drop constraint delivery_kind_check;
alter table delivery add constraint delivery_kind_check check (kind in ('original', 'addition', 'withdrawal'));
alter table delivery add column follow_up_id uuid references follow_up (id);
-- Waits for the end of an earlier delivery of the same application: it is not its turn, and it stands in no queue.
alter table delivery add column behind boolean not null default false;

drop index delivery_waiting;
create index delivery_waiting on delivery (centre_id, urgent desc, id) where state = 'waiting' and not behind;

-- Where a delivery is settled, it is the turn of the next one of its application.
create function delivery_next_turn() returns trigger language plpgsql as $$
begin
    update delivery later set behind = false
    where later.application_id = new.application_id and later.behind and not exists (
        select 1 from delivery earlier
        where earlier.application_id = later.application_id and earlier.sequence < later.sequence
            and earlier.state not in ('delivered', 'acknowledged', 'withdrawn', 'replaced'));
    return null;
end $$;

create trigger delivery_settled after update of state on delivery
    for each row when (new.state in ('delivered', 'acknowledged', 'withdrawn', 'replaced')
                       and old.state is distinct from new.state)
    execute function delivery_next_turn();
