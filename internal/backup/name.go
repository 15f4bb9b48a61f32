package backup

import (
	"slices"
	"strings"
	"time"
)

// Kind is why a backup was made. It is part of the file's name.
type Kind string

// The kinds of backup.
const (
	Daily     Kind = "dagelijks"    // the first of a day on which the program ran
	AfterTalk Kind = "gesprek"      // a talk was finished
	Asked     Kind = "zelf"         // somebody asked for it
	Migration Kind = "migratie"     // before the form of the database changed
	Restore   Kind = "voor-herstel" // what was there before a backup was put back
)

func kinds() []Kind { return []Kind{Daily, AfterTalk, Asked, Migration, Restore} }

// special tells whether copies of a kind are kept for their own sake, and do
// not stand for a day.
func (k Kind) special() bool { return k == Migration || k == Restore }

const (
	stampLayout = "2006-01-02T150405Z"
	suffix      = ".db"
	tempSuffix  = ".tmp"
)

// Name is what a backup is called.
type Name struct {
	At   time.Time // UTC, whole seconds
	Kind Kind
}

// NameOf is the name of a backup that is made at a moment.
func NameOf(at time.Time, kind Kind) Name { return Name{at.UTC().Truncate(time.Second), kind} }

// Stamp is a moment as it stands in names of files: "2026-11-25T140307Z".
func Stamp(at time.Time) string { return at.UTC().Format(stampLayout) }

// String is the name of the file.
func (n Name) String() string { return Stamp(n.At) + "-" + string(n.Kind) + suffix }

// Parse reads the name of a file. It takes exactly what String gives.
func Parse(file string) (Name, bool) {
	body, ok := strings.CutSuffix(file, suffix)
	if !ok || len(body) <= len(stampLayout) {
		return Name{}, false
	}
	at, err := time.Parse(stampLayout, body[:len(stampLayout)])
	n := Name{at, Kind(strings.TrimPrefix(body[len(stampLayout):], "-"))}
	return n, err == nil && slices.Contains(kinds(), n.Kind) && n.String() == file
}

// newestFirst orders names: the later one first.
func newestFirst(a, b Name) int {
	if c := b.At.Compare(a.At); c != 0 {
		return c
	}
	return strings.Compare(string(a.Kind), string(b.Kind))
}
