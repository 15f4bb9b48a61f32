package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/roster"
	"gesprek/internal/school"
)

// intake is a class list that is being read into a database.
type intake struct {
	list    *roster.List
	name    string // of the file, without its folder
	now     time.Time
	answers map[int]school.Answer
	gone    time.Time // leaving date, as midnight UTC, of who is not in the list; zero: they stay
}

// readIntake reads a file, or standard input when its name is a dash.
func (a *app) readIntake(path string, o roster.Options) (*intake, error) {
	data, err := a.listBytes(path)
	if err != nil {
		return nil, err
	}
	return newIntake(path, data, o, a.Now().In(a.Location))
}

func newIntake(path string, data []byte, o roster.Options, now time.Time) (*intake, error) {
	in := &intake{name: plain(baseName(path)), now: now, answers: map[int]school.Answer{}}
	if path == askForName {
		in.name = nl.RosterInput
	}
	o.Today = now
	list, err := roster.Read(in.name, data, o)
	if err != nil {
		return nil, err
	}
	in.list = list
	return in, nil
}

// listBytes reads a file, as far as a list can be long.
func (a *app) listBytes(path string) ([]byte, error) {
	if path == askForName {
		return io.ReadAll(io.LimitReader(a.In, roster.MaxBytes+1))
	}
	return fileBytes(path)
}

// fileBytes reads a file that is to be a class list.
func fileBytes(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, say(fmt.Errorf("open class list: %w", err), nl.RosterUnreadable(path, noSuchFile(err)))
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return nil, say(fmt.Errorf("open class list: %s is a folder", path), nl.RosterFolder(path))
	}
	data, err := io.ReadAll(io.LimitReader(f, roster.MaxBytes+1))
	if err != nil {
		return nil, say(fmt.Errorf("read class list: %w", err), nl.RosterUnreadable(path, false))
	}
	return data, nil
}

// plan lays the list beside the pupils that are stored.
func (in *intake) plan(stored []school.Pupil) roster.Plan {
	return in.list.Match(roster.Matching{Stored: stored, Answers: in.answers, NewID: newID, Today: in.now})
}

// pupils are who is to be stored: of the list, and with a leaving date who is not
// in it.
func (in *intake) pupils(p roster.Plan) []school.Pupil {
	out := p.Pupils()
	if in.gone.IsZero() {
		return out
	}
	for _, g := range p.Gone {
		g.LeftOn = in.gone
		out = append(out, g)
	}
	return out
}

// store stores them in one go, and logs it. The names are not in the log: the
// pupils are.
func (in *intake) store(ctx context.Context, d *data, pupils []school.Pupil) error {
	now := in.now.UTC()
	if err := d.db.SavePupils(ctx, pupils, now); err != nil {
		return d.explain(err)
	}
	return d.Log(ctx, school.Act{At: now, Kind: school.ActImport, Count: len(pupils), Note: in.name})
}

// stableByClass sorts by class and leaves the order within one as it is.
func stableByClass(list []school.Pupil) {
	slices.SortStableFunc(list, func(a, b school.Pupil) int { return school.CompareClasses(a.Class, b.Class) })
}
