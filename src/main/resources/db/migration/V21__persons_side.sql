-- Documents of a form that a person has not sent yet wait longer than those of a system.
alter table document add column keep_until timestamptz;

-- Who saw what of an application, for its person.
create index audit_entry_subject on audit_entry (subject);
