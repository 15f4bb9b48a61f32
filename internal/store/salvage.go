package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"time"

	"gesprek/internal/store/pages"
	"gesprek/internal/talk"
)

// Salvaged tells what Salvage found.
type Salvaged struct {
	Pupils int // read from the damaged file
	Talks  int
	Notes  int
	Closed int // sealed records that were read and do not open

	Mended []string // ids of talks of which something was made up again, such as when it ended
	Newer  []string // ids of talks that came from the damaged file, or a later form of them
	Kept   []string // ids of talks that only the backup still has
	Filled int      // lines that were lost in the file and came from the backup
	Lost   []Loss
}

// Loss is what is gone of a talk.
type Loss struct {
	Talk  string
	Began time.Time // UTC; zero when that is gone too
	Notes int       // lines; 0 means the talk as a whole
}

// scratchSuffix ends the name of the database in which rows are collected.
const scratchSuffix = ".gered"

// Salvage reads what can be read from the damaged file at path, page by page, and
// brings into db what it has that is newer: db is a copy of the newest backup, or
// empty. The damaged file is only read. Keys are all that the sealer has, for
// records of which it is lost whose they are. What opens with none is counted;
// what is not whole any more is made whole with what is known otherwise.
func (db *DB) Salvage(ctx context.Context, path string, keys []string, progress Progress) (Salvaged, error) {
	out, err := db.salvage(ctx, path, keys, progress)
	if err != nil {
		return Salvaged{}, fmt.Errorf("salvage %s: %w", path, classify(err))
	}
	return out, nil
}

func (db *DB) salvage(ctx context.Context, path string, keys []string, progress Progress) (out Salvaged, err error) {
	f, err := pages.Open(path)
	if err != nil {
		return out, err
	}
	temp := db.path + scratchSuffix
	if err := removeAll(temp); err != nil {
		return out, err
	}
	scratch, err := Open(ctx, temp, db.sealer)
	if err != nil {
		return out, err
	}
	defer func() {
		err = errors.Join(err, scratch.Close(), removeAll(temp), removeAll(temp+slotSuffix))
	}()
	s := &salvage{
		DB: scratch, ctx: ctx, f: f, into: db, keys: keys, progress: progress,
		pupilKeys: map[string]string{}, pupilOf: map[string]string{}, kladKeys: map[string]string{}, tried: map[string]string{},
	}
	if err := s.collect(); err != nil {
		return out, err
	}
	return s.out, s.bringOver()
}

// salvage is the work on one file. The rows are collected in a database of its
// own.
type salvage struct {
	*DB
	ctx      context.Context // of the one call that this lives in
	f        *pages.File
	into     *DB
	keys     []string
	progress Progress
	tx       *sql.Tx

	shapes      []shape
	settingsKey string
	pupilKeys   map[string]string // by pupil
	pupilOf     map[string]string // by talk
	kladKeys    map[string]string // by talk
	tried       map[string]string // key by talk, klad of a talk, or pupil, found by trying
	out         Salvaged
}

// collect reads the rows and mends what hangs together no longer, as one
// transaction in which nothing needs to refer to what is there.
func (s *salvage) collect() error {
	if _, err := s.writer.ExecContext(s.ctx, "pragma foreign_keys = off"); err != nil {
		return err
	}
	err := s.write(s.ctx, func(tx *sql.Tx) (err error) {
		s.tx = tx
		if s.shapes, err = shapes(s.ctx, tx); err != nil {
			return err
		}
		for _, part := range []func() error{s.roots, s.leaves, s.mend, s.fill} {
			if err := part(); err != nil {
				return err
			}
		}
		return nil
	})
	_, on := s.writer.ExecContext(s.ctx, "pragma foreign_keys = on")
	if err = errors.Join(err, on); err != nil {
		return err
	}
	return s.Check(s.ctx)
}

// rooted are the tables that other rows need to be opened.
func rooted() []string { return []string{"meta", "pupil", "talk", "audit", "doomed"} }

// roots collects the rows that others need to be opened.
func (s *salvage) roots() error {
	return s.rows(0, func(sh *shape) bool { return slices.Contains(rooted(), sh.table) }, func(sh *shape, v []any) error {
		switch sh.table {
		case "pupil":
			s.pupilKeys[sh.text(v, "id")] = sh.text(v, "key")
		case "talk":
			s.pupilOf[sh.text(v, "id")] = sh.text(v, "pupil")
			if key := sh.text(v, "klad_key"); key != "" {
				s.kladKeys[sh.text(v, "id")] = key
			}
		case "meta":
			s.settingsKey = sh.text(v, "settings_key")
		}
		return nil
	})
}

