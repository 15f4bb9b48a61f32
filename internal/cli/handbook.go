package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/prose"
	"gesprek/internal/report"
	"gesprek/internal/school"
)

func (a *app) handbookCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use: "handboek " + nl.HandbookArgs, Aliases: []string{"handbook"},
		Short: nl.HandbookShort, Long: nl.HandbookLong,
		ValidArgsFunction: a.completing(func(b *handbook.Book) []string {
			var names []string
			for _, l := range b.Leaves() {
				names = append(names, cobra.CompletionWithDesc(l.ID, l.About))
			}
			return names
		}),
	}
	asJSON := cmd.Flags().Bool(flagJSON, false, nl.PromptsFlagJSON)
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		book, _, err := a.book()
		if err != nil {
			return err
		}
		return a.read(book, strings.Join(args, " "), *asJSON)
	}
	return cmd
}

// read writes the contents, what was asked for, or what it is found in.
func (a *app) read(book *handbook.Book, asked string, asJSON bool) error {
	found, named := lookUp(book, asked)
	if asked != "" && len(found) == 0 {
		return say(errNoLeaf, nl.HandbookNothing(asked))
	}
	if asJSON {
		return a.writeJSON(a.leavesJSON(book, found))
	}
	text := contents(found)
	if named || asked != "" && len(found) == 1 {
		text = a.texts(book, found)
	}
	return a.write(text)
}

// errNoLeaf is returned when nothing in the handbook answers to what was asked.
var errNoLeaf = errors.New("nothing in the handbook answers")

// texts writes things in full, one after the other.
func (a *app) texts(book *handbook.Book, leaves []handbook.Leaf) string {
	var b strings.Builder
	for i, l := range leaves {
		if i > 0 {
			b.WriteString("\n\n")
		}
		b.WriteString(strings.Join(prose.Rows(a.leaf(book, l), a.leafWidth(), prose.Bare), "\n") + "\n")
	}
	return b.String()
}

// lookUp finds what somebody asks for: by its name or title (named), else the
// section of that name, else what has every word in it; everything when
// nothing was asked.
func lookUp(book *handbook.Book, asked string) (leaves []handbook.Leaf, named bool) {
	name, words := nl.Fold(asked), strings.Fields(nl.Fold(asked))
	var exact, section, found []handbook.Leaf
	for _, l := range book.Leaves() {
		switch {
		case asked == "":
		case nl.Fold(l.ID) == name || nl.Fold(l.Title) == name:
			exact = append(exact, l)
		case string(l.Section) == name:
			section = append(section, l)
		}
		text := nl.Fold(l.ID + " " + l.Title + " " + l.About + " " + l.Body)
		all := true
		for _, w := range words {
			all = all && strings.Contains(text, w)
		}
		if all {
			found = append(found, l)
		}
	}
	switch {
	case len(exact) > 0:
		return exact, true
	case len(section) > 0:
		return section, false
	}
	return found, false
}

// leaf is the text of something in the handbook.
func (a *app) leaf(book *handbook.Book, l handbook.Leaf) []prose.Block {
	return report.Leaf(book, l, school.YearOf(a.here()))
}

// contents lists what there is to read, section by section.
func contents(leaves []handbook.Leaf) string {
	var b strings.Builder
	var section handbook.Section
	for _, l := range leaves {
		if l.Section != section {
			if section != "" {
				b.WriteString("\n")
			}
			section = l.Section
			fmt.Fprintf(&b, "%s\n", nl.Capital(string(section)))
		}
		if l.Section == handbook.Glossary {
			fmt.Fprintf(&b, "  %-32s %s\n", l.Title, l.About)
			continue
		}
		fmt.Fprintf(&b, "  %-32s %s\n", l.ID, l.Title)
	}
	fmt.Fprintf(&b, "\n%s\n", nl.HandbookHint)
	return b.String()
}

// leafOut is something to read, for programs.
type leafOut struct {
	Section string `json:"section"`
	ID      string `json:"id"`
	Title   string `json:"title"`
	About   string `json:"about"`
	Text    string `json:"text"`
}

func (a *app) leavesJSON(book *handbook.Book, leaves []handbook.Leaf) []leafOut {
	out := []leafOut{}
	for _, l := range leaves {
		text := strings.Join(prose.Rows(a.leaf(book, l), unlimited, prose.Bare), "\n")
		out = append(out, leafOut{string(l.Section), l.ID, l.Title, l.About, text})
	}
	return out
}

// unlimited is a width that no line reaches: programs get lines unbroken.
const unlimited = 1 << 20

// leafWidth is how wide running text is written: as wide as the terminal, and
// no wider than reads well.
func (a *app) leafWidth() int {
	if columns, _ := a.columns(); columns > 0 {
		return min(columns, textWidth)
	}
	return textWidth
}
