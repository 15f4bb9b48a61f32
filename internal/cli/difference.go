package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"gesprek/internal/backup"
	"gesprek/internal/nl"
	"gesprek/internal/store"
	"gesprek/internal/talk"
)

// side is one of two databases that are compared.
type side struct {
	*ledger
	revs map[string]int64 // by talk
}

func readSide(ctx context.Context, at places, db *store.DB) (*side, error) {
	if db == nil {
		return &side{ledger: &ledger{}}, nil
	}
	l, err := readLedger(ctx, &data{places: at, db: db})
	if err != nil {
		return nil, err
	}
	revs, err := db.Revisions(ctx)
	return &side{l, revs}, err
}

// missing gives the talks that are not in the other database, or not in this
// form.
func (s *side) missing(other *side, older bool) []talk.Summary {
	var list []talk.Summary
	for _, t := range s.talks {
		rev, there := other.revs[t.ID]
		if !there || older && s.revs[t.ID] > rev {
			list = append(list, t)
		}
	}
	return list
}

// strangers names the pupils that are not in the other database.
func (s *side) strangers(other *side) []string {
	var names []string
	for id, p := range s.pupils {
		if _, there := other.pupils[id]; !there {
			names = append(names, plain(p.Name()))
		}
	}
	slices.Sort(names)
	return names
}

// show tells what would change.
func (r *restoring) show(ctx context.Context, name backup.Name, purged store.Purged) error {
	now, err := readSide(ctx, r.at, r.present)
	if err != nil {
		return err
	}
	then, err := readSide(ctx, r.at, r.next)
	if err != nil {
		return err
	}
	content, err := r.next.Content(ctx)
	if err != nil {
		return err
	}
	at := name.At.In(r.Location)
	var b strings.Builder
	say := func(lines ...string) {
		for _, line := range lines {
			if line != "" {
				b.WriteString(line + "\n")
			}
		}
	}
	say(nl.RestoreChosen(nl.TimeDate(at), nl.TimeHour(at), string(name.Kind), nl.Held(content.Pupils, content.Talks, content.Notes)))
	say(nl.RestorePurged(purged.Pupils, purged.Talks, purged.Drafts))
	switch {
	case r.why != nil:
		say(nl.RestoreUnable)
	case r.present == nil:
		say(nl.RestoreNothing)
	default:
		say(r.changes(now, then))
	}
	return r.write(b.String())
}

// changes lists what is different between what is there and what was.
func (r *restoring) changes(now, then *side) string {
	gone, back := now.missing(then, true), then.missing(now, false)
	pupils := nl.RestorePupils(now.strangers(then), then.strangers(now))
	if len(gone) == 0 && len(back) == 0 && pupils == "" {
		return nl.RestoreSame
	}
	var parts []string
	if len(gone) > 0 {
		parts = append(parts, nl.RestoreMissing(len(gone)), r.talkTable(now, then, gone))
	}
	if len(back) > 0 {
		parts = append(parts, nl.RestoreReturning(len(back)), r.talkTable(then, &side{}, back))
	}
	if pupils != "" {
		parts = append(parts, pupils)
	}
	return strings.Join(parts, "\n")
}

// talkTable lists talks by date and name, and says of which there is an earlier
// form on the other side.
func (r *restoring) talkTable(in, other *side, talks []talk.Summary) string {
	rows := make([][]string, len(talks))
	for i, t := range talks {
		older := ""
		if _, there := other.revs[t.ID]; there {
			older = nl.RestoreOlder
		}
		when := ""
		if !t.Began.IsZero() {
			began := t.Began.In(r.Location)
			when = fmt.Sprintf("%s %d %s", nl.TimeDayShort(began), began.Year(), nl.TimeHour(began))
		}
		rows[i] = []string{" ", when, in.name(t), nl.TermKind(t.Kind), older}
	}
	return strings.TrimRight(table(rows), "\n")
}
