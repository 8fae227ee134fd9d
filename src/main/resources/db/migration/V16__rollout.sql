-- Two versions of a package side by side. The line's version is the older one; a hub that does not know these columns
-- gives it to every centre.
alter table activation
    -- the newer version; none: there is one version for all
    add column beside         text,
    -- NIS codes of the centres that were named for it, and of those that were named to stay with the other
    add column beside_for     text[]   not null default '{}',
    add column beside_not_for text[]   not null default '{}',
    -- how many in a hundred of all others get it
    add column beside_share   smallint not null default 0 check (beside_share between 0 and 100);
