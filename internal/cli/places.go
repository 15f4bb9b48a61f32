package cli

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"gesprek/internal/backup"
	"gesprek/internal/nl"
	"gesprek/internal/seal"
	"gesprek/internal/store"
)

// envDB names the variable with the file to use.
const envDB = "GESPREK_DB"

// What ends the names of the folders beside the database, in place of its own
// extension.
const (
	keysSuffix    = ".sleutels"
	backupsSuffix = ".backups"
	trialSuffix   = ".proef" // only while a backup is tried out
)

// What is added to a name while something is put in its place.
const (
	freshSuffix = ".nieuw"
	swapSuffix  = ".wissel"
)

// What stands in the names of what was set aside, before the moment.
const (
	damagedMark = ".beschadigd-"
	asideMark   = ".opzij-"
)

// places is where everything lies: nothing is written anywhere else.
type places struct {
	db       string // the database
	keys     string // the folder of the key ring, beside it
	backups  string // the folder of the backups, beside it
	practice string // the folder of what was practised, beside it
	trial    string // the folder in which a backup is tried out

	*opener // what opens the keys beside their files; nil: nothing
}

// opener is what keys can be opened with beside their files.
type opener struct {
	store seal.KeyStore // of the system; nil: there is none, or it is not to be used
	ask   asking        // for a passphrase
	quiet func() func() // see silence

	choose func(ctx context.Context, question string) (bool, error) // asks for a yes; errNoTerminal: nobody is there
	now    func() time.Time
}

// secrets are those that nobody need be asked for.
func (o *opener) secrets() seal.Secrets {
	if o == nil {
		return seal.Secrets{}
	}
	return seal.Secrets{Store: o.store}
}

// beside gives the places that belong to a database file.
func beside(db string) places {
	name := db
	switch ext := filepath.Ext(db); ext {
	case keysSuffix, backupsSuffix, trialSuffix, practiceSuffix:
	default:
		name = strings.TrimSuffix(db, ext)
	}
	return places{
		db: db, keys: name + keysSuffix, backups: name + backupsSuffix, practice: name + practiceSuffix, trial: name + trialSuffix,
	}
}

// places finds where the data is: --db, else GESPREK_DB, else the platform's
// own folder for data.
func (a *app) places() (places, error) {
	db := a.db
	if db == "" {
		db = a.env(envDB)
	}
	if db == "" {
		if !filepath.IsAbs(a.DataHome) {
			return places{}, say(errNoHome, nl.CLINoHome)
		}
		db = filepath.Join(a.DataHome, "gesprek", "gesprek.db")
	}
	at := beside(db)
	at.opener = &opener{store: a.KeyStore, ask: a.askSecret, quiet: a.silence, choose: a.agreed, now: a.Now}
	return at, at.explain(at.settle())
}

// settle completes an exchange of files that was stopped half-way: before that
// nothing may be opened.
func (p places) settle() error {
	if !backup.Pending(p.swap()) {
		return nil
	}
	release, err := store.Hold(p.db)
	if err != nil {
		return err
	}
	return errors.Join(backup.Finish(p.swap()), release())
}

// fresh is where the database is made that takes the place of this one.
func (p places) fresh() string { return p.db + freshSuffix }

// swap is where an exchange of the database is written down.
func (p places) swap() string { return p.db + swapSuffix }

// used tells whether there is a database with something in it.
func (p places) used() bool {
	info, err := os.Stat(p.db)
	return err == nil && info.Size() > 0
}

// absent tells whether there is no database at all.
func (p places) absent() bool {
	_, err := os.Lstat(p.db)
	return errors.Is(err, fs.ErrNotExist)
}

// bereft tells whether there is hardly a file, and beside it keys that have
// sealed something: what they sealed is gone from it.
func (p places) bereft() (bool, error) {
	info, err := os.Stat(p.db)
	if err != nil || info.Size() > 1 || !info.Mode().IsRegular() {
		return false, nil // the store tells
	}
	return seal.Used(p.keys)
}
