package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/store"
	"gesprek/internal/talk"
)

// sheetSuffix ends the names of files for a spreadsheet.
const sheetSuffix = ".csv"

// stepsOptions is how the steps are asked for.
type stepsOptions struct {
	class     string
	all, late bool
	json      bool
	to        string // file for the agreements of the class
	ics       string // file for the calendar; - is standard output
	overwrite bool
}

func (a *app) stepsCommand() *cobra.Command {
	var o stepsOptions
	cmd := &cobra.Command{
		Use: "stappen", Aliases: []string{"steps"}, SuggestFor: []string{"afspraken", "vervolgstappen"},
		Short: nl.CLISteps, Long: nl.CLIStepsLong, Args: atMost(0), ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, _ []string) error {
			for flag, file := range map[string]string{"naar": o.to, "ics": o.ics} {
				if cmd.Flags().Changed(flag) && file == "" {
					return &usageError{nl.CLIStepsEmptyFile}
				}
			}
			if err := o.check(); err != nil {
				return err
			}
			return a.steps(cmd.Context(), o)
		},
	}
	cmd.Flags().StringVar(&o.class, "klas", "", nl.CLIFlagStepsClass)
	cmd.Flags().BoolVar(&o.all, "alle", false, nl.CLIFlagStepsAll)
	cmd.Flags().BoolVar(&o.late, "te-laat", false, nl.CLIFlagStepsLate)
	cmd.Flags().BoolVar(&o.json, "json", false, nl.CLIFlagStepsJSON)
	cmd.Flags().StringVar(&o.to, "naar", "", nl.CLIFlagTo)
	cmd.Flags().StringVar(&o.ics, "ics", "", nl.CLIFlagStepsICS)
	cmd.Flags().BoolVar(&o.overwrite, "overschrijf", false, nl.CLIFlagStepsOver)
	return cmd
}

// check refuses options that do not belong together.
func (o stepsOptions) check() error {
	forms := 0
	for _, wanted := range []bool{o.json, o.to != "", o.ics != ""} {
		if wanted {
			forms++
		}
	}
	switch {
	case forms > 1:
		return &usageError{nl.CLIStepsOne}
	case o.to != "" && o.class == "":
		return &usageError{nl.CLIStepsToNeeds}
	case o.overwrite && o.to == "" && o.file() == "":
		return &usageError{nl.CLIStepsOver}
	case (o.all || o.late) && (o.to != "" || o.ics != ""):
		return &usageError{nl.CLIStepsOnlyList}
	case o.all && o.late:
		return &usageError{nl.CLIStepsEither}
	}
	return nil
}

// file is where the calendar goes; empty for standard output.
func (o stepsOptions) file() string {
	if o.ics == askForName {
		return ""
	}
	return o.ics
}

// steps lists what was agreed, or gives it away.
func (a *app) steps(ctx context.Context, o stepsOptions) error {
	at, err := a.places()
	if err != nil {
		return err
	}
	if at.absent() { // reading makes no files
		return a.stepsFrom(ctx, nil, o)
	}
	for _, to := range []string{o.to, o.file()} {
		if err := at.allow(to); err != nil {
			return err
		}
	}
	d, err := readData(ctx, at)
	if err != nil {
		return err
	}
	return d.closing(a.stepsFrom(ctx, d, o))
}

// stepsFrom writes the steps that are asked for, of no database when d is nil.
func (a *app) stepsFrom(ctx context.Context, d *data, o stepsOptions) error {
	now := a.here()
	list, planned, classes, err := a.agreements(ctx, d, now)
	if err != nil {
		return err
	}
	if o.class != "" {
		i := slices.IndexFunc(classes, func(c string) bool { return report.SameClass(c, o.class) })
		if i < 0 && !o.json {
			return say(errNobody, nl.CLIStepsNoClass(plain(o.class), classes))
		}
		if i >= 0 {
			o.class = classes[i]
		}
		list = slices.DeleteFunc(list, func(g report.Agreement) bool { return !report.SameClass(g.Pupil.Class, o.class) })
	}
	switch {
	case o.to != "":
		return a.classList(ctx, d, report.ClassList{Class: o.class, List: list, Now: now, Words: a.loading().Book().Words}, o)
	case o.ics != "":
		return a.calendar(ctx, d, list, planned, o)
	}
	list = o.wanted(list, now)
	if o.json {
		var text bytes.Buffer
		if err := report.StepsJSON(&text, list, a.Location); err != nil {
			return err
		}
		return a.write(text.String())
	}
	return a.write(o.shown(list, now, a.listWidth()))
}

// agreements reads the steps of this school year and those that are open, and
// the planned talks from today, of the pupils who are at school; and the classes there are.
func (a *app) agreements(ctx context.Context, d *data, now time.Time) (
	list []report.Agreement, planned []plannedTalk, classes []string, err error,
) {
	if d == nil {
		return nil, nil, nil, nil
	}
	pupils, err := d.Pupils(ctx)
	if err != nil {
		return nil, nil, nil, err
	}
	steps, err := d.Steps(ctx, school.YearOf(now).First(a.Location))
	if err != nil {
		return nil, nil, nil, err
	}
	entries, err := d.Planned(ctx)
	if err != nil {
		return nil, nil, nil, err
	}
	byID := map[string]school.Pupil{}
	for _, p := range pupils {
		if !p.AtSchool(now) {
			continue
		}
		byID[p.ID] = p
		if p.Class != "" && !slices.ContainsFunc(classes, func(c string) bool { return report.SameClass(c, p.Class) }) {
			classes = append(classes, p.Class)
		}
	}
	for _, e := range entries {
		past := talk.Step{State: talk.StepOpen, Due: e.On}.Term(now) == talk.Overdue
		if p, ok := byID[e.Pupil]; ok && !past {
			planned = append(planned, plannedTalk{e, p})
		}
	}
	slices.Sort(classes)
	return report.Agreements(pupils, steps, now), planned, classes, nil
}

