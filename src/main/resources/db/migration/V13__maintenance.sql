-- A package rests as a whole while its vendor maintains it.
alter table delivery_rest drop constraint delivery_rest_kind_check;
alter table delivery_rest add constraint delivery_rest_kind_check check (kind in ('destination', 'centre', 'package'));
