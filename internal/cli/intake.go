package cli

import (
	"context"
	"errors"
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

	at     places
	data   *data // nil: there is no database yet
	stored []school.Pupil
}

// manyPupils is how many pupils an import stores at least for a backup to be made
// first, where there is none of today.
const manyPupils = 25

// errOvertaken is returned when the pupils are not those any more that a list was
// laid beside.
var errOvertaken = errors.New("pupils changed while the list was looked at")

// readIntake reads a file, or standard input when its name is a dash.
func (a *app) readIntake(ctx context.Context, path string, o roster.Options) (*intake, error) {
	data, err := a.listBytes(ctx, path)
	if err != nil {
		return nil, err
	}
	return newIntake(path, data, o, a.here())
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
func (a *app) listBytes(ctx context.Context, path string) ([]byte, error) {
	read := make(chan []byte, 1)
	err := interruptible(ctx, func() error { // both may wait for ever, a pipe at its opening
		data, err := a.bytesOf(path)
		read <- data
		return err
	})
	if err != nil {
		return nil, err
	}
	return <-read, nil
}

func (a *app) bytesOf(path string) ([]byte, error) {
	if path == askForName {
		return io.ReadAll(io.LimitReader(a.In, roster.MaxBytes+1))
	}
	return fileBytes(path)
}

// open opens the database, to read only where nothing will be stored, and reads the
// pupils. Where there is none nothing is made before the yes.
func (in *intake) open(ctx context.Context, at places, onlyLook bool) (err error) {
	if in.at = at; at.absent() {
		return nil
	}
	open := openData
	if onlyLook {
		open = readData
	}
	if in.data, err = open(ctx, at); err != nil {
		return err
	}
	in.stored, err = in.data.Pupils(ctx)
	return err
}

// close closes what was opened, after what was done with it.
func (in *intake) close(err error) error {
	if in.data == nil {
		return err
	}
	return in.data.closing(err)
}

// keep stores pupils, unless those who are known changed since they were read.
func (in *intake) keep(ctx context.Context, pupils []school.Pupil) (err error) {
	if in.data == nil {
		if in.data, err = openData(ctx, in.at); err != nil {
			return err
		}
	}
	now, err := in.data.Pupils(ctx)
	switch {
	case err != nil:
		return err
	case !slices.Equal(now, in.stored):
		return say(errOvertaken, nl.CLIImportOvertaken)
	}
	return in.store(ctx, in.data, pupils)
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
	if len(pupils) >= manyPupils {
		_ = trying(func() error { return d.daily(ctx, now) }) // without one it can be stored as well
	}
	if err := d.db.SavePupils(ctx, pupils, now); err != nil {
		return d.explain(err)
	}
	return d.Log(ctx, school.Act{At: now, Kind: school.ActImport, Count: len(pupils), Note: in.name})
}

// stableByClass sorts by class and leaves the order within one as it is.
func stableByClass(list []school.Pupil) {
	slices.SortStableFunc(list, func(a, b school.Pupil) int { return school.CompareClasses(a.Class, b.Class) })
}
