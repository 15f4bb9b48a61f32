-- What stands on the card of a pupil beside the talks: experiences, what the
-- pupil prepared, remarks, and talks that are planned.

create table entry (
    id     text primary key,
    pupil  text not null references pupil (id) on delete cascade,
    kind   text not null check (kind in ('ervaring', 'voorbereiding', 'notitie', 'gepland')),
    talk   text not null check (talk in ('', 'individueel', 'met-ouders', 'reflectiemoment')), -- kind of a planned talk
    day    integer,                            -- date, as midnight UTC
    at     integer not null,                   -- when it was last written
    sealed blob not null                       -- sort, text, and who wrote it; with the pupil's key
) strict;

create index entry_pupil on entry (pupil, day);
create index entry_planned on entry (day) where kind = 'gepland';

-- Entries that were taken off: merging with a copy of before does not bring them
-- back.
create table dropped (
    entry text primary key,                    -- random id
    at    integer not null
) strict;
