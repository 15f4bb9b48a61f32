// Package handbook reads the content of the program, the guides of a talk,
// into domain values, and says of every file exactly what is wrong with it.
//
// The content is edited by people who do not program. Whatever they write
// wrong has a file, a line, a column and a [ProblemKind], and all problems of
// all files are named at once. The package knows no Dutch sentence (package nl
// makes one of a problem) and not where the content lies: it reads any fs.FS.
//
// A guide is a file guides/<id>.toml:
//
//	id = "vo-2-3-individueel"     # the file's name without .toml
//	title = "…"
//	about = "…"                   # for the conductor
//	phase = "vo-2-3"
//	kind = "individueel"          # or met-ouders
//	years = [3]                   # may be left out: every year of the phase
//	roles = ["decaan"]            # may be left out: everyone
//
//	[[stage]]                     # opening, ervaring, verdieping, vooruitblik, vervolgstap
//	id = "opening"
//	minutes = 3                   # the five add up to 20, vervolgstap has at least 3
//	goal = "…"
//	leave = "…"
//
//	[[stage.prompt]]
//	id = "opening-eraan-hebben"
//	text = "…"                    # {naam} is the pupil's first name
//	to = "leerling"               # or ouder, samen: only met-ouders
//	competence = "motieven"       # may be left out
//	direction = true              # may be left out
//	followups = ["…", "…", "…"]
//	ladder = ["…", "…", "…"]
//	alternatives = ["…"]
package handbook

import (
	"cmp"
	"io/fs"
	"path"
	"slices"

	"gesprek/internal/talk"
)

// Book is content that was read and found right. It must not be changed.
type Book struct {
	Guides []talk.Guide // youngest phase first, individueel before met-ouders
}

// folder holds the guides, in the content's file system.
const folder = "guides"

// Load reads every guide. The error is a [Problems] that names every problem
// of every file; with one there is no book.
func Load(fsys fs.FS) (*Book, error) {
	entries, err := fs.ReadDir(fsys, folder)
	if err != nil {
		return nil, Problems{{File: folder, Kind: Unreadable, Detail: err.Error()}}
	}
	var (
		book     Book
		problems Problems
	)
	for _, e := range entries {
		if e.IsDir() || path.Ext(e.Name()) != ".toml" {
			continue
		}
		g, found := read(fsys, path.Join(folder, e.Name()))
		book.Guides = append(book.Guides, g)
		problems = append(problems, found...)
	}
	if len(book.Guides) == 0 {
		problems = Problems{{File: folder, Kind: NoGuides}}
	}
	if len(problems) > 0 {
		return nil, problems
	}
	slices.SortFunc(book.Guides, byPhaseAndKind)
	return &book, nil
}

func byPhaseAndKind(a, b talk.Guide) int {
	return cmp.Or(
		cmp.Compare(slices.Index(talk.Phases(), a.Phase), slices.Index(talk.Phases(), b.Phase)),
		cmp.Compare(slices.Index(kinds(), a.Kind), slices.Index(kinds(), b.Kind)),
		cmp.Compare(a.ID, b.ID),
	)
}

// kinds lists the kinds of talk that have guides.
func kinds() []talk.Kind { return []talk.Kind{talk.Individual, talk.WithParents} }

// Guide finds a guide by its id. It must not be changed.
func (b *Book) Guide(id string) (*talk.Guide, bool) {
	for i := range b.Guides {
		if b.Guides[i].ID == id {
			return &b.Guides[i], true
		}
	}
	return nil, false
}
