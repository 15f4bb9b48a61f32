package cli

import (
	"bytes"
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
)

func (a *app) pupilsCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use: "leerlingen " + nl.CLIArgsCommand, Aliases: []string{"pupils"}, SuggestFor: []string{"klas", "klassen", "studenten"},
		Short: nl.CLIPupils, Long: nl.CLIPupilsLong, Args: onlyCommands,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.help(cmd) },
	}
	cmd.AddCommand(a.importCommand(), a.pupilListCommand())
	return cmd
}

// pupilListOptions is how the list is asked for.
type pupilListOptions struct {
	class string
	left  bool
	json  bool
}

func (a *app) pupilListCommand() *cobra.Command {
	var o pupilListOptions
	cmd := &cobra.Command{
		Use: "lijst", Aliases: []string{"list"}, Short: nl.CLIPupilList, Long: nl.CLIPupilListLong,
		Args: atMost(0), ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.pupilList(cmd.Context(), o) },
	}
	cmd.Flags().StringVar(&o.class, "klas", "", nl.CLIFlagListClass)
	cmd.Flags().BoolVar(&o.left, "weg", false, nl.CLIFlagListLeft)
	cmd.Flags().BoolVar(&o.json, "json", false, nl.CLIFlagListJSON)
	return cmd
}

// pupilList gives back who is stored.
func (a *app) pupilList(ctx context.Context, o pupilListOptions) error {
	list, err := a.storedPupils(ctx)
	if err != nil {
		return err
	}
	var out []school.Pupil
	for _, p := range list {
		if (o.class == "" || report.SameClass(p.Class, o.class)) && (p.AtSchool(a.Now()) || o.left || o.json) {
			out = append(out, p)
		}
	}
	if o.json {
		var text bytes.Buffer
		if err := report.PupilsJSON(&text, out); err != nil {
			return err
		}
		return a.write(text.String())
	}
	switch {
	case len(out) == 0 && len(list) > 0 && o.class != "":
		return say(errNobody, nl.CLIPupilsNoClass(plain(o.class), classesOf(list)))
	case len(out) == 0 && len(list) > 0:
		return a.write(nl.CLIPupilsAllLeft + "\n")
	case len(out) == 0:
		return a.write(nl.CLIPupilsNone + "\n")
	}
	rows := make([][]string, len(out))
	for i, p := range out {
		year := ""
		if p.Year > 0 {
			year = strconv.Itoa(p.Year)
		}
		left := ""
		if !p.LeftOn.IsZero() {
			left = nl.PupilLeftOn(p.LeftOn)
		}
		kind := ""
		if p.Type != "" {
			kind = nl.TermSchoolType(p.Type)
		}
		rows[i] = []string{plain(p.Class), plain(p.ListName()), plain(p.Number), kind, year, left}
	}
	return a.write(table(rows))
}

// storedPupils are all pupils that are stored, class by class; none where there is
// no database.
func (a *app) storedPupils(ctx context.Context) ([]school.Pupil, error) {
	at, err := a.places()
	if err != nil || at.absent() {
		return nil, err
	}
	d, err := readData(ctx, at)
	if err != nil {
		return nil, err
	}
	list, err := d.Pupils(ctx)
	if err := d.closing(err); err != nil {
		return nil, err
	}
	byClass(list)
	return list, nil
}

// classesOf are the classes of pupils who are in the order of their classes.
func classesOf(list []school.Pupil) []string {
	var classes []string
	for _, p := range list {
		if p.Class != "" {
			classes = append(classes, p.Class)
		}
	}
	return slices.Compact(classes)
}

// byClass sorts pupils by class, and in it the Dutch way.
func byClass(list []school.Pupil) {
	nl.SortPupils(list)
	stableByClass(list)
}

// baseName is the name of a file without its folder, on any system.
func baseName(path string) string {
	return path[strings.LastIndexAny(path, `/\`)+1:]
}
