package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/route"
	"gesprek/internal/talk"
)

var (
	errNoChoices = errors.New("nothing is known of choosing")
	errNoProfile = errors.New("no such profile")
	errNoStudy   = errors.New("no such study")
)

// choiceOptions is how an answer about choosing is asked for.
type choiceOptions struct {
	school    string
	json      bool
	form, to  string
	overwrite bool
}

// answer is what is written: a document, and the same for programs.
type answer struct {
	documents []report.Document
	json      func(io.Writer) error
}

func (a *app) choiceCommand() *cobra.Command {
	var o choiceOptions
	cmd := &cobra.Command{
		Use: "keuze " + nl.CLIChoiceArgs, Aliases: []string{"choice"}, SuggestFor: []string{"profiel", "profielen", "profielkeuze", "eisen"},
		Short: nl.CLIChoice, Long: nl.CLIChoiceLong, Args: onlyCommands,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.help(cmd) },
	}
	flags := cmd.PersistentFlags()
	flags.StringVar(&o.school, "schoolsoort", "", nl.CLIFlagChoiceSchool)
	flags.BoolVar(&o.json, flagJSON, false, nl.CLIFlagJSON)
	flags.StringVar(&o.form, "vorm", "", nl.CLIFlagDocument)
	flags.StringVar(&o.to, "naar", "", nl.CLIFlagTo)
	flags.BoolVar(&o.overwrite, "overschrijf", false, nl.CLIFlagOverwrite)
	_ = cmd.RegisterFlagCompletionFunc("schoolsoort", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return choiceSchools(), cobra.ShellCompDirectiveNoFileComp
	}) // the flag is there, and new
	cmd.AddCommand(
		a.choiceAnswer("profielen", "profiles", nl.CLIChoiceProfiles, 0, "", &o, profilesAnswer, nil),
		a.choiceAnswer("profiel", "profile", nl.CLIChoiceOpens, 1, nl.CLIChoiceNeedsProfile, &o, opensAnswer, profileNames),
		a.choiceAnswer("opleidingen", "studies", nl.CLIChoiceStudies, 0, "", &o, studiesAnswer, nil),
		a.choiceAnswer("opleiding", "study", nl.CLIChoiceAsks, 1, nl.CLIChoiceNeedsStudy, &o, asksAnswer, studyNames),
		a.choiceAnswer("vergelijk", "compare", nl.CLIChoiceCompare, 2, nl.CLIChoiceNeedsTwo, &o, compareAnswer, profileNames),
	)
	return cmd
}

// choiceSchools are the kinds of school that can be asked about.
func choiceSchools() []string {
	var list []string
	for _, t := range []talk.SchoolType{talk.VmboBB, talk.VmboKB, talk.VmboGL, talk.VmboTL, talk.Havo, talk.Vwo, talk.Mbo} {
		list = append(list, string(t))
	}
	return list
}

// choiceAnswer is one question: with how many names it is asked, and how it is answered.
func (a *app) choiceAnswer(
	name, alias, short string, names int, needs string, o *choiceOptions,
	answers func(report.Choice, []string, talk.SchoolType) (answer, error), complete func(*handbook.Book) []string,
) *cobra.Command {
	use := map[int]string{1: " " + nl.CLIChoiceArgsName, 2: " " + nl.CLIChoiceArgsTwo}[names]
	cmd := &cobra.Command{
		Use: name + use, Aliases: []string{alias}, Short: short,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, args []string) error {
			if names == 1 { // a name may be of several words
				args = []string{strings.Join(args, " ")}
			}
			if err := exactly(names, needs)(cmd, args); err != nil {
				return err
			}
			if names > 0 && args[0] == "" {
				return &usageError{needs}
			}
			if err := o.check(cmd.Flags().Changed("naar")); err != nil {
				return err
			}
			return a.choice(*o, args, answers)
		},
	}
	if complete != nil {
		cmd.ValidArgsFunction = a.completing(complete)
	}
	return cmd
}

func (o choiceOptions) check(placed bool) error {
	switch {
	case o.school != "" && !slices.Contains(choiceSchools(), o.school):
		return &usageError{nl.CLIChoiceSchool}
	case placed && o.to == "":
		return &usageError{nl.CLISheetEmptyTo}
	case o.overwrite && o.to == "":
		return &usageError{nl.CLIOverwrite}
	}
	return nil
}

