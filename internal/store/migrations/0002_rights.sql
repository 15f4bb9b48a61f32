-- What was done with data of people, and what they were before a correction.

-- The log of exports, approvals, deletions and changes of keys. It outlives
-- what it tells of: pupil and talk are random ids and refer to nothing, and a
-- name stands only in "sealed", which goes with the key.
create table audit (
    n      integer primary key,
    at     integer not null,
    act    text not null,
    pupil  text not null default '',
    talk   text not null default '',
    count  integer not null default 0,
    key    text,                              -- what "sealed" is sealed with
    sealed blob,                              -- name, and what there was to tell
    check ((key is null) = (sealed is null))
) strict;

create index audit_pupil on audit (pupil, n);

create trigger audit_stays before delete on audit
begin select raise(abort, 'the log is only added to'); end;

create trigger audit_holds before update of n, at, act, pupil, talk, count on audit
begin select raise(abort, 'the log is only added to'); end;

-- What a pupil was called before a correction, sealed with the pupil's key.
create table former (
    pupil  text not null references pupil (id) on delete cascade,
    n      integer not null,
    at     integer not null,
    sealed blob not null,                     -- as in pupil
    primary key (pupil, n)
) strict;

-- Small lists that the program keeps for itself, by name, sealed with the key
-- of the settings.
create table memo (
    name   text primary key,
    sealed blob not null
) strict;

-- Whether the user agreed to a folder that is shared or synced: which one it
-- was, as a hash.
alter table meta add column shared text not null default '';
