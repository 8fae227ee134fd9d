-- What people have begun to fill in and not yet sent.
create table form_draft (
    -- also the idempotency key under which it is sent
    id          uuid        primary key,
    -- keyed hash of the person's number
    person      bytea       not null,
    form        text        not null,
    key_owner   text        not null,
    key_version integer     not null,
    wrapped_key bytea       not null,
    content     bytea       not null,
    changed_at  timestamptz not null,
    -- what it was registered under, once sent
    reference   text
);

create unique index form_draft_unsent on form_draft (person, form) where reference is null;
create index form_draft_changed on form_draft (changed_at);
create index form_draft_key on form_draft (key_owner, key_version, id);
