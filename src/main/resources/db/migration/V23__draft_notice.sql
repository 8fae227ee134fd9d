-- When to tell by mail that a draft will be forgotten, where the person wants that and was not told yet.
alter table form_draft add column notice_at timestamptz;

create index form_draft_notice on form_draft (notice_at) where notice_at is not null;
