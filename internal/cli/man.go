package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"gesprek/internal/nl"
)

// writeMan writes the manual page in roff (man(7)), from the same declarations
// as help.
func writeMan(w io.Writer, root *cobra.Command) error {
	var m manual
	m.line(`.TH %s 1 "" "" "%s"`, strings.ToUpper(programName), roff(nl.CLIManSection))
	m.line(".nh") // its hyphens are English
	m.heading(nl.CLIManName)
	m.text(programName + ` \- ` + roff(root.Short))
	m.heading(nl.CLIManSynopsis)
	m.line(`.B %s`, programName)
	m.text(roff(nl.CLIArgsCommand))
	m.heading(nl.CLIManAbout)
	m.prose(root.Long)
	m.heading(nl.CLICommands)
	for _, c := range shown(root) {
		m.command(c)
	}
	m.heading(nl.CLIOptions)
	m.entries(options(root))
	m.heading(nl.CLIEnvironment)
	m.entries(variables())
	m.heading(nl.CLIFiles)
	m.entries([]entry{{nl.CLIFileData, nl.CLIFileDB}, {nl.CLIFileKeys, nl.CLIFileKey}, {nl.CLIFileBackups, nl.CLIFileBackup}})
	m.heading(nl.CLIExitHeading)
	m.entries(exitEntries())
	_, err := io.WriteString(w, m.b.String())
	return err
}

// manual is a man page that is being written.
type manual struct{ b strings.Builder }

func (m *manual) line(format string, args ...any) { fmt.Fprintf(&m.b, format+"\n", args...) }

func (m *manual) heading(text string) { m.line(".SH %s", roff(nl.CLIUpper(text))) }

// text writes a line that roff has already.
func (m *manual) text(line string) { m.line("%s", line) }

// prose writes lines of help; those that are set in are kept as they are.
func (m *manual) prose(text string) {
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		if example, ok := strings.CutPrefix(line, "  "); ok {
			m.line(".PP")
			m.line(".RS 4")
			m.line(".nf")
			m.text(roff(example))
			m.line(".fi")
			m.line(".RE")
			continue
		}
		m.text(roff(line))
	}
}

func (m *manual) command(c *cobra.Command) {
	m.line(".SS %s", roff(usage(c)))
	long := c.Long
	if long == "" {
		long = c.Short + "."
	}
	m.prose(long)
	if len(c.Aliases) > 0 {
		m.line(".PP")
		m.text(roff(nl.CLIAliases + ": " + strings.Join(c.Aliases, ", ") + "."))
	}
	m.entries(listed(c.LocalNonPersistentFlags()))
	for _, sub := range shown(c) {
		m.command(sub)
	}
}

func (m *manual) entries(list []entry) {
	for _, e := range list {
		m.line(".TP")
		m.line(`.B %s`, roff(strings.TrimSpace(e.name)))
		m.text(roff(e.about))
	}
}

// roff escapes what has a meaning in a man page: the backslash, the minus, the
// caret and tilde of examples, and a dot or quote at the start of a line.
func roff(text string) string {
	text = strings.NewReplacer(`\`, `\e`, "-", `\-`, "~", `\(ti`, "^", `\(ha`, "'", `\(aq`).Replace(text)
	if strings.HasPrefix(text, ".") {
		text = `\&` + text
	}
	return text
}
