package cli

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
	"gesprek/internal/rescue"
	"gesprek/prompts"
)

// flagJSON asks for output for programs.
const flagJSON = "json"

func (a *app) promptsCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use: "prompts " + nl.CLIArgsCommand, Aliases: []string{"vragen"}, Short: nl.PromptsShort, Long: nl.PromptsLong, Args: onlyCommands,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.help(cmd) },
	}
	cmd.AddCommand(a.checkCommand(), a.newCommand(), a.showCommand(), a.kindCommand())
	return cmd
}

func (a *app) checkCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use: "controleer " + nl.PromptsArgsFolder, Aliases: []string{"check"},
		Short: nl.PromptsCheckShort, Long: nl.PromptsCheckLong, Args: atMost(1),
	}
	asJSON := cmd.Flags().Bool(flagJSON, false, nl.PromptsFlagJSON)
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		own, err := a.ownContent()
		folder := ""
		switch {
		case len(args) > 0:
			folder = args[0]
			own, err = os.DirFS(folder), say(isFolder(folder), nl.PromptsNoFolder(folder))
		case own != nil:
			folder = a.ownFolder()
		}
		if err != nil {
			return err
		}
		found := handbook.Review(prompts.FS, own)
		if *asJSON {
			err = a.writeJSON(judgementJSON(found))
		} else {
			err = a.write(judgement(found, folder))
		}
		if err == nil && len(found.Problems) > 0 {
			return say(errRemarks, nl.PromptsFound(len(found.Problems)))
		}
		return err
	}
	return cmd
}

// errRemarks is returned when the content has something to mend.
var errRemarks = errors.New("content has something to mend")

// writeJSON writes a value for programs.
func (a *app) writeJSON(v any) error {
	e := json.NewEncoder(a.Out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

func (a *app) kindCommand() *cobra.Command {
	return &cobra.Command{
		Use: "soort " + nl.PromptsArgsQuestions, Aliases: []string{"kind"}, Short: nl.PromptsKindShort, Long: nl.PromptsKindLong,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return kinds(strings.NewReader(strings.Join(args, "\n")), a.Out)
			}
			if in, file := a.In.(*os.File); file && term.IsTerminal(in.Fd()) {
				a.tell(nl.PromptsKindType)
			}
			return interruptible(cmd.Context(), func() error { return kinds(a.In, a.Out) })
		},
	}
}

// interruptible does what waits for input, and leaves it where it stands when
// the program is stopped.
func interruptible(ctx context.Context, do func() error) error {
	done := make(chan error, 1)
	go func() {
		defer rescue.Caught(func(e *rescue.Error) { done <- panicked(e) })
		done <- do()
	}()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// kinds says of each line which kind of question it is, as soon as it is there.
func kinds(in io.Reader, out io.Writer) error {
	r := rehearse.NewRecogniser()
	lines, w := bufio.NewReader(in), bufio.NewWriter(out)
	for {
		line, err := lines.ReadString('\n')
		if line != "" {
			line = strings.TrimRight(strings.TrimPrefix(line, "\ufeff"), "\r\n")
			if _, err := fmt.Fprintf(w, "%s\t%s\n", r.Recognise(line), line); err != nil {
				return err
			}
		}
		if lines.Buffered() == 0 || err != nil {
			if err := w.Flush(); err != nil {
				return err
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

func (a *app) showCommand() *cobra.Command {
	return &cobra.Command{
		Use: "toon " + nl.PromptsArgsName, Aliases: []string{"show"},
		Short: nl.PromptsShowShort, Long: nl.PromptsShowLong, Args: atMost(1),
		ValidArgsFunction: a.completing(func(b *handbook.Book) []string {
			var names []string
			for _, e := range b.Entries {
				names = append(names, cobra.CompletionWithDesc(path.Base(e.Path), e.Title))
			}
			return names
		}),
		RunE: func(_ *cobra.Command, args []string) error {
			book, own, err := a.book()
			if err != nil {
				return err
			}
			if len(args) == 0 {
				return a.write(entryList(book.Entries))
			}
			e, err := entryOf(book, args[0])
			if err != nil {
				return err
			}
			from := fs.FS(prompts.FS)
			if e.Own {
				from = own
			}
			text, err := fs.ReadFile(from, e.File)
			if err != nil {
				return err
			}
			return a.write(string(text))
		},
	}
}

// entryOf finds a file of the content by its path or its name.
func entryOf(book *handbook.Book, name string) (handbook.Entry, error) {
	name = strings.TrimSuffix(strings.TrimSuffix(name, ".toml"), ".md")
	var near []string
	for _, e := range book.Entries {
		if e.Path == name || path.Base(e.Path) == name {
			return e, nil
		}
		if strings.Contains(e.Path, name) {
			near = append(near, path.Base(e.Path))
		}
	}
	return handbook.Entry{}, say(errNoEntry, nl.PromptsNoEntry(name, near))
}

// errNoEntry is returned for a name that nothing in the content has.
var errNoEntry = errors.New("nothing of that name in the content")

func (a *app) newCommand() *cobra.Command {
	return &cobra.Command{
		Use: "nieuw " + nl.PromptsArgsFolder, Aliases: []string{"new"},
		Short: nl.PromptsNewShort, Long: nl.PromptsNewLong, Args: atMost(1),
		RunE: func(_ *cobra.Command, args []string) error {
			dir := a.ownFolder()
			if len(args) > 0 {
				dir = args[0]
			}
			if dir == "" {
				return say(errNoHome, nl.PromptsNoPlace)
			}
			if err := newFolder(dir); err != nil {
				return err
			}
			return a.write(nl.PromptsMade(dir, dir == a.ownFolder()) + "\n")
		},
	}
}

// newFolder makes a folder for a school's own content. Nothing that is there is
// touched.
func newFolder(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return say(err, nl.PromptsNotSeen(dir))
	}
	if slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() != ".DS_Store" }) {
		return say(fs.ErrExist, nl.PromptsNotEmpty(dir))
	}
	content, err := fs.Sub(prompts.New, "nieuw")
	if err != nil {
		return err
	}
	const private = 0o700
	for _, sub := range []string{"guides", "exercises", "pages", "bladen", "drills", "oefenleerlingen", "keuze"} {
		if err := os.MkdirAll(filepath.Join(dir, sub), private); err != nil {
			return say(err, nl.PromptsNotMade(dir))
		}
	}
	return say(os.CopyFS(dir, content), nl.PromptsNotMade(dir))
}