// choice writes an answer.
func (a *app) choice(o choiceOptions, args []string, answers func(report.Choice, []string, talk.SchoolType) (answer, error)) error {
	book, _, err := a.book()
	if err != nil {
		return err
	}
	c := report.Choice{Choices: book.Atlas.Choices, Now: a.here(), Words: book.Words}
	if c.Choices.Empty() {
		return say(errNoChoices, nl.ChoiceNothing)
	}
	found, err := answers(c, args, talk.SchoolType(o.school))
	if err != nil {
		return err
	}
	var out bytes.Buffer
	ro := reportOptions{form: o.form, to: o.to, overwrite: o.overwrite}
	if o.json {
		err = found.json(&out)
	} else {
		form, width := a.formOf(ro)
		if err := a.documentFits(o.form, form, o.to); err != nil {
			return err
		}
		err = report.Joined(found.documents...).Write(&out, form, width)
	}
	if err != nil {
		return fmt.Errorf("write choice: %w", err)
	}
	return a.placed(out.Bytes(), ro)
}

func profileNames(b *handbook.Book) []string {
	var names []string
	for _, p := range b.Atlas.Choices.ProfilesOf("") {
		names = append(names, cobra.CompletionWithDesc(p.ID, nl.ChoiceFull(p)))
	}
	return names
}

func studyNames(b *handbook.Book) []string {
	var names []string
	for _, s := range b.Atlas.Choices.Studies {
		names = append(names, cobra.CompletionWithDesc(s.ID, nl.ChoiceStudy(s)))
	}
	return names
}

func profilesAnswer(c report.Choice, _ []string, school talk.SchoolType) (answer, error) {
	return answer{[]report.Document{c.Profiles(school)}, func(w io.Writer) error { return c.ProfilesJSON(w, school) }}, nil
}

func studiesAnswer(c report.Choice, _ []string, school talk.SchoolType) (answer, error) {
	return answer{[]report.Document{c.Studies(school)}, func(w io.Writer) error { return c.StudiesJSON(w, school) }}, nil
}

func opensAnswer(c report.Choice, args []string, school talk.SchoolType) (answer, error) {
	found := profilesNamed(&c.Choices, args[0], school)
	if len(found) == 0 {
		return answer{}, say(fmt.Errorf("find %q: %w", args[0], errNoProfile), nl.CLIChoiceNoProfile(plain(args[0])))
	}
	var out answer
	var starts []route.Start
	for _, p := range found {
		start := route.Start{Profile: p.ID, School: school}
		starts = append(starts, start)
		out.documents = append(out.documents, c.Opens(start))
	}
	out.json = func(w io.Writer) error { return c.OpensJSON(w, starts) }
	return out, nil
}

func asksAnswer(c report.Choice, args []string, school talk.SchoolType) (answer, error) {
	found := studiesNamed(&c.Choices, args[0])
	if len(found) == 0 {
		return answer{}, say(fmt.Errorf("find %q: %w", args[0], errNoStudy), nl.CLIChoiceNoStudy(plain(args[0])))
	}
	var out answer
	for _, s := range found {
		out.documents = append(out.documents, c.Asks(s.ID, school))
	}
	out.json = func(w io.Writer) error { return c.AsksJSON(w, found, school) }
	return out, nil
}

func compareAnswer(c report.Choice, args []string, school talk.SchoolType) (answer, error) {
	var sets [2][]route.Profile
	for i, name := range args {
		sets[i] = profilesNamed(&c.Choices, name, school)
		if len(sets[i]) == 0 {
			return answer{}, say(fmt.Errorf("find %q: %w", name, errNoProfile), nl.CLIChoiceNoProfile(plain(name)))
		}
	}
	a, b, ok := together(sets[0], sets[1])
	if !ok {
		many := 0
		if len(sets[0]) == 1 {
			many = 1
		}
		var ids []string
		for _, p := range sets[many] {
			ids = append(ids, p.ID)
		}
		return answer{}, &usageError{nl.CLIChoiceMany(plain(args[many]), ids)}
	}
	if a.ID == b.ID {
		return answer{}, &usageError{nl.CLIChoiceSame}
	}
	from, other := route.Start{Profile: a.ID, School: school}, route.Start{Profile: b.ID, School: school}
	return answer{[]report.Document{c.Compare(from, other)}, func(w io.Writer) error { return c.CompareJSON(w, from, other) }}, nil
}
