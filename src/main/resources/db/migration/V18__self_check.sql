-- When somebody last took it on to ask a centre's adapter whether it would work.
create table self_check (
    centre_id text        primary key,
    taken_at  timestamptz not null default now()
);

-- What was not good, and how many times in a row it was seen.
create table self_check_finding (
    centre_id text        not null references self_check on delete cascade,
    subject   text        not null,
    sentence  text        not null,
    since     timestamptz not null default now(),
    seen      integer     not null default 1,
    primary key (centre_id, subject)
);
