package cli

import (
	"context"
	"slices"
	"strings"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/store"
)

// mention is how many texts in the talks of another pupil hold a name.
type mention struct {
	pupil string // id
	texts int
}

// mentions looks in all talks but those of the pupil for texts that may speak of
// them: the first name, however it is written, or the achternaam with a capital.
// Both can also be somebody else's, so they are pointed out and not touched.
func mentions(ctx context.Context, d *data, p school.Pupil) ([]mention, error) {
	first, last := nl.Query(p.FirstName), strings.TrimSpace(p.LastName)
	count := map[string]int{}
	err := d.db.EachLine(ctx, func(l store.Line) error {
		if l.Pupil != p.ID && (nl.Speaks(first, l.Text) || nl.SpeaksOf(last, l.Text)) {
			count[l.Pupil]++
		}
		return nil
	})
	if err != nil {
		return nil, d.explain(err)
	}
	var list []mention
	for id, n := range count {
		list = append(list, mention{id, n})
	}
	slices.SortFunc(list, func(a, b mention) int { return strings.Compare(a.pupil, b.pupil) })
	return list, nil
}
