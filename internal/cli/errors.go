package cli

import (
	"errors"
	"io/fs"
	"strings"

	"gesprek/internal/backup"
	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/seal"
	"gesprek/internal/store"
)

var (
	errHungUp     = errors.New("terminal is gone")
	errNoHome     = errors.New("home folder is not known")
	errNoTerminal = errors.New("not a terminal")
	errTooSmall   = errors.New("terminal is too small")
	errOwnFile    = errors.New("file is one of the program's own")
	errNoFile     = errors.New("not a regular file")
	errUnsaved    = errors.New("last changes could not be stored")
	errSlowSave   = errors.New("storing did not end in time")
	errPanicked   = errors.New("program panicked")
	errMissing    = errors.New("database is gone and its backups are there")
	errNoAnswer   = errors.New("no answer was given")
)

// spoken is an error with the sentence that the user reads for it.
type spoken struct {
	error
	says  string
	brief string // the reason in two or three words; may be empty
}

// Sentence says in Dutch what happened and what to do.
func (s *spoken) Sentence() string { return s.says }

// Brief is the reason in two or three words, for a line that has no room.
func (s *spoken) Brief() string { return s.brief }

// Unwrap returns the error itself.
func (s *spoken) Unwrap() error { return s.error }

var (
	_ nl.Spoken  = (*spoken)(nil)
	_ nl.Briefly = (*spoken)(nil)
)

// say gives an error a sentence; nil stays nil.
func say(err error, sentence string) error {
	if err == nil {
		return nil
	}
	return &spoken{error: err, says: sentence}
}

// sentence is what the user reads for an error.
func sentence(err error) string {
	var problems handbook.Problems
	if errors.As(err, &problems) && len(problems) > 0 {
		p := problems[0]
		first := nl.HandbookProblem(string(p.Kind), p.File, p.Line, p.Subject, p.Detail)
		return nl.CLIProblems(first, len(problems)-1)
	}
	return nl.Error(err)
}

// explain gives an error of the store or of the keys its sentence, which
// package nl cannot know: it may not import them.
func (p places) explain(err error) error {
	var already nl.Spoken
	if err == nil || errors.As(err, &already) {
		return err
	}
	var damage *seal.DamageError
	if errors.As(err, &damage) {
		return say(err, nl.ErrorDamagedKeys(damage.File, damage.Line))
	}
	if says := p.barred(err); says != "" {
		return &spoken{err, says, briefly(err)}
	}
	for _, known := range p.known() {
		if errors.Is(err, known.is) {
			return &spoken{err, known.says, briefly(err)}
		}
	}
	return err
}

// briefly says in two or three words why the disk does not store something;
// empty when it is not the disk.
func briefly(err error) string {
	for _, reason := range []meaning{
		{store.ErrFull, nl.BriefFull},
		{store.ErrReadOnly, nl.BriefReadOnly},
		{fs.ErrPermission, nl.BriefReadOnly},
		{store.ErrDisk, nl.BriefDisk},
		{store.ErrInUse, nl.BriefInUse},
	} {
		if errors.Is(err, reason.is) {
			return reason.says
		}
	}
	return ""
}

// barred is what the user reads when a file with keys may not be read or
// written; empty for other errors.
func (p places) barred(err error) string {
	var at *fs.PathError
	switch {
	case !errors.As(err, &at):
		return ""
	case errors.Is(err, seal.ErrUnreadable):
		return nl.ErrorKeysUnreadable(at.Path)
	case errors.Is(err, fs.ErrPermission) && strings.HasPrefix(at.Path, p.keys):
		return nl.ErrorKeysReadOnly(at.Path)
	}
	return ""
}

// meaning is what the user reads for a sentinel.
type meaning struct {
	is   error
	says string
}

// known is the sentence for each sentinel of the store and the keys.
func (p places) known() []meaning {
	return []meaning{
		{seal.ErrNone, nl.ErrorNoKeys(p.keys)},
		{seal.ErrUnreadable, nl.ErrorKeysUnreadable(p.keys)},
		{seal.ErrNoMaster, nl.ErrorKeyFile(p.keys)},
		{seal.ErrNoRing, nl.ErrorKeyFile(p.keys)},
		{seal.ErrWrongMaster, nl.ErrorWrongKeys(p.keys)},
		{seal.ErrLocked, nl.ErrorLocked},
		{seal.ErrWrongSecret, nl.ErrorWrongSecret(false)},
		{seal.ErrKeyStore, nl.ErrorKeyStore},
		{seal.ErrNotPortable, nl.ErrorNotPortable},
		{seal.ErrNewer, nl.ErrorNewer(p.keys)},
		{seal.ErrDamaged, nl.ErrorDamagedKeys(p.keys, 0)},
		{seal.ErrBusy, nl.ErrorKeysBusy},
		{seal.ErrNoKey, nl.ErrorWrongKeys(p.keys)},
		{seal.ErrDestroyed, nl.ErrorNotFound},
		{seal.ErrTampered, nl.ErrorTampered(p.db)},
		{seal.ErrTooLong, nl.ErrorTooLong},
		{backup.ErrNoRoom, nl.BackupNoRoom},
		{backup.ErrSwap, nl.ErrorSwap(p.swap())},
		{store.ErrInUse, nl.ErrorInUse},
		{store.ErrNewer, nl.ErrorNewer(p.db)},
		{store.ErrForeign, nl.ErrorForeign(p.db)},
		{store.ErrDamaged, nl.ErrorDamaged(p.db)},
		{store.ErrUnreadable, nl.ErrorUnreadable(p.db)},
		{store.ErrReadOnly, nl.ErrorReadOnly(p.db)},
		{store.ErrFull, nl.ErrorFull},
		{store.ErrDisk, nl.ErrorDisk},
		{store.ErrNotFound, nl.ErrorNotFound},
		{store.ErrLiveTalk, nl.ErrorLiveTalk},
	}
}
