package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"gesprek/internal/nl"
	"gesprek/internal/prose"
	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
	"gesprek/internal/tui"
)

// practiceCommand is the training room: practising a talk without a pupil. On a
// terminal it opens on the screen; elsewhere it says what there is.
func (a *app) practiceCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use: "oefen " + nl.CLIArgsCommand, Aliases: []string{"practise", "practice"}, SuggestFor: []string{"oefening", "oefenen", "training"},
		Short: nl.PracticeShort, Long: nl.PracticeLong, Args: onlyCommands,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if a.terminal() != nil {
				return a.help(cmd)
			}
			return a.openPractice(cmd.Context(), tui.Practising{})
		},
	}
	cmd.AddCommand(
		a.practiceListCommand(),
		a.practiceAloneCommand(),
		a.practiceReplayCommand(),
		a.practiceDrillCommand(),
		a.practiceTrainingCommand(), a.practiceProgressCommand(), a.practiceExportCommand(), a.practiceEraseCommand(),
		a.practiceMirrorCommand(),
	)
	cmd.AddCommand(a.practiceThreesCommands()...)
	return cmd
}

// errNoPersonas is returned when there is no practice pupil to choose from.
var errNoPersonas = errors.New("no practice pupils")

func (a *app) practiceListCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use: "lijst", Aliases: []string{"list"}, Short: nl.PracticeListShort, Long: nl.PracticeListLong, Args: atMost(0),
	}
	phase := cmd.Flags().String("fase", "", nl.CLIFlagDuePhase)
	asJSON := cmd.Flags().Bool(flagJSON, false, nl.CLIFlagJSON)
	cmd.RunE = func(*cobra.Command, []string) error {
		if *phase != "" && !slices.Contains(talk.Phases(), talk.Phase(*phase)) {
			return &usageError{nl.CLIDuePhase}
		}
		book, _, err := a.book()
		if err != nil {
			return err
		}
		var list []rehearse.Persona
		for _, p := range book.Personas {
			if *phase == "" || string(p.Phase) == *phase {
				list = append(list, p)
			}
		}
		switch {
		case *asJSON:
			return a.writeJSON(personasJSON(list))
		case len(book.Personas) == 0:
			return say(errNoPersonas, nl.PracticeNobody)
		case len(list) == 0:
			return say(errNoPersonas, nl.PracticeNoneInPhase)
		}
		return a.write(a.personas(list))
	}
	return cmd
}

// personas lists practice pupils: who they are and what can be practised with them.
func (a *app) personas(list []rehearse.Persona) string {
	const column = 14
	var b strings.Builder
	for _, p := range list {
		fmt.Fprintf(&b, "%-*s %s\n", column-1, p.ID, nl.PracticeWho(p.Name, p.Age, p.School, p.Year, p.Kind))
		for _, text := range []string{p.Card.About, nl.PracticeWith(p.Card.Practise)} {
			for _, row := range prose.Rows([]prose.Block{prose.Line(prose.Para, text)}, a.leafWidth()-column, prose.Bare) {
				fmt.Fprintf(&b, "%*s%s\n", column, "", row)
			}
		}
		b.WriteString("\n")
	}
	b.WriteString(nl.PracticeListHint(list[0].ID) + "\n")
	return b.String()
}

// personaOut is a practice pupil, for programs: what may be known before the talk.
type personaOut struct {
	ID       string          `json:"id"`
	Name     string          `json:"name"`
	Age      int             `json:"age"`
	Phase    talk.Phase      `json:"phase"`
	School   talk.SchoolType `json:"school"`
	Year     int             `json:"year"`
	Kind     talk.Kind       `json:"kind"`
	About    string          `json:"about"`
	Practise string          `json:"practise"`
}

func personasJSON(list []rehearse.Persona) []personaOut {
	out := []personaOut{}
	for _, p := range list {
		out = append(out, personaOut{p.ID, p.Name, p.Age, p.Phase, p.School, p.Year, p.Kind, p.Card.About, p.Card.Practise})
	}
	return out
}
