-- Mails on their way out: written in the transaction that gives the reason for them, sent later, never lost.
create table mail (
    id         uuid        primary key,
    recipient  text        not null,
    subject    text        not null,
    content    text        not null,
    state      text        not null default 'waiting' check (state in ('waiting', 'sent', 'refused')),
    created_at timestamptz not null default now(),
    due_at     timestamptz not null default now(),
    attempts   integer     not null default 0,
    ended_at   timestamptz
);

create index mail_waiting on mail (due_at) where state = 'waiting';
