-- Documents of a form that a person has not sent yet wait longer than those of a system.
alter table document add column keep_until timestamptz;
