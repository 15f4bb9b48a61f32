-- The first schema. Columns named "sealed" hold ciphertext; every other column
-- is an id, a time, a kind, a state, a count or a length. Times are UTC
-- milliseconds since 1970, lengths and monotonic offsets nanoseconds.

create table meta (
    id           integer primary key check (id = 1),
    opened       integer not null default 0,  -- how often; written at each opening as a probe
    theme        text not null default '',
    settings_key text,
    sealed       blob                         -- name, role, school
) strict;

insert into meta (id) values (1);

create table pupil (
    id      text primary key,
    key     text not null,
    type    text not null,
    year    integer not null,
    left_on integer,
    sealed  blob not null                     -- names, class
) strict;

-- What lists need of a talk, without the sealed part, so that reading all of
-- them is reading little.
create table talk (
    id         text primary key,
    pupil      text not null references pupil (id),
    rev        integer not null,
    kind       text not null check (kind in ('individueel', 'met-ouders', 'reflectiemoment')),
    phase      text not null check (phase in ('', 'po8', 'vo-2-3', 'vo-4-6', 'mbo')),
    guide      text not null,
    length     integer not null,
    began      integer,
    ended      integer,
    until      integer,
    counted    integer not null,
    drafts     integer not null,
    klad_key   text,
    quote      integer not null,
    gap_after  integer not null,
    at_stage   text not null,
    at_prompt  text not null,
    at_alt     integer not null,
    at_follow  integer not null,
    at_rung    integer not null,
    since_wall integer,
    since_mono integer not null,
    since_run  integer not null,
    seen_wall  integer,
    seen_mono  integer not null,
    seen_run   integer not null,
    check (ended is null or began is not null),
    check (drafts = 0 or klad_key is not null)
) strict;

create index talk_pupil on talk (pupil, began, ended, id);
create index talk_began on talk (began, id);
create unique index talk_live on talk (pupil) where began is not null and ended is null;
create index talk_klad on talk (ended) where klad_key is not null;

create table head (
    talk   text primary key references talk (id) on delete cascade,
    sealed blob not null                      -- who, where, goal, reasons, sharing
) strict;

create table event (
    talk      text not null references talk (id) on delete cascade,
    n         integer not null,
    kind      text not null check (kind in ('start', 'stage', 'pause', 'resume', 'gap', 'end')),
    wall      integer,
    mono      integer not null,
    run       integer not null,
    stage     text not null,
    reason    text not null,
    from_wall integer,
    from_mono integer not null,
    from_run  integer not null,
    answer    text not null check (answer in ('', 'ja', 'nee')),
    primary key (talk, n)
) strict, without rowid;

create table asked (
    talk   text not null references talk (id) on delete cascade,
    n      integer not null,
    stage  text not null,
    prompt text not null,
    state  text not null check (state in ('shown', 'asked', 'skipped', 'parked')),
    at     integer,
    sealed blob not null,                     -- competence, texts as asked
    primary key (talk, n)
) strict;

-- A klad line is sealed with the talk's klad key, any other with the pupil's.
create table note (
    talk   text not null references talk (id) on delete cascade,
    id     integer not null,
    n      integer not null,                  -- place in the talk, from 0
    stage  text not null,
    prompt text not null,
    kind   text not null check (kind in ('notitie', 'uitspraak', 'klad', 'afspraak')),
    at     integer,
    edited integer,
    sealed blob not null,                     -- text and history
    primary key (talk, id)
) strict;

create table step (
    talk   text not null references talk (id) on delete cascade,
    id     integer not null,
    n      integer not null,                  -- place in the list, from 0
    note   integer not null,
    due    integer,
    state  text not null check (state in ('open', 'gelukt', 'deels', 'niet', 'vervallen')),
    sealed blob not null,                     -- what, who, when, help
    primary key (talk, id)
) strict;

create table silence (
    talk   text not null references talk (id) on delete cascade,
    n      integer not null,
    stage  text not null,
    prompt text not null,
    at     integer,
    length integer not null,
    primary key (talk, n)
) strict, without rowid;

create table mark (
    talk   text not null references talk (id) on delete cascade,
    n      integer not null,
    stage  text not null,
    prompt text not null,
    at     integer,
    back   integer not null check (back in (0, 1)),
    primary key (talk, n)
) strict, without rowid;

-- Steps of earlier talks, as this talk says they turned out.
create table review (
    talk    text not null references talk (id) on delete cascade,
    n       integer not null,
    earlier text not null,
    step    integer not null,
    state   text not null check (state in ('open', 'gelukt', 'deels', 'niet', 'vervallen')),
    sealed  blob not null,                    -- what the step was
    primary key (talk, n)
) strict;

-- Keys of which the rows are gone and that the key ring still has to forget.
create table doomed (
    key text primary key
) strict;
