package tui

import (
	"context"
	"errors"
	"io"
	"time"

	"gesprek/internal/dossier"
	"gesprek/internal/handbook"
	"gesprek/internal/school"
	"gesprek/internal/search"
	"gesprek/internal/talk"
)

// PupilStore keeps the pupils. ErasePupil removes for good all there is of one,
// talks that are not finished too, and returns how many talks went.
type PupilStore interface {
	Pupils(ctx context.Context) ([]school.Pupil, error)
	SavePupil(ctx context.Context, p school.Pupil, at time.Time) error
	ErasePupil(ctx context.Context, id string, at time.Time) (talks int, err error)
}

// TalkStore keeps the talks. SaveTalk returns when the talk is durable, with an
// [Elsewhere] when it is that in another folder only, and
// DropTalk when nothing of a talk that was not finished is left, or none was
// stored. Recent gives the talks that began since a moment, those that are not
// finished, and of every pupil the latest that is.
type TalkStore interface {
	SaveTalk(ctx context.Context, s *talk.Session) error
	DropTalk(ctx context.Context, id string) error
	Talk(ctx context.Context, id string) (*talk.Session, error)
	TalksOf(ctx context.Context, pupilID string) ([]*talk.Session, error)
	Recent(ctx context.Context, since time.Time) ([]talk.Summary, error)
}

// CardStore keeps what stands on the card of a pupil beside the talks. Entries
// gives that of one pupil, the oldest date first, Planned the planned talks of all.
type CardStore interface {
	Entries(ctx context.Context, pupilID string) ([]school.Entry, error)
	Planned(ctx context.Context) ([]school.Entry, error)
	SaveEntry(ctx context.Context, e school.Entry) error
	DropEntry(ctx context.Context, id string, at time.Time) error
}

// ErrNobody is wrapped by the error of what is to be stored with a pupil who is not
// there any more.
var ErrNobody = errors.New("no such pupil")

// DossierStore keeps the dossiers of pupils. SaveSheets stores all or none; only a
// draft replaces what is there, and its error for a pupil who is gone is an ErrNobody. ExportDossier writes a version that was laid down as a
// signed file, which takes a while, writes in the log and in the dossier that it did,
// and returns the whole path.
type DossierStore interface {
	Dossier(ctx context.Context, pupilID string) (dossier.Folder, error)
	SaveSheets(ctx context.Context, sheets ...dossier.Sheet) error
	ExportDossier(ctx context.Context, out DossierOut) (path string, err error)
}

// DossierOut is a dossier that is to go out.
type DossierOut struct {
	Pupil     string // id
	Version   dossier.Hash
	To        string // for whom it is, in words; may be empty
	Path      string // of the file; ~ is the home folder
	Recipient string // key of the school that it is encrypted to; empty: it is not
	Overwrite bool   // replace a file that is there
}

// StepStore lists steps across pupils: those of finished talks that are open, and
// of talks that began since a moment those in whatever state; the newest talk
// first.
type StepStore interface {
	Steps(ctx context.Context, since time.Time) ([]talk.Agreed, error)
}

// SettingsStore keeps what the user set once, and what the program learned.
type SettingsStore interface {
	MemoStore
	Settings(ctx context.Context) (school.Settings, error)
	SaveSettings(ctx context.Context, s school.Settings) error
}

// ActStore keeps the log of what was done with what is kept of people. Acts gives
// that about one pupil, the oldest first.
type ActStore interface {
	Log(ctx context.Context, acts ...school.Act) error
	Acts(ctx context.Context, pupil string) ([]school.Act, error)
}

// Searcher finds lines in everything that is stored. Refresh reads what was written
// since the last time and gives the classes that there are; told hears on another
// goroutine how far it is. Find finds the best lines, at most limit; where nothing
// was read yet it does that first. Both may take long, and end when ctx does. Forget
// takes everything that was read out of memory.
type Searcher interface {
	Refresh(ctx context.Context, told func(done, total int)) (classes []string, err error)
	Find(ctx context.Context, q search.Query, limit int) (search.Result, error)
	Forget()
}

// Copied is what became of a text that was to be copied.
type Copied int

// What becomes of a text.
const (
	OnClipboard Copied = iota // it is on the clipboard, and is taken off again
	ByTerminal                // nothing: there is no way but to ask the terminal, which says nothing back
)

// Clipboard copies texts for other programs. Copy may take seconds, and is not
// called on the event loop. It is an error only when ctx or the program ended.
type Clipboard interface {
	Copy(ctx context.Context, text string) (Copied, error)
}

// Vault opens and closes the keys of what is stored. Guarded does no input or
// output; the others are called from elsewhere than the event loop, one at a
// time.
type Vault interface {
	// Guarded tells whether opening takes a secret. Without one the lock only
	// hides the screen: the keys are neither forgotten nor asked for.
	Guarded() bool
	// Lock forgets the keys. Everything that was handed to the writer before is
	// stored by then, nothing is being read, and until Unlock nothing is.
	Lock()
	// Unlock takes the passphrase, or the recovery words. It is slow on purpose,
	// and checks the secret also while the keys are still there. A wrong one is
	// an error with its sentence, and destroys nothing however often it comes.
	Unlock(ctx context.Context, secret string) error
}

// Entry is where the program opens.
type Entry int

// The entries.
const (
	AtHome     Entry = iota
	AtTalk           // straight to the preparation of a talk
	AtPractice       // the training room
	AtTally          // where an observer counts
)

// Practising is with which practice pupil or drill the training room opens at once.
type Practising struct {
	Persona string // id; empty: the training room itself
	Seed    uint64 // of the talk; 0: another one each time
	Drills  bool   // at the drills
	Drill   string // id of the one that begins at once; may be empty
}

// Stores keep what the user makes, and the keys that it is sealed with.
type Stores struct {
	Pupils   PupilStore
	Talks    TalkStore
	Cards    CardStore
	Dossiers DossierStore // nil: there are none
	Steps    StepStore
	Evenings EveningStore  // nil: there are no rows of talks
	Practice PracticeStore // nil: nothing of what is practised is kept
	Settings SettingsStore
	Acts     ActStore
	Search   Searcher
	Vault    Vault    // nil: what is stored has no keys that can be forgotten
	Disk     Disk     // nil: nothing is known of it
	Importer Importer // nil: class lists cannot be read
	Files    Files    // nil: no document can be kept as a file

	Forms FormReader // nil: sheets that were filled in cannot be read
}

// Config is everything that the screens need from outside. All of it is
// required except where a field says otherwise.
type Config struct {
	In      io.Reader
	Out     io.Writer
	Environ []string
	Direct  bool // draw each change at once instead of at the frame clock; needs a real terminal

	Now      func() talk.Instant
	Tempo    int // how much faster than real time Now runs; 1 except in a demo
	Location *time.Location
	NewID    func() string

	Stores
	Clipboard Clipboard

	Book func() *handbook.Book // reads it once; commands call it before a screen does
	Warn func() string         // says what of the school's own handbook was left out; nil: it has none

	Entry      Entry
	Practising Practising // for AtPractice
	Notice     string     // a sentence for the first screen; may be empty
}
