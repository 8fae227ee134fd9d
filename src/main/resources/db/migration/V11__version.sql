-- Every version of what is configured by files, and which one is in force.

-- A version's files. A version is named by the SHA-256 over their paths and contents.
create table configuration_file (
    version text  not null,
    path    text  not null,
    content bytea not null,
    primary key (version, path)
);

-- What was put in force, in order: for each kind and name the last line counts. No version: it was taken out.
create table activation (
    id           bigint      generated always as identity primary key,
    kind         text        not null,
    name         text        not null,
    version      text,
    activated_by text        not null,
    activated_at timestamptz not null default now()
);

create index activation_last on activation (kind, name, id desc);
