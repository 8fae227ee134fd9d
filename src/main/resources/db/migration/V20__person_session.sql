-- Sessions of persons: any hub goes on with one that another began. Names and types are those of Spring Session.
create table person_session (
    primary_id            char(36)     primary key,
    session_id            char(36)     not null unique,
    creation_time         bigint       not null,
    last_access_time      bigint       not null,
    max_inactive_interval integer      not null,
    expiry_time           bigint       not null,
    -- empty: who it is stands in the attributes, encrypted
    principal_name        varchar(100)
);

create index person_session_expiry on person_session (expiry_time);

-- What a session keeps, encrypted by the vault.
create table person_session_attributes (
    session_primary_id char(36)     not null references person_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
