package cli

import (
	"bytes"
	"context"
	"errors"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
)

// errNoPupils is returned where there is nobody to count.
var errNoPupils = errors.New("no pupils in the school year")

// planOptions is how the year plan is asked for.
type planOptions struct {
	year, class string
	json        bool
	csv, pdf    string // file; - is standard output
	perClass    bool
	paragraph   bool
	overwrite   bool
}

func (a *app) planCommand() *cobra.Command {
	var o planOptions
	cmd := &cobra.Command{
		Use: "jaarplan " + nl.CLIArgsCommand, Aliases: []string{"yearplan"}, SuggestFor: []string{"overzicht", "gesprekkenoverzicht"},
		Short: nl.CLIPlan, Long: nl.CLIPlanLong, Args: onlyCommands, ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, _ []string) error {
			for flag, file := range map[string]string{"csv": o.csv, "pdf": o.pdf} {
				if cmd.Flags().Changed(flag) && file == "" {
					return &usageError{nl.CLIPlanEmptyFile}
				}
			}
			if err := a.planFits(o); err != nil {
				return err
			}
			return a.plan(cmd.Context(), o)
		},
	}
	cmd.Flags().StringVar(&o.year, "jaar", "", nl.CLIFlagPlanYear)
	cmd.Flags().StringVar(&o.class, "klas", "", nl.CLIFlagPlanClass)
	cmd.Flags().BoolVar(&o.json, "json", false, nl.CLIFlagPlanJSON)
	cmd.Flags().StringVar(&o.csv, "csv", "", nl.CLIFlagPlanCSV)
	cmd.Flags().BoolVar(&o.perClass, "per-klas", false, nl.CLIFlagPlanPerKlas)
	cmd.Flags().StringVar(&o.pdf, "pdf", "", nl.CLIFlagPlanPDF)
	cmd.Flags().BoolVar(&o.paragraph, "alinea", false, nl.CLIFlagPlanText)
	cmd.Flags().BoolVar(&o.overwrite, "overschrijf", false, nl.CLIFlagPlanOver)
	cmd.AddCommand(a.breaksCommand())
	return cmd
}

// planFits refuses options that do not belong together.
func (a *app) planFits(o planOptions) error {
	forms := 0
	for _, wanted := range []bool{o.json, o.csv != "", o.pdf != "", o.paragraph} {
		if wanted {
			forms++
		}
	}
	_, shown := a.columns()
	_, known := school.ParseYear(o.year)
	switch {
	case o.year != "" && !known:
		return &usageError{nl.CLIPlanYear}
	case forms > 1:
		return &usageError{nl.CLIPlanOne}
	case o.perClass && o.csv == "":
		return &usageError{nl.CLIPlanPerClass}
	case o.overwrite && o.file() == "":
		return &usageError{nl.CLIPlanOver}
	case o.pdf == askForName && shown:
		return &usageError{nl.CLIPlanPaper}
	}
	return nil
}

// file is where a document goes; empty for standard output.
func (o planOptions) file() string {
	for _, to := range []string{o.csv, o.pdf} {
		if to != "" && to != askForName {
			return to
		}
	}
	return ""
}

// plan writes the year plan in the form that is asked for.
func (a *app) plan(ctx context.Context, o planOptions) error {
	at, err := a.places()
	if err != nil {
		return err
	}
	if at.absent() { // reading makes no files
		return a.planFrom(ctx, nil, o)
	}
	if err := at.allow(o.file()); err != nil {
		return err
	}
	d, err := readData(ctx, at)
	if err != nil {
		return err
	}
	return d.closing(a.planFrom(ctx, d, o))
}

// planFrom writes the year plan of a database; of none when d is nil.
func (a *app) planFrom(ctx context.Context, d *data, o planOptions) error {
	p, classes, err := a.countPlan(ctx, d, o)
	if err != nil {
		return err
	}
	none := len(p.Coverage.Pupils) == 0
	if none && o.class != "" && !o.json && len(classes) > 0 {
		return say(errNobody, nl.CLIStepsNoClass(plain(o.class), classes))
	}
	width, _ := a.columns()
	var text bytes.Buffer
	switch {
	case o.json:
		err = report.PlanJSON(&text, p)
	case o.paragraph:
		if width > 0 {
			width = min(width, textWidth)
		}
		err = report.PlanParagraph(&text, p, width)
	case none && o.csv+o.pdf != "":
		return say(errNoPupils, nl.CLIPlanNobody)
	case none:
		return a.write(nl.CLIPlanNobody + "\n")
	case o.csv+o.pdf != "":
		return a.givePlan(ctx, d, p, o)
	default:
		err = report.PlanOverview(&text, p, width, nl.CLIPlanHow)
	}
	if err != nil {
		return err
	}
	return a.write(text.String())
}

// givePlan writes the year plan as a document, and in the log that it was.
func (a *app) givePlan(ctx context.Context, d *data, p report.Plan, o planOptions) error {
	do := report.PlanCSV
	switch {
	case o.pdf != "":
		do = func(w io.Writer, p report.Plan) error { return report.PlanPDF(w, p, nl.CLIPlanHow) }
	case o.perClass:
		do = report.PlanClassesCSV
	}
	var text bytes.Buffer
	if err := do(&text, p); err != nil {
		return err
	}
	to := o.file()
	if err := a.deliver(text.Bytes(), reportOptions{to: to, overwrite: o.overwrite}); err != nil {
		return err
	}
	if to != "" {
		a.tell(nl.CLIPlanDone(whole(to)))
	}
	return a.gaveAway(ctx, d, []school.Act{p.Act(a.Now(), target(to))})
}

// countPlan reads what the year plan is counted from, and counts it; classes are
// those that there are in the year.
func (a *app) countPlan(ctx context.Context, d *data, o planOptions) (p report.Plan, classes []string, err error) {
	now := a.here()
	s := school.Survey{Year: school.YearOf(now), Now: now}
	if y, ok := school.ParseYear(o.year); ok {
		s.Year = y
	}
	var breaks []school.Break
	if d != nil {
		if breaks, err = d.survey(ctx, &s); err != nil {
			return p, nil, err
		}
	}
	p = report.NewPlan(s, breaks, o.class)
	p.Words = a.loading().Book().Words
	for _, u := range s.Pupils {
		if u.Class != "" && !slices.ContainsFunc(classes, func(c string) bool { return report.SameClass(c, u.Class) }) {
			classes = append(classes, u.Class)
		}
	}
	slices.SortFunc(classes, school.CompareClasses)
	return p, classes, nil
}

// survey reads what a year plan is counted from, and the school's own holidays.
func (d *data) survey(ctx context.Context, s *school.Survey) ([]school.Break, error) {
	var err error
	if s.Pupils, err = d.Pupils(ctx); err != nil {
		return nil, err
	}
	if s.Talks, err = d.Summaries(ctx); err != nil {
		return nil, err
	}
	if s.Planned, err = d.Planned(ctx); err != nil {
		return nil, err
	}
	if s.Settings, err = d.Settings(ctx); err != nil {
		return nil, err
	}
	lines, err := d.Memo(ctx, school.BreaksMemo)
	return school.KeptBreaks(lines), err
}
