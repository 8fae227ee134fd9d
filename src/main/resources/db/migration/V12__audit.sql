-- Who did what that a person's data is concerned by. Each line holds the hash of the one before: none can be changed or
-- taken out without its followers telling.
create table audit_entry (
    id       bigint      primary key,
    at       timestamptz not null,
    who      text        not null,
    what     text        not null,
    subject  text        not null,
    reason   text        not null,
    hash     bytea       not null
);
