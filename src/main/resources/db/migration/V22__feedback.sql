-- What people think of the pages; nobody knows who wrote it.
create table feedback (
    id       uuid        primary key,
    -- path of the page that it is about; empty where that is not known
    page     text        not null,
    language text        not null,
    text     text        not null check (length(text) <= 1000),
    at       timestamptz not null
);

create index feedback_at on feedback (at);
