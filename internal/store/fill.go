package store

import (
	"database/sql"
	"slices"

	"gesprek/internal/talk"
)

// The index of a table's key tells which rows there were, also where the rows
// themselves are lost.

// indexed gives the entries of an index, by its name; whole tells whether all of
// them are there.
func (s *salvage) indexed(name string) (entries [][]any, whole bool) {
	for row := range s.f.Rows() {
		v := row.Values
		if row.Index || len(v) != 5 || v[0] != "index" || v[1] != name {
			continue
		}
		root, _ := v[3].(int64)
		rows, whole := s.f.Under(int(root))
		for _, r := range rows {
			if len(r.Values) > 0 {
				entries = append(entries, r.Values)
			}
		}
		return entries, whole
	}
	return nil, false
}

// spot is the place of a line of a talk.
type spot struct {
	talk string
	id   int64
}

// fill looks which lines and talks the index knows and are not there, takes lines
// from the other database where that has them, and counts the others as lost.
func (s *salvage) fill() error {
	there := map[spot]bool{}
	err := each(s.ctx, s.tx, func(rows *sql.Rows) error {
		var l spot
		err := rows.Scan(&l.talk, &l.id)
		there[l] = true
		return err
	}, "select talk, id from note")
	if err != nil {
		return err
	}
	missing := map[string][]int64{}
	entries, _ := s.indexed("sqlite_autoindex_note_1")
	for _, e := range entries {
		t, isText := e[0].(string)
		if len(e) < 2 || !isText {
			continue
		}
		if id, isNumber := e[1].(int64); isNumber && !there[spot{t, id}] {
			missing[t] = append(missing[t], id)
		}
	}
	talks, err := s.strings("select id from talk order by id")
	if err != nil {
		return err
	}
	for _, t := range talks {
		if len(missing[t]) == 0 {
			continue
		}
		if err := s.fillTalk(t, missing[t]); err != nil {
			return err
		}
	}
	return s.fillTalks(talks)
}

// fillTalk puts lines back in a talk.
func (s *salvage) fillTalk(id string, missing []int64) error {
	talks, err := s.load(s.ctx, s.tx, "t.id = $1", id)
	if err != nil || len(talks) == 0 {
		return err
	}
	is := talks[0]
	lost := len(missing)
	var was []*talk.Session
	err = s.into.read(s.ctx, func(tx *sql.Tx) (err error) {
		was, err = s.into.load(s.ctx, tx, "t.id = $1", id)
		return err
	})
	if err != nil {
		return err
	}
	if len(was) > 0 {
		for at, n := range was[0].Notes {
			if !slices.Contains(missing, int64(n.ID)) {
				continue
			}
			is.Notes = slices.Insert(is.Notes, min(at, len(is.Notes)), n)
			lost--
			s.out.Filled++
		}
	}
	if lost > 0 {
		s.out.Lost = append(s.out.Lost, Loss{Talk: id, Began: is.Began(), Notes: lost})
	}
	if lost == len(missing) {
		return nil
	}
	return s.rewrite(is)
}

// fillTalks counts the talks of which nothing is left here or there.
func (s *salvage) fillTalks(have []string) error {
	entries, _ := s.indexed("sqlite_autoindex_talk_1")
	for _, e := range entries {
		id, isText := e[0].(string)
		known := slices.ContainsFunc(s.out.Lost, func(l Loss) bool { return l.Talk == id })
		if !isText || known || slices.Contains(have, id) {
			continue
		}
		rev, err := s.revInto(id)
		if err != nil {
			return err
		}
		if rev == 0 {
			s.out.Lost = append(s.out.Lost, Loss{Talk: id})
		}
	}
	return nil
}

// bringOver brings what was collected into the other database.
func (s *salvage) bringOver() error {
	c, err := s.Content(s.ctx)
	if err != nil {
		return err
	}
	s.out.Pupils, s.out.Talks, s.out.Notes = c.Pupils, c.Talks, c.Notes
	here, err := s.Revisions(s.ctx)
	if err != nil {
		return err
	}
	there, err := s.into.Revisions(s.ctx)
	if err != nil {
		return err
	}
	for id := range there {
		if _, read := here[id]; !read {
			s.out.Kept = append(s.out.Kept, id)
		}
	}
	slices.Sort(s.out.Kept)
	merged, err := s.into.Merge(s.ctx, s.DB)
	if err != nil {
		return err
	}
	s.out.Newer = merged.Talks
	for _, id := range merged.Refused {
		s.out.Lost = append(s.out.Lost, Loss{Talk: id})
	}
	return s.settingsOver()
}

// settingsOver takes over what the user set: the damaged file is the later one.
func (s *salvage) settingsOver() error {
	var saved bool
	err := s.read(s.ctx, func(tx *sql.Tx) (err error) {
		_, saved, err = s.readSettings(s.ctx, tx)
		return err
	})
	if err != nil {
		return err
	}
	if saved {
		set, err := s.Settings(s.ctx)
		if err != nil {
			return err
		}
		if err := s.into.SaveSettings(s.ctx, set); err != nil {
			return err
		}
	}
	var names []string
	err = s.read(s.ctx, func(tx *sql.Tx) error {
		return each(s.ctx, tx, func(rows *sql.Rows) error {
			var name string
			err := rows.Scan(&name)
			names = append(names, name)
			return err
		}, "select name from memo")
	})
	if err != nil {
		return err
	}
	for _, name := range names {
		lines, err := s.Memo(s.ctx, name)
		if err == nil {
			err = s.into.SaveMemo(s.ctx, name, lines)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
