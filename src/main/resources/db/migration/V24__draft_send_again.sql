-- When to send again what a person sent and what is not registered yet: a hub that was killed, or a database that was away
-- in between, must not leave it to the person to press again.
alter table form_draft add column send_again_at timestamptz;

create index form_draft_send_again on form_draft (send_again_at) where send_again_at is not null;
