package cli

import (
	"context"
	"time"

	"gesprek/internal/store"
	"gesprek/internal/talk"
	"gesprek/internal/tui"
)

// PracticeIn keeps what is practised beside a database, as the program does.
func PracticeIn(db string, keys store.Sealer) tui.PracticeStore {
	return newPractised(beside(db), keys)
}

// Instants is the clock of the program, for the tests on virtual time.
func Instants(now func() time.Time, tempo int) func() talk.Instant { return instants(now, tempo) }

// Backed is a database of which backups are made in the background, as the
// program does.
type Backed struct {
	*data
	Stop func() error
}

// NewBacked makes backups of an open database at path.
func NewBacked(ctx context.Context, db *store.DB, path string, now func() talk.Instant) *Backed {
	at := beside(path)
	d := &data{
		places: at, db: db, lost: map[string]error{},
		shelf: newShelf(at.backups, db.Sealer(), time.UTC), finished: make(chan struct{}, 1),
	}
	return &Backed{d, d.backing(ctx, now)}
}
