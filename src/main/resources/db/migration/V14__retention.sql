-- Since when what was said in it is forgotten.
alter table application add column forgotten_at timestamptz;
alter table document add column forgotten_at timestamptz;

-- Up to which application forgetting has come: ids are ordered by time, so each is looked at once, when its time comes.
create table retention_place (
    what  text primary key,
    after uuid not null
);
insert into retention_place (what, after) values
    ('content', '00000000-0000-0000-0000-000000000000'),
    ('applications', '00000000-0000-0000-0000-000000000000');

-- Those that had to stay when their time came.
create table retention_look_again (
    application_id uuid        not null,
    what           text        not null,
    looked_at      timestamptz not null,
    primary key (application_id, what)
);
create index retention_look_again_next on retention_look_again (what, looked_at);

create index mail_ended on mail (ended_at) where ended_at is not null;
create index alarm_cleared on alarm (cleared_at) where cleared_at is not null;

-- What an application is referred to by: without these, the deletion of each one would read the whole table for it.
create index application_joined on application (joined_to) where joined_to is not null;
create index delivery_follow_up on delivery (follow_up_id) where follow_up_id is not null;
create index intake_key_application on intake_key (application_id);
