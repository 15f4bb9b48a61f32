package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/rescue"
	"gesprek/prompts"
)

// envHandbook names the variable with the school's own folder.
const envHandbook = "GESPREK_HANDBOEK"

// ownFolder is where the school's own content is looked for: GESPREK_HANDBOEK,
// else a folder beside the data. Empty where there is no such place.
func (a *app) ownFolder() string {
	if dir := a.env(envHandbook); dir != "" {
		return dir
	}
	if !filepath.IsAbs(a.DataHome) {
		return ""
	}
	return filepath.Join(a.DataHome, programName, "handboek")
}

// ownContent is the school's own content; nil where it has none. A folder that
// was named and is not there is an error.
func (a *app) ownContent() (fs.FS, error) {
	dir := a.ownFolder()
	if dir == "" {
		return nil, nil
	}
	err := isFolder(dir)
	if errors.Is(err, fs.ErrNotExist) && a.env(envHandbook) == "" {
		return nil, nil
	}
	if err != nil {
		return nil, say(err, nl.PromptsNoFolder(dir))
	}
	return os.DirFS(dir), nil
}

// errNotFolder is returned for a path that is no folder.
var errNotFolder = errors.New("not a folder")

func isFolder(dir string) error {
	info, err := os.Stat(dir)
	switch {
	case err != nil:
		return err
	case !info.IsDir():
		return errNotFolder
	}
	return nil
}

// book reads the handbook with the school's own content over it, and tells what
// of that could not be used: the rest can be read.
func (a *app) book() (*handbook.Book, fs.FS, error) {
	own, err := a.ownContent()
	if err != nil {
		return nil, nil, err
	}
	book, err := handbook.Load(prompts.FS, own)
	if book == nil {
		return nil, nil, err
	}
	if err = unusable(err); err != nil {
		a.tell(nl.PromptsLeftOut(sentence(err)))
	}
	return book, own, nil
}

// completing lets the shell complete names of the handbook.
func (a *app) completing(names func(*handbook.Book) []string) cobra.CompletionFunc {
	return func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return names(a.loading().Book()), cobra.ShellCompDirectiveNoFileComp
	}
}

// library is the handbook, read when somebody first asks for it: the class
// lists do not need it.
type library struct {
	own  bool // the school has content of its own
	read func() (*handbook.Book, error)
}

// loading prepares to read the handbook.
func (a *app) loading() *library {
	dir := a.ownFolder()
	own := a.env(envHandbook) != "" || dir != "" && isFolder(dir) == nil
	return &library{own: own, read: sync.OnceValues(func() (*handbook.Book, error) {
		book, err := readWithin(folderPatience, func() (*handbook.Book, error) {
			own, missing := a.ownContent()
			book, err := handbook.Load(prompts.FS, own)
			return book, errors.Join(missing, err)
		})
		if errors.Is(err, errSlow) {
			book, _ = handbook.Load(prompts.FS, nil)
			err = say(err, nl.PromptsSlowFolder(dir))
		}
		if book == nil {
			book = &handbook.Book{}
		}
		return book, err
	})}
}

// folderPatience is how long the school's folder may take: it can be on a disk of the
// school that is gone, and a talk does not wait for it.
const folderPatience = 2 * time.Second

// errSlow is returned for what took too long.
var errSlow = errors.New("took too long")

// readWithin reads something, and leaves it at errSlow when that takes longer than
// the limit.
func readWithin[T any](limit time.Duration, read func() (T, error)) (T, error) {
	type result struct {
		value T
		err   error
	}
	done := make(chan result, 1)
	go func() {
		defer rescue.Caught(func(e *rescue.Error) { done <- result{err: panicked(e)} })
		value, err := read()
		done <- result{value, err}
	}()
	select {
	case r := <-done:
		return r.value, r.err
	case <-time.After(limit):
		var none T
		return none, errSlow
	}
}

// Book reads the handbook. It is never nil.
func (l *library) Book() *handbook.Book {
	book, _ := l.read()
	return book
}

// Warn reads the handbook and says what of it could not be used; empty when
// everything could.
func (l *library) Warn() string {
	_, err := l.read()
	if err = unusable(err); err != nil {
		return nl.PromptsLeftOut(sentence(err))
	}
	return ""
}

// unusable leaves the remarks out of an error of the content: with those
// everything can be used.
func unusable(err error) error {
	var problems handbook.Problems
	if !errors.As(err, &problems) {
		return err
	}
	unused, _ := sorted(problems)
	if len(unused) == 0 {
		return nil
	}
	return unused
}
