package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"gesprek/internal/nl"
	"gesprek/internal/seal"
)

// exits lists the exit codes that are documented.
func exits() []int {
	return []int{ExitOK, ExitFailure, ExitUsage, ExitHangup, ExitInterrupted, ExitTerminated}
}

// variables lists the variables of the environment that are looked at, and
// what for.
func variables() []entry {
	return []entry{{envDB, nl.CLIEnvDB}, {envHandbook, nl.CLIEnvHandbook}, {seal.EnvNoStore, nl.CLIEnvNoStore}, {"NO_COLOR", nl.CLIEnvNoColor}}
}

// entry is a name and what it is for.
type entry struct{ name, about string }

// help writes what a command does and how it is written.
func (a *app) help(cmd *cobra.Command) error {
	var b strings.Builder
	about := cmd.Long
	if about == "" {
		about = cmd.Short
	}
	fmt.Fprintf(&b, "%s\n\n%s:\n  %s\n", about, nl.CLIUsage, usage(cmd))
	if len(cmd.Aliases) > 0 {
		fmt.Fprintf(&b, "\n%s:\n  %s\n", nl.CLIAliases, strings.Join(cmd.Aliases, ", "))
	}
	var commands []entry
	for _, c := range shown(cmd) {
		commands = append(commands, entry{c.Name(), c.Short})
	}
	section(&b, nl.CLICommands, commands)
	section(&b, nl.CLIOptions, options(cmd))
	if !cmd.HasParent() {
		section(&b, nl.CLIEnvironment, variables())
		section(&b, nl.CLIExitHeading, exitEntries())
		fmt.Fprintf(&b, "\n%s\n", nl.CLIMore)
	}
	_, err := io.WriteString(a.Out, b.String())
	return err
}

// usage is how a command is written: its path, its arguments.
func usage(cmd *cobra.Command) string {
	_, args, _ := strings.Cut(cmd.Use, " ")
	if args == "" && len(listed(cmd.LocalNonPersistentFlags())) > 0 {
		args = "[" + strings.ToLower(nl.CLIOptions) + "]"
	}
	return strings.TrimSpace(cmd.CommandPath() + " " + args)
}

// shown lists the commands under a command that people use.
func shown(cmd *cobra.Command) []*cobra.Command {
	var list []*cobra.Command
	for _, c := range cmd.Commands() {
		if !c.Hidden {
			list = append(list, c)
		}
	}
	return list
}

// options lists the options of a command, those of all commands last, but for
// one that the command has closed off with a hidden one of that name.
func options(cmd *cobra.Command) []entry {
	own := cmd.LocalNonPersistentFlags()
	list := listed(own)
	cmd.Root().PersistentFlags().VisitAll(func(f *pflag.Flag) {
		if own.Lookup(f.Name) == nil {
			list = append(list, option(f))
		}
	})
	return list
}

func listed(flags *pflag.FlagSet) []entry {
	var list []entry
	flags.VisitAll(func(f *pflag.Flag) {
		if !f.Hidden {
			list = append(list, option(f))
		}
	})
	return list
}

// option is an option as it is written, and what it does.
func option(f *pflag.Flag) entry {
	value, about := pflag.UnquoteUsage(f)
	name := "--" + f.Name
	if f.Shorthand != "" {
		name = "-" + f.Shorthand + ", " + name
	}
	if value != "" {
		name += " " + value
	}
	if f.Value.Type() != "bool" && f.DefValue != "" && f.DefValue != "[]" {
		about += " (" + fmt.Sprintf(nl.CLIDefault, f.DefValue) + ")"
	}
	return entry{name, about}
}

func exitEntries() []entry {
	var list []entry
	for _, code := range exits() {
		list = append(list, entry{fmt.Sprintf("%3d", code), nl.CLIExit(code)})
	}
	return list
}

// section writes a heading and a list under it, in two columns.
func section(b *strings.Builder, heading string, list []entry) {
	if len(list) == 0 {
		return
	}
	width := 0
	for _, e := range list {
		width = max(width, len(e.name))
	}
	fmt.Fprintf(b, "\n%s:\n", heading)
	for _, e := range list {
		fmt.Fprintf(b, "  %-*s  %s\n", width, e.name, e.about)
	}
}
