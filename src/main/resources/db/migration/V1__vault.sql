-- Keys of owners (a centre, the hub, the index), each wrapped by the master key, which is never in the database.
create table vault_key (
    owner      text        not null,
    version    integer     not null check (version > 0),
    wrapped    bytea       not null,
    created_at timestamptz not null default now(),
    primary key (owner, version)
);
