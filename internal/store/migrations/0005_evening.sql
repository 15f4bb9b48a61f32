-- Rows of talks, and the places in them. A place without a pupil is a pause or a
-- place that came free: it keeps its time, so that nobody else's changes.

create table evening (
    id      text primary key,                  -- random
    day     integer not null,                  -- date, as midnight UTC
    kind    text not null check (kind in ('individueel', 'met-ouders', 'reflectiemoment')),
    made    integer not null,
    changed integer not null,
    sealed  blob not null                      -- name, rhythm and rooms; with the key of the settings
) strict;

create table slot (
    id      text primary key,                  -- random
    evening text not null references evening (id) on delete cascade,
    n       integer not null,                  -- place in the row, from 0
    room    integer not null,
    pause   integer not null,                  -- length of a pause in minutes, 0 for none
    pin     integer not null,                  -- begins no earlier, in minutes after midnight; -1 for no such time
    pupil   text references pupil (id),
    sealed  blob,                              -- what was said of it; with the pupil's key
    check ((pupil is null) = (sealed is null)),
    unique (evening, n)
) strict;

create index slot_pupil on slot (pupil);
