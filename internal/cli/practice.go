package cli

import (
	"errors"

	"github.com/spf13/cobra"

	"gesprek/internal/nl"
)

// practiceCommand is the training room: practising a talk without a pupil.
// Nothing in it opens the pupils' database.
func (a *app) practiceCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use: "oefen " + nl.CLIArgsCommand, Aliases: []string{"practise", "practice"}, SuggestFor: []string{"oefening", "oefenen", "training"},
		Short: nl.PracticeShort, Long: nl.PracticeLong, Args: onlyCommands,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.help(cmd) },
	}
	cmd.AddCommand(
		a.practiceListCommand(),
	)
	return cmd
}

// errNoPersonas is returned when there is no practice pupil to choose from.
var errNoPersonas = errors.New("no practice pupils")

func (a *app) practiceListCommand() *cobra.Command {
	return &cobra.Command{
		Use: "lijst", Aliases: []string{"list"}, Short: nl.PracticeListShort, Args: atMost(0),
		RunE: func(*cobra.Command, []string) error { return say(errNoPersonas, nl.PracticeNobody) },
	}
}
