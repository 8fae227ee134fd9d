-- What a package refused may be laid ready again, if a person so decides: each time it has an answer of its own.
alter table pull_offer add column refused boolean not null default false;
alter table pull_offer add column times_laid integer not null default 1;

update pull_offer set refused = true
from delivery
where delivery.id = pull_offer.id and pull_offer.ended_at is not null
    and delivery.state not in ('delivered', 'acknowledged', 'withdrawn', 'replaced');
