-- The dossiers of pupils: what is worked on, versions that were laid down, what was
-- said of those, where they went, and dossiers of other schools that came in.

create table sheet (
    id     text primary key,                   -- random; of a draft that of the pupil
    pupil  text not null references pupil (id) on delete cascade,
    kind   text not null check (kind in ('ontwerp', 'versie', 'akkoord', 'overdracht', 'ontvangen')),
    at     integer not null,                   -- when it was made; of a draft when it was last changed
    sealed blob not null,                      -- all that it says; with the pupil's key
    check ((kind = 'ontwerp') = (id = pupil))
) strict;

create index sheet_pupil on sheet (pupil, at);
