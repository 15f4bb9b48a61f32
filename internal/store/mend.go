package store

import (
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// ofTalks are the tables with rows of a talk.
func ofTalks() []string {
	return []string{"head", "event", "asked", "note", "step", "silence", "mark", "review"}
}

// mend makes the rows hang together again: a talk of which the row itself is lost
// gets another, and so do a pupil, a head and the events.
func (s *salvage) mend() error {
	lone, err := s.strings("select talk from (select talk from head union select talk from event union select talk from asked" +
		" union select talk from note union select talk from step union select talk from review" +
		" union select talk from silence union select talk from mark) where talk not in (select id from talk)")
	if err != nil {
		return err
	}
	for _, id := range lone {
		if err := s.mendTalk(id); err != nil {
			return err
		}
	}
	pupils, err := s.strings("select pupil from talk union select pupil from entry union select pupil from sheet except select id from pupil")
	if err != nil {
		return err
	}
	for _, id := range pupils {
		if err := s.mendPupil(id); err != nil {
			return err
		}
	}
	for _, table := range []string{"former", "entry", "sheet"} {
		if err := s.exec("delete from " + table + " where pupil not in (select id from pupil)"); err != nil {
			return err
		}
	}
	for _, query := range []string{
		"update slot set pupil = null, sealed = null where pupil not in (select id from pupil)",
		"delete from slot where evening not in (select id from evening)",
	} {
		if err := s.exec(query); err != nil {
			return err
		}
	}
	talks, err := s.strings("select id from talk order by id")
	if err != nil {
		return err
	}
	for _, id := range talks {
		if err := s.mendParts(id); err != nil {
			return err
		}
	}
	return nil
}

func (s *salvage) exec(query string, args ...any) error {
	_, err := s.tx.ExecContext(s.ctx, query, args...)
	return err
}

func (s *salvage) strings(query string, args ...any) ([]string, error) {
	var list []string
	err := each(s.ctx, s.tx, func(rows *sql.Rows) error {
		var text string
		err := rows.Scan(&text)
		list = append(list, text)
		return err
	}, query, args...)
	return list, err
}

// mendTalk makes a row for a talk of which only parts are left. It has ended: how
// far it had come is lost. Where nothing of it opens it is gone.
func (s *salvage) mendTalk(id string) error {
	var first, last sql.NullInt64
	err := s.tx.QueryRowContext(s.ctx, `select min(at), max(at) from (select wall as at from event where talk = $1
		union all select at from note where talk = $1 union all select at from asked where talk = $1)`, id).Scan(&first, &last)
	if err != nil {
		return err
	}
	key := s.tried[id]
	pupil := s.pupilWith(key)
	rev, err := s.revInto(id)
	if err != nil {
		return err
	}
	if key == "" || !first.Valid {
		return s.lose(id, first)
	}
	var klad any
	if k := s.kladKeys[id]; k != "" {
		klad = k
	}
	s.pupilOf[id] = pupil
	s.out.Mended = append(s.out.Mended, id)
	return s.exec(`insert into talk (id, pupil, rev, kind, phase, guide, length, began, ended, until, counted, drafts, klad_key,
			quote, gap_after, at_stage, at_prompt, at_alt, at_follow, at_rung, since_mono, since_run, seen_wall, seen_mono, seen_run)
		values ($1, $2, $3, $4, '', '', $5, $6, $7, null, $8, (select count(*) from note where talk = $1 and kind = 'klad'), $9,
			0, $10, '', '', 0, 0, 0, 0, 0, $7, 0, 0)`,
		id, pupil, rev+1, talk.Individual, talk.Minimum, first.Int64, last.Int64,
		time.Duration(last.Int64-first.Int64)*time.Millisecond, klad, talk.GapAfter)
}

// revInto is the revision of a talk in the database that everything goes to; 0
// when it is not there.
func (s *salvage) revInto(id string) (int64, error) {
	var rev int64
	err := s.into.reader.QueryRowContext(s.ctx, "select rev from talk where id = $1", id).Scan(&rev)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return rev, err
}

// pupilWith is the pupil with a key, as far as anybody knows.
func (s *salvage) pupilWith(key string) string {
	for id, k := range s.pupilKeys {
		if k == key {
			return id
		}
	}
	var id string
	if s.into.reader.QueryRowContext(s.ctx, "select id from pupil where key = $1", key).Scan(&id) == nil {
		return id
	}
	if s.tx.QueryRowContext(s.ctx, "select pupil from audit where key = $1 and pupil <> ''", key).Scan(&id) == nil {
		return id
	}
	return key // as random as an id is, and the same for all their talks
}

// lose removes what is left of a talk and counts it as lost, unless the other
// database has it.
func (s *salvage) lose(id string, began sql.NullInt64) error {
	for _, table := range ofTalks() {
		if err := s.exec("delete from "+table+" where talk = $1", id); err != nil {
			return err
		}
	}
	if err := s.exec("delete from talk where id = $1", id); err != nil {
		return err
	}
	delete(s.pupilOf, id)
	if rev, err := s.revInto(id); err != nil || rev > 0 {
		return err
	}
	l := Loss{Talk: id}
	if began.Valid {
		l.Began = time.UnixMilli(began.Int64).UTC()
	}
	s.out.Lost = append(s.out.Lost, l)
	return nil
}

// mendPupil makes a row for a pupil of whom only talks are left: as the other
// database has it, else as far as it can be guessed.
func (s *salvage) mendPupil(id string) error {
	var was string
	var kind, sealed any
	var year int
	var left any
	err := s.into.reader.QueryRowContext(s.ctx, "select key, type, year, left_on, sealed from pupil where id = $1", id).
		Scan(&was, &kind, &year, &left, &sealed)
	if err == nil {
		s.pupilKeys[id] = was
		return s.exec("insert into pupil (id, key, type, year, left_on, sealed) values ($1, $2, $3, $4, $5, $6)",
			id, was, kind, year, left, sealed)
	}
	if !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	p, key := s.guessPupil(id)
	if key == "" {
		return s.loseTalksOf(id)
	}
	made, err := s.sealer.Seal(key, place("pupil", id), pupilRecord(&p))
	if err != nil {
		return err
	}
	s.pupilKeys[id] = key
	return s.exec("insert into pupil (id, key, type, year, left_on, sealed) values ($1, $2, $3, $4, $5, $6)",
		id, key, p.Type, p.Year, ms(p.LeftOn), made)
}

// guessPupil gives what is known of a pupil from what they were before a
// correction, else the first name that their talks mention. The key is empty when
// nothing of theirs opens.
func (s *salvage) guessPupil(id string) (p school.Pupil, key string) {
	p = school.Pupil{ID: id}
	var n int
	var sealed []byte
	if key = s.tried["pupil/"+id]; key != "" {
		row := s.tx.QueryRowContext(s.ctx, "select n, sealed from former where pupil = $1 order by n desc limit 1", id)
		if row.Scan(&n, &sealed) == nil &&
			unseal(s.sealer, key, place("former", id, n), sealed, func(t *taker) { readFormer(t, &p) }) == nil {
			return p, key
		}
	}
	for t, of := range s.pupilOf {
		if of != id || s.tried[t] == "" {
			continue
		}
		key = s.tried[t]
		var head talk.Session
		if s.tx.QueryRowContext(s.ctx, "select sealed from head where talk = $1", t).Scan(&sealed) == nil &&
			unseal(s.sealer, key, place("head", t), sealed, func(t *taker) { readHead(t, &head) }) == nil {
			p.FirstName = head.Plan.FirstName
			return p, key
		}
	}
	return p, key
}

// loseTalksOf gives up the talks of a pupil of whom no key is known.
func (s *salvage) loseTalksOf(pupil string) error {
	talks, err := s.strings("select id from talk where pupil = $1", pupil)
	if err != nil {
		return err
	}
	for _, t := range talks {
		var began sql.NullInt64
		if err := s.tx.QueryRowContext(s.ctx, "select began from talk where id = $1", t).Scan(&began); err != nil {
			return err
		}
		if err := s.lose(t, began); err != nil {
			return err
		}
	}
	return nil
}

// mendParts makes the parts of a talk whole: it has a head, its events begin with
// a start and end with an end, and its lists are numbered without gaps.
func (s *salvage) mendParts(id string) error {
	var began, ended sql.NullInt64
	var heads int
	err := s.tx.QueryRowContext(s.ctx, `select began, ended, (select count(*) from head where talk = id)
		from talk where id = $1`, id).Scan(&began, &ended, &heads)
	if err != nil {
		return err
	}
	mended := false
	if heads == 0 {
		if err := s.mendHead(id); err != nil {
			return err
		}
		mended = true
	}
	talks, err := s.load(s.ctx, s.tx, "t.id = $1", id)
	if err != nil || len(talks) == 0 {
		return errors.Join(err, s.lose(id, began))
	}
	is := talks[0]
	if !soundEvents(is, began.Valid, ended.Valid) {
		is.Events = eventsFor(began, ended)
		mended = true
	}
	gaps, err := s.gaps(id)
	if err != nil {
		return err
	}
	if mended && !slices.Contains(s.out.Mended, id) {
		s.out.Mended = append(s.out.Mended, id)
	}
	if !mended && !gaps {
		return nil
	}
	return s.rewrite(is)
}

func (s *salvage) mendHead(id string) error {
	key, pupil := s.pupilKeys[s.pupilOf[id]], s.pupilOf[id]
	var p school.Pupil
	var sealed []byte
	if err := s.tx.QueryRowContext(s.ctx, "select sealed from pupil where id = $1", pupil).Scan(&sealed); err != nil {
		return err
	}
	if err := unseal(s.sealer, key, place("pupil", pupil), sealed, func(t *taker) { readPupil(t, &p) }); err != nil {
		return err
	}
	head := headRecord(&talk.Session{Plan: talk.Plan{FirstName: p.FirstName}})
	made, err := s.sealer.Seal(key, place("head", id), head)
	if err != nil {
		return err
	}
	return s.exec("insert into head (talk, sealed) values ($1, $2)", id, made)
}

func soundEvents(is *talk.Session, began, ended bool) bool {
	e := is.Events
	if len(e) == 0 {
		return !began
	}
	return began && e[0].Kind == talk.Started && is.Finished() == ended
}

// eventsFor are the fewest events that say when a talk began and ended.
func eventsFor(began, ended sql.NullInt64) []talk.Event {
	var list []talk.Event
	at := func(ms int64) talk.Instant {
		return talk.Instant{Wall: time.UnixMilli(ms).UTC(), Mono: time.Duration(ms-began.Int64) * time.Millisecond}
	}
	if began.Valid {
		list = append(list, talk.Event{Kind: talk.Started, At: at(began.Int64), Stage: talk.Opening})
	}
	if began.Valid && ended.Valid {
		list = append(list, talk.Event{Kind: talk.Ended, At: at(ended.Int64)})
	}
	return list
}

// gaps tells whether a numbered list of a talk misses something.
func (s *salvage) gaps(id string) (bool, error) {
	for _, table := range ofTalks() {
		if table == "head" {
			continue
		}
		var gap bool
		err := s.tx.QueryRowContext(s.ctx, "select count(*) <> coalesce(max(n) + 1, 0) from "+table+" where talk = $1", id).Scan(&gap)
		if err != nil || gap {
			return gap, err
		}
	}
	return false, nil
}

// rewrite stores a talk anew, under the same revision.
func (s *salvage) rewrite(is *talk.Session) error {
	for _, table := range ofTalks() {
		if err := s.exec("delete from "+table+" where talk = $1", is.ID); err != nil {
			return err
		}
	}
	sh := &shadow{stored: &talk.Session{ID: is.ID}, pupilKey: s.pupilKeys[is.Plan.PupilID], kladKey: s.kladKeys[is.ID], whole: true}
	if err := s.saveChanges(s.ctx, s.tx, sh, is); err != nil {
		return fmt.Errorf("store talk anew: %w", err)
	}
	return nil
}
