package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/tui"
)

func (a *app) practiceDrillCommand() *cobra.Command {
	var o lineOptions
	cmd := &cobra.Command{
		Use: "drill " + nl.DrillArgs, Aliases: []string{"drills"}, Short: nl.DrillShort, Long: nl.DrillLong, Args: atMost(1),
		ValidArgsFunction: a.completing(func(b *handbook.Book) []string {
			var names []string
			for _, d := range b.Drills {
				names = append(names, cobra.CompletionWithDesc(d.ID, d.Title))
			}
			return names
		}),
	}
	flags := cmd.Flags()
	flags.BoolVar(&o.lines, "regels", false, nl.DrillFlagLines)
	flags.Uint64Var(&o.seed, "zaad", 0, nl.DrillFlagSeed)
	flags.StringVar(&o.to, "naar", "", nl.PracticeFlagTo)
	flags.BoolVar(&o.overwrite, "overschrijf", false, nl.CLIFlagOverwrite)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		o.seeded = flags.Changed("zaad")
		if o.overwrite && o.to == "" {
			return &usageError{nl.CLIOverwrite}
		}
		book, _, err := a.book()
		if err != nil {
			return err
		}
		name := strings.Join(args, "")
		shown := !o.lines && !o.seeded && o.to == "" && a.terminal() == nil
		if name == "" && !shown {
			return a.write(drillList(book))
		}
		if name != "" {
			d, ok := book.Drill(strings.TrimSuffix(name, ".toml"))
			switch {
			case !ok:
				return say(errNoDrill, nl.DrillNoSuch(name, drillIDs(book)))
			case !shown:
				return a.drill(cmd.Context(), d, o)
			}
			name = d.ID
		}
		return a.openPractice(cmd.Context(), tui.Practising{Drills: true, Drill: name})
	}
	return cmd
}

// errNoDrill is returned for a name that no drill has.
var errNoDrill = errors.New("no drill of that name")

func drillIDs(b *handbook.Book) []string {
	var ids []string
	for _, d := range b.Drills {
		ids = append(ids, d.ID)
	}
	return ids
}

// drillList names the drills, and what each is good for.
func drillList(b *handbook.Book) string {
	if len(b.Drills) == 0 {
		return nl.DrillsNone + "\n"
	}
	var out strings.Builder
	for _, d := range b.Drills {
		fmt.Fprintf(&out, "%-13s %s\n%14s%s\n", d.ID, d.Title, "", d.About)
	}
	return out.String()
}
