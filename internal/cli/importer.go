package cli

import (
	"context"
	"strings"
	"sync"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/roster"
	"gesprek/internal/school"
	"gesprek/internal/tui"
)

// importer reads class lists for the screen. It keeps the bytes of the list that
// was read last until it is stored: an answer to a line is an answer to that list,
// also when the file has changed meanwhile.
type importer struct {
	d   *data
	now func() time.Time // in the user's time zone

	mu   sync.Mutex
	path string
	raw  []byte
}

var _ tui.Importer = (*importer)(nil)

// Preview reads a file and tells for every line what would happen.
func (i *importer) Preview(ctx context.Context, path string, answers map[int]school.Answer, o tui.ImportOptions) (tui.Preview, error) {
	raw, err := i.bytes(path, len(answers) == 0 && o == tui.ImportOptions{})
	if err != nil {
		return tui.Preview{}, err
	}
	in, err := newIntake(path, raw, roster.Options{Class: strings.TrimSpace(o.Class)}, i.now())
	if err != nil {
		return tui.Preview{}, err
	}
	stored, err := i.d.Pupils(ctx)
	if err != nil {
		return tui.Preview{}, err
	}
	if err := ctx.Err(); err != nil {
		return tui.Preview{}, err
	}
	in.answers, in.gone = answers, o.Gone
	plan := in.plan(stored)
	out := tui.Preview{Path: path, Notices: plan.Notices, Pupils: in.pupils(plan), Lines: make([]tui.PreviewLine, len(plan.Lines))}
	for n, l := range plan.Lines {
		out.Lines[n] = tui.PreviewLine{
			Line: l.Line, Sheet: plain(l.Sheet), Name: plain(l.Pupil.ListName()), Class: plain(l.Pupil.Class), Verdict: l.Verdict,
			Says: plain(l.Says), Doubt: l.Verdict == school.Doubtful && l.Could == 1 || answers[n] != school.Unanswered,
		}
	}
	if plan.Needs == roster.NeedsClass { // who they are is shown, so that somebody knows
		out.Needs, out.Pupils = nl.RosterNeedsClass(nl.RosterWhichClass), nil
	}
	for _, g := range plan.Gone {
		out.Gone = append(out.Gone, plain(nl.RosterWho(g)))
	}
	return out, nil
}

// bytes reads a file, or gives what was read of it before unless it is to be read
// afresh.
func (i *importer) bytes(path string, afresh bool) ([]byte, error) {
	i.mu.Lock()
	defer i.mu.Unlock()
	if !afresh && i.path == path {
		return i.raw, nil
	}
	raw, err := fileBytes(path)
	if err != nil {
		return nil, err
	}
	i.path, i.raw = path, raw
	return raw, nil
}

// Paths completes the path of a class list.
func (*importer) Paths(ctx context.Context, typed string) ([]string, error) {
	return listPaths(ctx, typed, mayBeList)
}

// Store stores what a preview told.
func (i *importer) Store(ctx context.Context, p tui.Preview) (string, error) {
	in := &intake{name: plain(baseName(p.Path)), now: i.now()}
	if err := in.store(ctx, i.d, p.Pupils); err != nil {
		return "", err
	}
	i.mu.Lock()
	i.path, i.raw = "", nil
	i.mu.Unlock()
	count := map[school.Verdict]int{}
	for _, l := range p.Lines {
		count[l.Verdict]++
	}
	added, changed := count[school.Added], count[school.Changed]
	return nl.CLIImportDone(added, changed, len(p.Pupils)-added-changed), nil
}
