package cli

import (
	"context"
	"strings"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/roster"
	"gesprek/internal/school"
	"gesprek/internal/tui"
)

// importer reads class lists for the screen.
type importer struct {
	d   *data
	now func() time.Time // in the user's time zone
}

var _ tui.Importer = importer{}

// Preview reads a file and tells for every line what would happen.
func (i importer) Preview(ctx context.Context, path string, answers map[int]school.Answer, o tui.ImportOptions) (tui.Preview, error) {
	raw, err := fileBytes(path)
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
		out.Gone = append(out.Gone, plain(g.Name()))
	}
	return out, nil
}

// Paths completes the path of a class list.
func (importer) Paths(ctx context.Context, typed string) ([]string, error) { return listPaths(ctx, typed) }

// Store stores what a preview told.
func (i importer) Store(ctx context.Context, p tui.Preview) (string, error) {
	before, err := i.d.Pupils(ctx)
	if err != nil {
		return "", err
	}
	known := map[string]bool{}
	for _, was := range before {
		known[was.ID] = true
	}
	added := 0
	for _, is := range p.Pupils {
		if !known[is.ID] {
			added++
		}
	}
	in := &intake{name: plain(baseName(p.Path)), now: i.now()}
	if err := in.store(ctx, i.d, p.Pupils); err != nil {
		return "", err
	}
	return nl.CLIImportDone(added, len(p.Pupils)-added, 0), nil
}
