package tui

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"gesprek/internal/nl"
	"gesprek/internal/school"
)

// lists are the class lists of a world: by path the lines of a file, such as
// "104512;Noor de Wit;2B".
type lists struct {
	files   map[string]string
	notices []string
	sheets  bool // every class is a sheet
	asked   []ImportOptions
	ended   []error // of ctx, when a reading that waits came to its end
	wait    bool    // reading goes on until it is stopped
}

// importerOf gives a world the methods of an importer.
type importerOf struct{ *world }

// errNoList is the error of a file that is not there.
var errNoList = spoken("Dit bestand is er niet. Kijk na waar het staat.")

// Preview compares the lines of a file with the pupils of the world: by number,
// and by name when the number is another one.
func (w importerOf) Preview(ctx context.Context, path string, answers map[int]school.Answer, o ImportOptions) (Preview, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.lists.asked = append(w.lists.asked, o)
	if w.lists.wait {
		w.lists.ended = append(w.lists.ended, ctx.Err())
	}
	text, there := w.lists.files[path]
	switch {
	case ctx.Err() != nil:
		return Preview{}, ctx.Err()
	case !there:
		return Preview{}, errNoList
	}
	p := Preview{Path: path, Notices: w.lists.notices}
	classes, here := map[string]bool{}, map[string]bool{}
	for i, row := range strings.Split(strings.TrimSpace(text), "\n") {
		if row == "" {
			continue
		}
		parts := strings.Split(row+";;", ";")
		l := PreviewLine{Line: i + 2, Name: parts[1], Class: parts[2]}
		if l.Class == "" {
			l.Class = o.Class
		}
		if l.Class == "" {
			p.Needs = "In welke klas zit wie in deze lijst staat?"
		}
		if w.lists.sheets {
			l.Sheet = "Klas " + l.Class
		}
		pupil := w.judge(&l, parts[0], answers[len(p.Lines)])
		if pupil.ID != "" {
			here[pupil.ID] = true
		}
		if l.Verdict == school.Added || l.Verdict == school.Changed {
			p.Pupils = append(p.Pupils, pupil)
		}
		classes[l.Class] = true
		p.Lines = append(p.Lines, l)
	}
	for _, pupil := range w.pupils {
		if classes[pupil.Class] && !here[pupil.ID] {
			p.Gone = append(p.Gone, nl.RosterWho(pupil))
			if pupil.LeftOn = o.Gone; !o.Gone.IsZero() {
				p.Pupils = append(p.Pupils, pupil)
			}
		}
	}
	return p, nil
}

// judge says what becomes of a line, and who it makes of it.
func (w importerOf) judge(l *PreviewLine, number string, answer school.Answer) school.Pupil {
	first, last, _ := strings.Cut(l.Name, " ")
	fresh := school.Pupil{Number: number, FirstName: first, LastName: last, Class: l.Class}
	at := slices.IndexFunc(w.pupils, func(p school.Pupil) bool { return p.Number != "" && p.Number == number })
	named := slices.IndexFunc(w.pupils, func(p school.Pupil) bool { return p.Name() == l.Name })
	l.Doubt = at < 0 && named >= 0
	switch {
	case l.Name == "":
		l.Verdict, l.Says = school.Refused, "er staat geen naam"
		return school.Pupil{}
	case l.Doubt && answer == school.Unanswered:
		l.Verdict, l.Says = school.Doubtful, "er is al een "+l.Name+" in "+w.pupils[named].Class+", met een ander nummer"
		return w.pupils[named]
	case l.Doubt && answer == school.SkipLine:
		l.Verdict, l.Says = school.Refused, "overgeslagen"
		return w.pupils[named]
	case l.Doubt && answer == school.SamePupil:
		at = named
	}
	if at < 0 {
		l.Verdict = school.Added
		return fresh
	}
	was := w.pupils[at]
	now := was
	now.Number, now.Class = number, l.Class
	l.Verdict = school.Same
	switch {
	case now.Class != was.Class:
		l.Verdict, l.Says = school.Changed, "klas "+was.Class+" → "+l.Class
	case now != was:
		l.Verdict, l.Says = school.Changed, "het nummer wordt "+number
	}
	return now
}

// Store keeps the pupils of a preview.
func (w importerOf) Store(_ context.Context, p Preview) (string, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.full != nil {
		return "", w.full
	}
	for i, pupil := range p.Pupils {
		if at := slices.IndexFunc(w.pupils, func(o school.Pupil) bool { return o.ID == pupil.ID }); at >= 0 {
			w.pupils[at] = pupil
			continue
		}
		pupil.ID = fmt.Sprintf("new-%d", i)
		w.pupils = append(w.pupils, pupil)
	}
	return fmt.Sprintf("Bewaard: %d leerlingen.", len(p.Pupils)), nil
}

// Paths gives the files that begin so, and the folders in which they are.
func (w importerOf) Paths(_ context.Context, typed string) ([]string, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if strings.HasPrefix(typed, "/weg") {
		return nil, errors.New("no such folder")
	}
	var out []string
	for path := range w.lists.files {
		rest, ok := strings.CutPrefix(path, typed)
		if i := strings.Index(rest, "/"); i >= 0 {
			rest = rest[:i+1]
		}
		if ok && !slices.Contains(out, typed+rest) {
			out = append(out, typed+rest)
		}
	}
	slices.Sort(out)
	return out, nil
}

// sealedImporter is the importer of a world whose vault must be open.
type sealedImporter struct{ importerOf }

func (s sealedImporter) Preview(ctx context.Context, path string, answers map[int]school.Answer, o ImportOptions) (Preview, error) {
	if err := s.vault.use("class list"); err != nil {
		return Preview{}, err
	}
	return s.importerOf.Preview(ctx, path, answers, o)
}

func (s sealedImporter) Store(ctx context.Context, p Preview) (string, error) {
	if err := s.vault.use("store class list"); err != nil {
		return "", err
	}
	return s.importerOf.Store(ctx, p)
}
