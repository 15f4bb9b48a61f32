package seal

import (
	"errors"
	"fmt"
)

var (
	// ErrNoMaster means that a key ring is there without its master key.
	ErrNoMaster = errors.New("master key is missing")
	// ErrNoRing means that the master key is there without the key ring and
	// without the ring's copy.
	ErrNoRing = errors.New("key ring is missing")
	// ErrNone means that there is no key file at all.
	ErrNone = errors.New("keys are missing")
	// ErrUnreadable means that a key file may not be read. An [*fs.PathError]
	// beside it names the file.
	ErrUnreadable = errors.New("key file may not be read")
	// ErrWrongMaster means that the ring or its copy is whole and belongs to
	// another master key. Neither file is touched.
	ErrWrongMaster = errors.New("key ring belongs to another master key")
	// ErrLocked means that a passphrase or recovery words are needed.
	ErrLocked = errors.New("keys are locked")
	// ErrWrongSecret means that a passphrase or recovery secret does not fit.
	// Nothing was changed by trying it.
	ErrWrongSecret = errors.New("passphrase or recovery words do not fit")
	// ErrKeyStore means that the key store of the system did not give the key.
	ErrKeyStore = errors.New("key store of the system did not give the key")
	// ErrNotPortable means that the keys cannot leave this computer: there is no
	// passphrase, and there are no recovery words.
	ErrNotPortable = errors.New("keys have neither passphrase nor recovery words")
	// ErrNewer means that a key file was written by a newer program.
	ErrNewer = errors.New("key file has a newer format")
	// ErrDamaged means that a key file cannot be read as what it should be, and
	// nothing is left to repair it from. A [*DamageError] says where.
	ErrDamaged = errors.New("key file is damaged")
	// ErrBusy means that another process kept the key ring locked for longer
	// than a write can take.
	ErrBusy = errors.New("key ring is in use by another process")
	// ErrNoKey means that the ring has never held the key.
	ErrNoKey = errors.New("key is unknown")
	// ErrDestroyed means that the key was destroyed, and what it sealed with it.
	ErrDestroyed = errors.New("key was destroyed")
	// ErrTampered means that a sealed text was changed, cut, sealed with another
	// key, or sealed for another place.
	ErrTampered = errors.New("sealed text was changed or moved")
	// ErrTooLong means that a text is longer than [MaxPlain].
	ErrTooLong = errors.New("text is too long to seal")
)

// DamageError says which line of which key file is not as it should be. It
// wraps [ErrDamaged].
type DamageError struct {
	File   string // path of the file
	Line   int    // counted from 1; 0 means the file as a whole
	Reason string // what is wrong, without any of the file's content
}

// Error names file, line and reason.
func (e *DamageError) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("%s: %s", e.File, e.Reason)
	}
	return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Reason)
}

// Unwrap returns [ErrDamaged].
func (e *DamageError) Unwrap() error { return ErrDamaged }
