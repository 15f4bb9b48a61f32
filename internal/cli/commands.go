package cli

import (
	"errors"
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"gesprek/internal/nl"
	"gesprek/internal/tui"
)

// name of the program, and of its commands with their English aliases.
const (
	programName = "gesprek"
	flagDB      = "db"
	flagHelp    = "help"
	flagVersion = "version"
)

// commands declares every command once: help, completion and the man page are
// read from these declarations.
func (a *app) commands() *cobra.Command {
	root := &cobra.Command{
		Use:   programName + " " + nl.CLIArgsCommand,
		Short: nl.CLIRoot,
		Long:  nl.CLIRootLong,
		Args:  onlyCommands,

		SilenceErrors: true,
		SilenceUsage:  true,

		SuggestionsMinimumDistance: 2,
	}
	root.SetIn(a.In)
	root.SetOut(a.Out)
	root.SetErr(a.Err)
	root.CompletionOptions.DisableDefaultCmd = true
	root.DisableFlagsInUseLine = true
	root.PersistentFlags().StringVar(&a.db, flagDB, "", nl.CLIFlagDB)
	root.PersistentFlags().BoolP(flagHelp, "h", false, nl.CLIFlagHelp)
	version := root.Flags().Bool(flagVersion, false, nl.CLIFlagVersion)
	root.RunE = func(cmd *cobra.Command, _ []string) error {
		if *version {
			return a.version()
		}
		return a.open(cmd.Context(), tui.AtHome)
	}
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error {
		if cmd.Root().PersistentFlags().Changed(flagDB) && a.db == "" {
			return &usageError{nl.CLIEmptyDB}
		}
		return nil
	}
	root.SetFlagErrorFunc(flagError)
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { _ = a.help(cmd) })
	help := a.helpCommand(root)
	root.SetHelpCommand(help)
	root.AddCommand(
		a.startCommand(), a.demoCommand(),
		a.pupilsCommand(),
		a.stepsCommand(), a.planCommand(),
		a.routeCommand(), a.choiceCommand(), a.guaranteeCommand(), a.deadlinesCommand(),
		a.eveningCommand(),
		a.searchCommand(),
		a.cardCommand(), a.sheetCommand(), a.dossierCommand(),
		a.reportCommand(), a.inspectCommand(), a.eraseCommand(), a.logCommand(),
		a.passphraseCommand(), a.backupCommand(), a.withNood(a.restoreCommand()), a.proofCommand(), a.practiceCommand(), a.handbookCommand(),
		a.promptsCommand(), help,
		a.completionCommand(), a.manCommand(), a.versionCommand(),
	)
	return root
}

func (a *app) startCommand() *cobra.Command {
	return &cobra.Command{
		Use: "start", Aliases: []string{"begin"}, Short: nl.CLIStart, Long: nl.CLIStartLong, Args: atMost(0),
		RunE: func(cmd *cobra.Command, _ []string) error { return a.open(cmd.Context(), tui.AtTalk) },
	}
}

func (a *app) helpCommand(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use: "help " + nl.CLIArgsHelp, Aliases: []string{"hulp"}, Short: nl.CLIHelp,
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			var names []string
			for _, c := range root.Commands() {
				names = append(names, cobra.CompletionWithDesc(c.Name(), c.Short))
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			about, rest, err := root.Find(args)
			if err != nil {
				return err
			}
			if len(rest) > 0 {
				return unknownCommand(root, rest[0])
			}
			return a.help(about)
		},
	}
}

func (a *app) completionCommand() *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	return &cobra.Command{
		Use: "completion " + nl.CLIArgsShell, Aliases: []string{"aanvullen"},
		Short: nl.CLICompletion, Long: nl.CLICompletionLong,
		Args: atMost(1), ValidArgs: shells,
		RunE: func(cmd *cobra.Command, args []string) error {
			shell := ""
			if len(args) > 0 {
				shell = args[0]
			}
			switch root := cmd.Root(); shell {
			case "bash":
				return root.GenBashCompletionV2(a.Out, true)
			case "zsh":
				return root.GenZshCompletion(a.Out)
			case "fish":
				return root.GenFishCompletion(a.Out, true)
			case "powershell":
				return root.GenPowerShellCompletionWithDesc(a.Out)
			}
			return &usageError{nl.CLIShell}
		},
	}
}

func (a *app) manCommand() *cobra.Command {
	return &cobra.Command{
		Use: "man", Aliases: []string{"handleiding"}, Short: nl.CLIMan, Long: nl.CLIManLong, Args: atMost(0),
		RunE: func(cmd *cobra.Command, _ []string) error { return writeMan(a.Out, cmd.Root()) },
	}
}

func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use: "versie", Aliases: []string{flagVersion}, Short: nl.CLIVersion, Args: atMost(0),
		RunE: func(*cobra.Command, []string) error { return a.version() },
	}
}

// version writes which build this is: the module's version, or the commit.
func (a *app) version() error {
	version, goVersion := nl.CLINoVersion, ""
	if info, ok := debug.ReadBuildInfo(); ok {
		goVersion = info.GoVersion
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" && len(s.Value) >= 12 {
				version = s.Value[:12]
			}
		}
		if v := info.Main.Version; v != "" && v != "(devel)" {
			version = v
		}
	}
	_, err := fmt.Fprintf(a.Out, nl.CLIVersionLine+"\n", version, goVersion)
	return err
}

// onlyCommands refuses a word that is no command.
func onlyCommands(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return unknownCommand(cmd, args[0])
	}
	return nil
}

func unknownCommand(root *cobra.Command, name string) error {
	near := ""
	if names := root.SuggestionsFor(name); len(names) > 0 {
		near = names[0]
	}
	return &usageError{nl.CLIUnknownCommand(name, near)}
}

// atMost refuses more words than a command can use.
func atMost(n int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) > n {
			return &usageError{nl.CLITooMany(args[n], cmd.CommandPath())}
		}
		return nil
	}
}

// exactly wants n arguments, and says what is needed with fewer.
func exactly(n int, needs string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < n {
			return &usageError{needs}
		}
		return atMost(n)(cmd, args)
	}
}

// flagError gives a mistake in an option its sentence.
func flagError(cmd *cobra.Command, err error) error {
	var (
		unknown *pflag.NotExistError
		needs   *pflag.ValueRequiredError
		invalid *pflag.InvalidValueError
	)
	switch {
	case errors.As(err, &unknown):
		flag := "--" + unknown.GetSpecifiedName()
		if unknown.GetSpecifiedShortnames() != "" {
			flag = "-" + unknown.GetSpecifiedName()
		}
		return &usageError{nl.CLIUnknownFlag(flag, cmd.CommandPath())}
	case errors.As(err, &needs):
		return &usageError{nl.CLIFlagNeeds("--" + needs.GetFlag().Name)}
	case errors.As(err, &invalid):
		if invalid.GetFlag().Name == flagTempo {
			return &usageError{nl.CLITempo}
		}
		return &usageError{nl.CLIFlagValue("--"+invalid.GetFlag().Name, invalid.GetValue())}
	}
	return &usageError{nl.CLIUnreadable + " " + fmt.Sprintf(nl.CLIHelpHint, cmd.CommandPath())}
}
