-- Which database the hub ran on last: one that was restored to an earlier point is another one.
create table installation (
    only_row          boolean     primary key default true check (only_row),
    system_identifier text        not null,
    timeline          text        not null,
    noted_at          timestamptz not null default now()
);
