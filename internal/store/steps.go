package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"

	"gesprek/internal/talk"
)

// Steps lists steps of finished talks: those that are open, and of talks that
// began since a moment those in whatever state. The newest talk is first. What
// hangs on a line of klad is klad, and is not in it; nor is a step of which what
// it is was taken out.
func (db *DB) Steps(ctx context.Context, since time.Time) ([]talk.Agreed, error) {
	var out []talk.Agreed
	err := db.read(ctx, func(tx *sql.Tx) error {
		var pupil, id, key string
		var sealed sql.RawBytes // good until the next row
		return each(ctx, tx, func(rows *sql.Rows) error {
			var a talk.Agreed
			p := &a.Step
			if err := rows.Scan(&pupil, &id, moment{&a.At}, &key, &p.ID, &p.Note, moment{&p.Due}, &p.State, &sealed); err != nil {
				return err
			}
			a.PupilID, a.Talk = pupil, id
			err := unseal(db.sealer, key, place("step", id, p.ID), sealed, func(t *taker) { readStep(t, p) })
			if strings.TrimSpace(p.What) != "" {
				out = append(out, a)
			}
			return err
		}, `select t.pupil, t.id, t.began, p.key, s.id, s.note, s.due, s.state, s.sealed
			from talk t join pupil p on p.id = t.pupil join step s on s.talk = t.id
			where t.ended is not null and (s.state = 'open' or t.began >= $1)
				and not exists (select 1 from note n where n.talk = s.talk and n.id = s.note and n.kind = 'klad')
			order by t.began desc, t.id, s.n`, since.UnixMilli())
	})
	if err != nil {
		return nil, fmt.Errorf("list steps: %w", classify(err))
	}
	return out, nil
}
