package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/rescue"
	"gesprek/internal/school"
	"gesprek/internal/store"
	"gesprek/internal/talk"
	"gesprek/internal/tui"
)

// asidePrefix begins the names of databases that hold one talk for as long as
// it cannot be stored at home.
const asidePrefix = "gesprek-nood-"

var (
	errRelative = errors.New("folder is not named from the root")
	errAway     = errors.New("talk is stored elsewhere only")
)

// shelter is where talks are while they cannot be stored at home.
type shelter struct {
	mu    sync.Mutex              // held while a file elsewhere is written
	files map[string]*store.Aside // by talk id
	last  string                  // folder that was chosen last

	state sync.Mutex
	away  map[string]string // by talk id: the file that holds the newest state of it
	left  []string          // files that are not needed any more and could not be removed
}

func newShelter() shelter {
	return shelter{files: map[string]*store.Aside{}, away: map[string]string{}}
}

var _ tui.Disk = (*data)(nil)

// Low tells that the disk is full and the reserve is in use.
func (d *data) Low() bool { return d.db.Low() }

// elsewhere is what becomes of saving a talk at home, which ended with err: a
// talk that has a file elsewhere is stored there when it is not at home, and the
// file goes when it is.
func (d *data) elsewhere(ctx context.Context, s *talk.Session, err error) error {
	d.shelter.mu.Lock()
	defer d.shelter.mu.Unlock()
	a := d.shelter.files[s.ID]
	switch {
	case a == nil:
		return err
	case err == nil:
		d.cameHome(s.ID, a)
		return nil
	}
	there := a.Save(ctx, s)
	d.shelter.state.Lock()
	defer d.shelter.state.Unlock()
	if there == nil {
		d.shelter.away[s.ID] = a.Path()
		return &tui.Elsewhere{File: a.Path()}
	}
	delete(d.shelter.away, s.ID)
	both := d.explain(err)
	return &spoken{errors.Join(err, there), sentence(both), nl.BriefBoth(nl.Brief(both), filepath.Base(filepath.Dir(a.Path())))}
}

// cameHome removes the file elsewhere of a talk that is at home, or is gone.
func (d *data) cameHome(id string, a *store.Aside) {
	left := a.Remove()
	d.shelter.state.Lock()
	defer d.shelter.state.Unlock()
	delete(d.shelter.files, id)
	delete(d.shelter.away, id)
	if left != nil {
		d.shelter.left = append(d.shelter.left, a.Path())
	}
}

// dropped removes the file elsewhere of a talk that was thrown away.
func (d *data) dropped(id string) {
	d.shelter.mu.Lock()
	defer d.shelter.mu.Unlock()
	if a := d.shelter.files[id]; a != nil {
		d.cameHome(id, a)
	}
}

// Shelter stores a talk in a folder, now and each time it cannot be stored at
// home. Where the talk has a file in another folder, that one is removed.
func (d *data) Shelter(ctx context.Context, folder string, s *talk.Session) error {
	d.shelter.mu.Lock()
	defer d.shelter.mu.Unlock()
	dir, err := folderNamed(folder)
	if err != nil {
		return err
	}
	path, err := freeName(dir, asidePrefix+s.Seen.Wall.UTC().Format(time.DateOnly))
	if err != nil {
		return elsewhereFailed(d.explain(err))
	}
	a, err := d.db.Aside(ctx, path, d.pupilOf(ctx, s), s.ID)
	if err == nil {
		err = a.Save(ctx, s)
	}
	if err != nil {
		return elsewhereFailed(places{db: path, keys: d.keys}.explain(err))
	}
	before := d.shelter.files[s.ID]
	d.shelter.files[s.ID], d.shelter.last = a, dir
	d.shelter.state.Lock()
	defer d.shelter.state.Unlock()
	if before != nil && before.Remove() != nil {
		d.shelter.left = append(d.shelter.left, before.Path())
	}
	return nil
}

// elsewhereFailed gives an error of another folder some words where it has none.
func elsewhereFailed(err error) error {
	if nl.Brief(err) != "" {
		return err
	}
	return &spoken{err, sentence(err), ""}
}

// pupilOf is the pupil of a talk; of one who cannot be read, what the talk knows.
func (d *data) pupilOf(ctx context.Context, s *talk.Session) school.Pupil {
	list, err := d.db.Pupils(ctx)
	for _, p := range list {
		if err == nil && p.ID == s.Plan.PupilID {
			return p
		}
	}
	return school.Pupil{ID: s.Plan.PupilID, FirstName: s.Plan.FirstName}
}

// folderNamed is the folder that somebody typed or chose: from the root, with
// the quotes and the ~ that a shell would take away.
func folderNamed(text string) (string, error) {
	text = strings.Trim(strings.TrimSpace(text), `"'`)
	if rest, ok := strings.CutPrefix(text, "~"); ok && (rest == "" || os.IsPathSeparator(rest[0])) {
		if home, err := os.UserHomeDir(); err == nil {
			text = filepath.Join(home, rest)
		}
	}
	if runtime.GOOS == "windows" && len(text) == 2 && text[1] == ':' {
		text += `\`
	}
	if !filepath.IsAbs(text) {
		return "", &spoken{fmt.Errorf("store in %q: %w", text, errRelative), nl.Capital(nl.BriefRelative) + ".", nl.BriefRelative}
	}
	dir := filepath.Clean(text)
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return "", &spoken{errors.Join(errNoFolder, err), nl.Capital(nl.BriefNoFolder) + ".", nl.BriefNoFolder}
	}
	return dir, nil
}

// freeName is a database in a folder that is not there yet.
func freeName(dir, name string) (string, error) {
	for n := 1; ; n++ {
		path := filepath.Join(dir, name+".db")
		if n > 1 {
			path = filepath.Join(dir, fmt.Sprintf("%s-%d.db", name, n))
		}
		if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
			return path, nil
		} else if err != nil {
			return "", err
		}
	}
}

// foldersWithin is how long looking for sticks may take: a network drive that
// does not answer must not keep the list away.
const foldersWithin = time.Second

// Folders proposes folders to store in: the one that was chosen last, and the
// sticks and the like that are in.
func (d *data) Folders(ctx context.Context) []string {
	ctx, cancel := context.WithTimeout(ctx, foldersWithin)
	defer cancel()
	found := make(chan []string, 1)
	go func() {
		defer rescue.Caught(func(*rescue.Error) { found <- nil })
		found <- removable()
	}()
	var list []string
	select {
	case list = <-found:
	case <-ctx.Done():
	}
	d.shelter.mu.Lock()
	defer d.shelter.mu.Unlock()
	if last := d.shelter.last; last != "" {
		list = append([]string{last}, slices.DeleteFunc(list, func(f string) bool { return f == last })...)
	}
	return list
}

// stranded is the error to end with when a talk is stored elsewhere only; what
// is left elsewhere of one that came home is told.
func (d *data) stranded(tell func(string)) error {
	d.shelter.state.Lock()
	defer d.shelter.state.Unlock()
	for _, file := range d.shelter.left {
		tell(nl.ElsewhereLeft(file))
	}
	var err error
	for _, file := range d.shelter.away {
		if err != nil {
			tell(sentence(err))
		}
		err = say(errAway, nl.ElsewhereAtExit(file))
	}
	return err
}
