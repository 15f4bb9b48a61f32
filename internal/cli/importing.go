package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/roster"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

var (
	errNothingUsed = errors.New("no line of the class list can be used")
	errNeedsClass  = errors.New("class list has no class")
)

// importOptions is how a list is read.
type importOptions struct {
	sure, trial, all, json bool
	class, kind, gone      string
	year                   string
}

func (a *app) importCommand() *cobra.Command {
	var o importOptions
	cmd := &cobra.Command{
		Use: "import " + nl.CLIArgsFile, Aliases: []string{"inlezen"}, Short: nl.CLIImport, Long: nl.CLIImportLong,
		Args: atMost(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return &usageError{nl.CLIImportNeeds}
			}
			return a.importFile(cmd.Context(), args[0], o)
		},
	}
	f := cmd.Flags()
	f.BoolVar(&o.sure, "ja", false, nl.CLIFlagImportSure)
	f.BoolVar(&o.trial, "proef", false, nl.CLIFlagImportTrial)
	f.BoolVar(&o.all, "alles", false, nl.CLIFlagImportAll)
	f.StringVar(&o.class, "klas", "", nl.CLIFlagImportClass)
	f.StringVar(&o.kind, "soort", "", nl.CLIFlagImportType)
	f.StringVar(&o.year, "leerjaar", "", nl.CLIFlagImportYear)
	f.StringVar(&o.gone, "weg", "", nl.CLIFlagImportGone)
	f.BoolVar(&o.json, "json", false, nl.CLIFlagImportJSON)
	return cmd
}

// options are those of the reader; a usage error when they cannot be.
func (o importOptions) options() (roster.Options, error) {
	out := roster.Options{Class: strings.TrimSpace(o.class), Type: talk.SchoolType(strings.ToLower(o.kind))}
	year, err := strconv.Atoi(o.year)
	out.Year = year
	switch {
	case o.kind != "" && !slices.Contains(talk.SchoolTypes(), out.Type):
		var ids []string
		for _, t := range talk.SchoolTypes() {
			ids = append(ids, string(t))
		}
		return out, &usageError{nl.CLIImportType(ids)}
	case o.year != "" && (err != nil || year < 1 || year > 8):
		return out, &usageError{nl.CLIImportYear}
	case o.sure && o.trial:
		return out, &usageError{nl.CLIImportEither}
	}
	return out, nil
}

// importFile shows what a list would do, asks, and does it.
func (a *app) importFile(ctx context.Context, path string, o importOptions) (err error) {
	read, err := o.options()
	if err != nil {
		return err
	}
	in, err := a.readIntake(ctx, path, read)
	if err != nil {
		return err
	}
	if in.list.Needs == roster.NeedsClass {
		return say(errNeedsClass, nl.RosterNeedsClass(nl.RosterNeedsClassHow))
	}
	if o.gone != "" {
		on, ok := nl.ParseDate(o.gone, in.now)
		if !ok {
			return &usageError{nl.CLIImportGoneDate}
		}
		in.gone = on
	}
	at, err := a.places()
	if err != nil {
		return err
	}
	defer func() { err = in.close(err) }()
	if err := in.open(ctx, at, o.trial); err != nil {
		return err
	}
	plan := in.plan(in.stored)
	if o.trial {
		return a.importTold(in, plan, o, false)
	}
	if !o.json {
		a.preview(in, plan, o)
	}
	if plan, err = a.askDoubts(ctx, in, plan, o); err != nil {
		return err
	}
	return a.importNow(ctx, in, plan, o)
}

// importTold tells what a list does without doing it.
func (a *app) importTold(in *intake, p roster.Plan, o importOptions, done bool) error {
	if o.json {
		return a.importJSON(in, p, done)
	}
	o.all = true
	a.preview(in, p, o)
	return a.write(nl.CLIImportTrial + "\n")
}

// importNow asks whether it is right, and stores.
func (a *app) importNow(ctx context.Context, in *intake, p roster.Plan, o importOptions) error {
	pupils := in.pupils(p)
	switch {
	case len(pupils) == 0 && p.Count(school.Same) == 0 && p.Count(school.Doubtful) == 0:
		if o.json {
			if err := a.importJSON(in, p, false); err != nil {
				return err
			}
		}
		return say(fmt.Errorf("%w: %s", errNothingUsed, in.name), nl.CLIImportNothingUsed(in.name))
	case len(pupils) == 0:
		if o.json {
			return a.importJSON(in, p, true)
		}
		says := nl.CLIImportNothing
		if p.Count(school.Same) < len(p.Lines) {
			says = nl.CLIImportNothingElse
		}
		if err := a.write(says + "\n"); err != nil {
			return err
		}
		a.tellDoubts(p, o)
		return nil
	}
	if !o.sure {
		question := nl.CLIImportAsk(p.Count(school.Added), len(pupils)-p.Count(school.Added))
		if err := a.confirm(ctx, question, nl.CLIImportDeclined, nl.CLIImportNoAnswer); err != nil {
			return err
		}
	}
	slow := a.patiently(nl.CLIImportStoring)
	err := in.keep(ctx, pupils)
	slow()
	if err != nil {
		return err
	}
	if o.json {
		return a.importJSON(in, p, true)
	}
	a.tell(nl.CLIImportDone(p.Count(school.Added), p.Count(school.Changed), goneCount(in, p)))
	a.tellDoubts(p, o)
	return nil
}

