package cli

import (
	"github.com/spf13/cobra"

	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/tui"
)

// practiceThreesCommands are those for practising in threes: a paper for each role, and
// the screen on which an observer counts.
func (a *app) practiceThreesCommands() []*cobra.Command {
	return []*cobra.Command{
		a.practicePaper(paperCommand{
			name: "rolkaart", alias: "rolecard", short: nl.RoleCardShort, long: nl.RoleCardLong, persona: true,
			make: func(book *handbook.Book, p *rehearse.Persona) report.Document {
				return report.RoleCardDocument(p, school.Settings{}, book.Words, a.here())
			},
		}),
		a.practicePaper(paperCommand{
			name: "leidraad", alias: "guide", short: nl.GuideShortCLI, long: nl.GuideLong, persona: true,
			make: func(book *handbook.Book, p *rehearse.Persona) report.Document {
				return report.PracticeGuide{Persona: p, Guide: report.GuideFor(book.Guides, p), Words: book.Words, Now: a.here()}.Document()
			},
		}),
		a.practicePaper(paperCommand{
			name: "telblad", alias: "tallysheet", short: nl.TallySheetShort, long: nl.TallySheetLong,
			make: func(book *handbook.Book, _ *rehearse.Persona) report.Document {
				return report.TallySheetDocument(school.Settings{}, book.Words, a.here())
			},
		}),
		a.practiceTallyCommand(),
	}
}

// paperCommand is a command that writes a document for practising.
type paperCommand struct {
	name, alias, short, long string
	persona                  bool // it is about a practice pupil
	make                     func(*handbook.Book, *rehearse.Persona) report.Document
}

// practicePaper writes a document. Nothing of a pupil is in it, so that no log has to
// say that it left.
func (a *app) practicePaper(c paperCommand) *cobra.Command {
	var o reportOptions
	args, most := nl.PracticeArgsPaper, 0
	if c.persona {
		args, most = nl.PracticeArgsPersona, 1
	}
	cmd := &cobra.Command{
		Use: c.name + " " + args, Aliases: []string{c.alias}, Short: c.short, Long: c.long, Args: atMost(most),
		RunE: func(cmd *cobra.Command, args []string) error {
			if cmd.Flags().Changed("naar") && o.to == "" {
				return &usageError{nl.CLISheetEmptyTo}
			}
			if o.overwrite && o.to == "" {
				return &usageError{nl.CLIOverwrite}
			}
			book, _, err := a.book()
			if err != nil {
				return err
			}
			var p *rehearse.Persona
			if c.persona {
				if len(args) == 0 {
					return &usageError{nl.PracticeNeeds(c.name)}
				}
				if p, err = personaOf(book, args[0]); err != nil {
					return err
				}
			}
			return a.deliverDocument(c.make(book, p), o)
		},
	}
	cmd.ValidArgsFunction = cobra.NoFileCompletions
	if c.persona {
		cmd.ValidArgsFunction = a.completing(personaNames)
	}
	cmd.Flags().StringVar(&o.form, "vorm", "", nl.CLIFlagDocument)
	cmd.Flags().StringVar(&o.to, "naar", "", nl.CLIFlagTo)
	cmd.Flags().BoolVar(&o.overwrite, "overschrijf", false, nl.CLIFlagOverwrite)
	_ = cmd.RegisterFlagCompletionFunc("vorm", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return documentForms(), cobra.ShellCompDirectiveNoFileComp
	}) // the flag is there, and new
	return cmd
}

// practiceTallyCommand opens the screen on which an observer counts.
func (a *app) practiceTallyCommand() *cobra.Command {
	return &cobra.Command{
		Use: "tel", Aliases: []string{"tally"}, SuggestFor: []string{"meetellen", "observeer", "turf"},
		Short: nl.TallyShort, Long: nl.TallyLong, Args: atMost(0),
		RunE: func(cmd *cobra.Command, _ []string) error { return a.open(cmd.Context(), tui.AtTally) },
	}
}
