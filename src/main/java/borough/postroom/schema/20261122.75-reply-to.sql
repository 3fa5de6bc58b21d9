-- People answer what they are sent: the stand-in keeps where their answer goes.

alter table postroom.received add column reply_to text not null default '';