// tellDoubts says that lines were left because of doubt.
func (a *app) tellDoubts(p roster.Plan, o importOptions) {
	if n := p.Count(school.Doubtful); n > 0 {
		a.tell(nl.CLIImportDoubts(n, !o.sure))
	}
}

func goneCount(in *intake, p roster.Plan) int {
	if in.gone.IsZero() {
		return 0
	}
	return len(p.Gone)
}

// importJSON tells programs what became of each line.
func (a *app) importJSON(in *intake, p roster.Plan, stored bool) error {
	out := report.IntakeJSON{File: in.name, Stored: stored, Notices: append([]string{}, p.Notices...), Lines: []report.IntakeLineJSON{}, Gone: []report.PupilJSON{}}
	for _, l := range p.Lines {
		line := report.IntakeLineJSON{Sheet: l.Sheet, Line: l.Line, Verdict: l.Verdict, Says: l.Says, Pupil: report.JSONPupil(l.Pupil)}
		out.Lines = append(out.Lines, line)
	}
	for _, g := range p.Gone {
		out.Gone = append(out.Gone, report.JSONPupil(g))
	}
	var text bytes.Buffer
	if err := report.WriteIntake(&text, out); err != nil {
		return err
	}
	return a.write(text.String())
}

// preview tells for every line what will happen; of those that stay as they are
// how many there are, unless all is asked for.
func (a *app) preview(in *intake, p roster.Plan, o importOptions) {
	var b strings.Builder
	for _, n := range p.Notices {
		b.WriteString("! " + plain(n) + "\n")
	}
	var rows [][]string
	for _, l := range p.Lines {
		if l.Verdict == school.Same && !o.all {
			continue
		}
		rows = append(rows, []string{
			nl.CLIImportLine(l.Sheet, strconv.Itoa(l.Line)), nl.RosterVerdict(l.Verdict), plain(l.Pupil.ListName()), plain(l.Pupil.Class), plain(l.Says),
		})
	}
	if len(rows) > 0 {
		b.WriteString(planTable(rows, a.listWidth()))
	}
	b.WriteString(nl.CLIImportSum(in.name, nl.RosterSum(p.Count)) + "\n")
	if len(p.Gone) > 0 {
		var names []string
		for _, g := range p.Gone {
			names = append(names, plain(nl.RosterWho(g)))
		}
		b.WriteString(nl.RosterGone(names) + "\n")
		if in.gone.IsZero() {
			b.WriteString(nl.CLIImportGone + "\n")
		} else {
			b.WriteString(nl.RosterGoneOn(len(p.Gone), in.gone) + "\n")
		}
	}
	_ = a.write(b.String())
}

// planTable is a table of which the last column, where a terminal has no room for it
// beside the others, stands below them.
func planTable(rows [][]string, width int) string {
	const below = "    "
	heads := make([][]string, len(rows))
	for i, row := range rows {
		heads[i] = row[:len(row)-1]
	}
	lines, wide := strings.Split(strings.TrimSuffix(table(heads), "\n"), "\n"), 0
	for _, l := range lines {
		wide = max(wide, ansi.StringWidth(l))
	}
	var b strings.Builder
	for i, row := range rows {
		switch says := row[len(row)-1]; {
		case says == "":
			b.WriteString(lines[i])
		case width == 0 || wide+2+ansi.StringWidth(says) <= width:
			b.WriteString(lines[i] + strings.Repeat(" ", wide+2-ansi.StringWidth(lines[i])) + says)
		default:
			says = ansi.Wordwrap(says, max(20, width-len(below)), " ")
			b.WriteString(lines[i] + "\n" + below + strings.ReplaceAll(says, "\n", "\n"+below))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// askDoubts asks about each line in doubt, where there is somebody to answer. Who
// answers for all of them is not asked again.
func (a *app) askDoubts(ctx context.Context, in *intake, p roster.Plan, o importOptions) (roster.Plan, error) {
	if _, there := a.keyboard(); o.sure || o.json || !there {
		return p, nil
	}
	for i, l := range p.Lines {
		if l.Verdict != school.Doubtful || l.Could != 1 {
			continue
		}
		answer, all, err := a.doubt(ctx, l)
		if err != nil {
			return p, err
		}
		in.answers[i] = answer
		if all {
			for j := i; j < len(p.Lines); j++ {
				if p.Lines[j].Verdict == school.Doubtful && p.Lines[j].Could == 1 {
					in.answers[j] = answer
				}
			}
			break
		}
	}
	return in.plan(in.stored), nil
}

// doubt asks about a line until the answer is one. Without an answer the line is
// left.
func (a *app) doubt(ctx context.Context, l roster.Line) (answer school.Answer, all bool, err error) {
	for {
		fmt.Fprint(a.Err, nl.CLIImportDoubt(nl.CLIImportLine(plain(l.Sheet), strconv.Itoa(l.Line)), plain(l.Pupil.Name()), plain(l.Pupil.Class), plain(l.Says)))
		text, err := a.line(ctx)
		if err != nil {
			return "", false, err
		}
		if answer, all = answered(text); answer != school.Unanswered || text == "" {
			return answer, all, nil
		}
	}
}

// noSuchFile tells whether a file is not there.
func noSuchFile(err error) bool { return errors.Is(err, fs.ErrNotExist) }
