-- What is known of each attached document. The file's name stands only in the encrypted application.
create table document (
    id             uuid        primary key,
    system_id      text        not null,
    application_id uuid,
    content_id     uuid        not null unique,
    media_type     text        not null,
    size           bigint      not null check (size > 0),
    sha256         text        not null check (length(sha256) = 64),
    key_owner      text        not null,
    key_version    integer     not null,
    wrapped_key    bytea       not null,
    staged_at      timestamptz not null,
    attached_at    timestamptz,
    check ((application_id is null) = (attached_at is null))
);

create index document_application on document (application_id) where application_id is not null;
create index document_staged on document (staged_at) where attached_at is null;

-- The encrypted content, in segments.
create table document_segment (
    content_id uuid    not null,
    position   integer not null check (position >= 0),
    content    bytea   not null,
    primary key (content_id, position)
);

-- Encrypted content does not compress: do not try.
alter table document_segment alter column content set storage external;

-- Contents of more than one segment while they arrive: what a crash leaves here is forgotten later.
create table document_upload (
    content_id uuid        primary key,
    begun_at   timestamptz not null
);

create index document_upload_begun on document_upload (begun_at);
