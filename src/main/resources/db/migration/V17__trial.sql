-- Invented applications that packages were given as tests. They stand apart from what people send: no application, no
-- number, no receipt and no delivery is made of them. Their content is not kept: it follows from seed and number.
create table trial (
    -- the delivery: its key at the package
    id              uuid        primary key,
    centre_id       text        not null,
    package         text        not null,
    package_version text        not null,
    seed            bigint      not null,
    number          integer     not null,
    title           text        not null,
    begun_by        text        not null,
    begun_at        timestamptz not null default now(),
    -- what became of it; nothing while it is under way, or where it was broken off
    ended_at        timestamptz,
    taken           boolean,
    outcome         text,
    code            text,
    told            text,
    their_reference text
);

create index trial_centre on trial (centre_id, begun_at desc);
create index trial_begun on trial (begun_at);