// plannedTalk is a talk that is planned, and with whom.
type plannedTalk struct {
	entry school.Entry
	pupil school.Pupil
}

// wanted leaves out what the list is not asked for.
func (o stepsOptions) wanted(list []report.Agreement, now time.Time) []report.Agreement {
	return slices.DeleteFunc(list, func(g report.Agreement) bool {
		switch term := g.Step.Term(now); {
		case o.late:
			return term != talk.Overdue
		case o.all:
			return false
		default:
			return term == talk.Over
		}
	})
}

// listWidth is how wide a list on standard output may be; 0 where it does not go
// to a terminal.
func (a *app) listWidth() int {
	width, _ := a.columns()
	return width
}

// shown is the list for people: under each term a line for each step.
func (o stepsOptions) shown(list []report.Agreement, now time.Time, width int) string {
	if len(list) == 0 {
		switch {
		case o.late:
			return nl.CLIStepsNoneLate + "\n"
		case o.all:
			return nl.CLIStepsNoneAll + "\n"
		}
		return nl.CLIStepsNone + "\n"
	}
	rows := make([][]string, len(list))
	for i, g := range list {
		p := g.Step
		who := p.Who
		if p.Help != "" {
			who = nl.StepsWithHelp(p.Who, p.Help)
		}
		rows[i] = []string{nl.StepsSign(p.State), plain(g.Pupil.ListName()), plain(g.Pupil.Class), plain(p.What), plain(who), plain(nl.StepsDay(p, now))}
	}
	var b strings.Builder
	counts := map[talk.Term]int{}
	for _, g := range list {
		counts[g.Step.Term(now)]++
	}
	lines := strings.Split(strings.TrimSuffix(table(rows), "\n"), "\n")
	for i, line := range lines {
		term := list[i].Step.Term(now)
		if i == 0 || list[i-1].Step.Term(now) != term {
			if i > 0 {
				b.WriteByte('\n')
			}
			b.WriteString(nl.Capital(nl.StepsTerm(term)) + " (" + strconv.Itoa(counts[term]) + ")\n")
		}
		if width > 0 {
			line = ansi.Truncate(line, width, "…")
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}

// classList writes the agreements of a class for colleagues to a file.
func (a *app) classList(ctx context.Context, d *data, c report.ClassList, o stepsOptions) error {
	settings, err := d.Settings(ctx)
	if err != nil {
		return err
	}
	var text bytes.Buffer
	form, ok := formByEnding(o.to)
	switch {
	case strings.EqualFold(filepath.Ext(o.to), sheetSuffix):
		err = report.AgreementsCSV(&text, c)
	case ok && slices.Contains(report.Forms(), form):
		err = report.AgreementsDocument(c, settings).Write(&text, form, textWidth)
	default:
		err = report.AgreementsMarkdown(&text, c)
	}
	if err != nil {
		return err
	}
	if err := writeFile(o.to, text.Bytes(), o.overwrite); err != nil {
		return err
	}
	a.tell(nl.CLIStepsWritten(c.Len(), whole(o.to)))
	return a.gaveAway(ctx, d, c.Acts(a.Now(), target(o.to)))
}

// calendar writes the open steps with a date, and the planned talks.
func (a *app) calendar(ctx context.Context, d *data, list []report.Agreement, planned []plannedTalk, o stepsOptions) error {
	var events []report.Event
	undated, made := 0, a.Now()
	given := slices.DeleteFunc(list, func(g report.Agreement) bool {
		if g.Step.State == talk.StepOpen && g.Step.Due.IsZero() {
			undated++
		}
		return g.Step.State != talk.StepOpen || g.Step.Due.IsZero()
	})
	for _, g := range given {
		events = append(events, report.StepEvent(g, made))
	}
	for _, p := range planned {
		if o.class == "" || report.SameClass(p.pupil.Class, o.class) {
			events = append(events, report.PlannedEvent(p.entry, p.pupil, made))
		}
	}
	events = slices.DeleteFunc(events, func(e report.Event) bool { return e.Day.IsZero() })
	var text bytes.Buffer
	if err := report.Calendar(&text, events); err != nil {
		return err
	}
	to := o.file()
	if err := a.deliver(text.Bytes(), reportOptions{to: to, overwrite: o.overwrite}); err != nil {
		return err
	}
	path := ""
	if to != "" {
		path = whole(to)
	}
	if told := nl.CLIStepsCalendar(len(events), undated, path); told != "" {
		a.tell(told)
	}
	return a.gaveAway(ctx, d, report.GivenAway(given, made, target(to)))
}

// gaveAway writes in the log that agreements left the program.
func (a *app) gaveAway(ctx context.Context, d *data, acts []school.Act) error {
	if d == nil || len(acts) == 0 {
		return nil
	}
	err := d.Log(ctx, acts...)
	if errors.Is(err, store.ErrReadOnly) || errors.Is(err, store.ErrFull) {
		a.tell(nl.ReportUnlogged)
		return nil
	}
	if err != nil {
		return fmt.Errorf("log what was given away: %w", err)
	}
	return nil
}
