-- Counted at each request, and worth nothing after a crash: it may be lost then, and need not reach the disk before.
alter table attempts set unlogged;