// leaves collects all other rows.
func (s *salvage) leaves() error {
	none := func(*shape, []any) error { return nil }
	return s.rows(1, func(sh *shape) bool { return !slices.Contains(rooted(), sh.table) }, none)
}

// rows puts the rows of some tables in the database, each in the first of them
// that takes it. Turn is how often all pages were read before.
func (s *salvage) rows(turn int, of func(*shape) bool, added func(*shape, []any) error) error {
	for row := range s.f.Rows() {
		if err := s.ctx.Err(); err != nil {
			return err
		}
		if s.progress != nil {
			s.progress(turn*s.f.Pages()+row.Page, 2*s.f.Pages())
		}
		closed := false
		for i := range s.shapes {
			sh := &s.shapes[i]
			values, fits := sh.fit(row)
			if !fits || !of(sh) {
				continue
			}
			if !s.opens(sh, values) {
				closed = true
				continue
			}
			closed = false
			st := sh.insert(values)
			done, err := s.tx.ExecContext(s.ctx, st.query, st.args...)
			if err != nil {
				return err
			}
			if n, err := done.RowsAffected(); err != nil || n == 0 {
				continue
			}
			if err := added(sh, values); err != nil {
				return err
			}
			break
		}
		if closed {
			s.out.Closed++
		}
	}
	return nil
}

// opens tells whether what is sealed in a row opens, and so whether it is a row of
// that table and as it was written. A row in which nothing is sealed does.
func (s *salvage) opens(sh *shape, values []any) bool {
	sealed, _ := sh.value(values, "sealed").([]byte)
	if sh.table == "doomed" {
		return slices.Contains(s.keys, sh.text(values, "key")) // never destroys what it is not sure of
	}
	if sealed == nil {
		return true
	}
	of := func(row ...any) string { return place(sh.table, row...) }
	id := sh.text(values, "id")
	switch sh.table {
	case "meta":
		return s.try(sh.text(values, "settings_key"), of(sh.value(values, "id")), sealed)
	case "pupil":
		return s.try(sh.text(values, "key"), of(id), sealed)
	case "audit":
		return s.try(sh.text(values, "key"), of(sh.value(values, "n")), sealed)
	case "memo":
		return s.try(s.settingsKey, of(sh.text(values, "name")), sealed)
	case "evening":
		return s.try(s.settingsKey, of(id), sealed)
	case "former", "entry", "sheet", "slot":
		pupil, at := sh.text(values, "pupil"), of(id)
		if sh.table == "former" {
			at = of(pupil, sh.value(values, "n"))
		}
		if key := s.pupilKeys[pupil]; key != "" {
			return s.try(key, at, sealed)
		}
		return s.search("pupil/"+pupil, at, sealed)
	case "head":
		return s.ofTalk(sh.text(values, "talk"), of(sh.text(values, "talk")), sealed)
	case "note":
		t := sh.text(values, "talk")
		at := of(t, sh.value(values, "id"))
		if sh.text(values, "kind") == string(talk.Draft) {
			return s.klad(t, at, sealed)
		}
		return s.ofTalk(t, at, sealed)
	}
	row := sh.value(values, "n")
	if sh.table == "step" {
		row = sh.value(values, "id")
	}
	return s.ofTalk(sh.text(values, "talk"), of(sh.text(values, "talk"), row), sealed)
}

func (s *salvage) try(key, at string, sealed []byte) bool {
	if key == "" {
		return false
	}
	_, err := s.sealer.Open(key, at, sealed)
	return err == nil
}

// ofTalk opens a record of a talk that is not klad. Where it is lost whose talk it
// is, it tries all keys.
func (s *salvage) ofTalk(t, at string, sealed []byte) bool {
	if key := s.pupilKeys[s.pupilOf[t]]; key != "" {
		return s.try(key, at, sealed)
	}
	return s.search(t, at, sealed)
}

func (s *salvage) klad(t, at string, sealed []byte) bool {
	if key := s.kladKeys[t]; key != "" {
		return s.try(key, at, sealed)
	}
	if !s.search("klad/"+t, at, sealed) {
		return false
	}
	s.kladKeys[t] = s.tried["klad/"+t]
	return true
}

// search tries all keys, those that opened something of the same first.
func (s *salvage) search(of, at string, sealed []byte) bool {
	if s.try(s.tried[of], at, sealed) {
		return true
	}
	for _, key := range s.keys {
		if s.try(key, at, sealed) {
			s.tried[of] = key
			return true
		}
	}
	return false
}
