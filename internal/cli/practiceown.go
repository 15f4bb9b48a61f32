package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/tui"
)

var errNoRun = errors.New("nothing that was practised is called that")

// readPractice reads what was practised. Where there is no database nothing was, and d
// is nil: reading makes no files.
func (a *app) readPractice(ctx context.Context, do func(d *data) error) error {
	return a.practising(ctx, readData, do)
}

// writePractice is readPractice for who changes something: nobody else may be busy.
func (a *app) writePractice(ctx context.Context, do func(d *data) error) error {
	return a.practising(ctx, openData, func(d *data) error {
		if d != nil {
			if err := d.db.Claim(); err != nil {
				return err
			}
		}
		return do(d)
	})
}

func (a *app) practising(ctx context.Context, open func(context.Context, places) (*data, error), do func(d *data) error) error {
	at, err := a.places()
	if err != nil {
		return err
	}
	if at.absent() && !at.backedUp() {
		return do(nil)
	}
	d, err := open(ctx, at)
	if err != nil {
		return err
	}
	return d.closing(do(d))
}

// runsIn gives what was practised; nothing where d is nil.
func runsIn(ctx context.Context, d *data) ([]tui.PracticeRun, error) {
	if d == nil {
		return nil, nil
	}
	return d.practised.Runs(ctx)
}

func (a *app) practiceProgressCommand() *cobra.Command {
	asJSON := false
	cmd := &cobra.Command{
		Use: "voortgang", Aliases: []string{"progress"}, Short: nl.CLIProgress, Long: nl.CLIProgressLong, Args: atMost(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return a.readPractice(cmd.Context(), func(d *data) error {
				runs, err := runsIn(cmd.Context(), d)
				switch {
				case err != nil:
					return err
				case asJSON:
					return a.writeJSON(runsJSON(runs))
				case len(runs) == 0:
					return a.write(nl.OwnNone + "\n")
				}
				return a.write(a.runs(runs))
			})
		},
	}
	cmd.Flags().BoolVar(&asJSON, flagJSON, false, nl.CLIFlagJSON)
	return cmd
}

// runs lists what was practised, numbered from the latest.
func (a *app) runs(list []tui.PracticeRun) string {
	var b strings.Builder
	book := a.loading().Book()
	for i := range list {
		b.WriteString(a.runRow(book, i+1, &list[i]) + "\n")
	}
	return b.String()
}

func (a *app) runRow(book *handbook.Book, number int, r *tui.PracticeRun) string {
	aside := ""
	switch {
	case r.Damaged:
		aside = nl.OwnDamaged
	case !report.Finished(r.Script):
		aside = nl.OwnGoing
	}
	return nl.OwnRow(number, r.Script.Head.Begin.In(a.Location), nl.OwnKind(r.Script.Head.Source, practisedWith(book, r)), report.Lasted(r.Script), aside)
}

// practisedWith is the practice pupil or the drill of a run, by its name in the handbook.
func practisedWith(book *handbook.Book, r *tui.PracticeRun) string {
	t := report.Training{Book: book}
	switch h := r.Script.Head; {
	case h.Persona != "":
		return plain(t.Personas([]string{h.Persona}))
	case h.Drill != "":
		return plain(t.Drills([]string{h.Drill}))
	}
	return ""
}

// jsonRun is something that was practised, for programs.
type jsonRun struct {
	ID       string     `json:"id"`
	Source   string     `json:"source"` // alleen, telling or drill; empty where it cannot be read
	Begin    *time.Time `json:"begin"`  // UTC; null where it cannot be read
	Persona  string     `json:"persona"`
	Drill    string     `json:"drill"`
	Seconds  int        `json:"seconds"`
	Finished bool       `json:"finished"`
	Damaged  bool       `json:"damaged"`
}

func runsJSON(runs []tui.PracticeRun) []jsonRun {
	out := []jsonRun{}
	for _, r := range runs {
		h := r.Script.Head
		j := jsonRun{
			r.ID, string(h.Source), nil, h.Persona, h.Drill, int(report.Lasted(r.Script) / time.Second), report.Finished(r.Script), r.Damaged,
		}
		if begin := h.Begin.UTC(); !h.Begin.IsZero() {
			j.Begin = &begin
		}
		out = append(out, j)
	}
	return out
}

func (a *app) practiceExportCommand() *cobra.Command {
	to, overwrite := "", false
	cmd := &cobra.Command{
		Use: "exporteer", Aliases: []string{"export"}, Short: nl.CLIOwnExport, Long: nl.CLIOwnExportLong, Args: atMost(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if cmd.Flags().Changed("naar") && to == "" {
				return &usageError{nl.CLIEmptyTo}
			}
			at, err := a.places()
			if err != nil {
				return err
			}
			if to == "" {
				to = filepath.Join(files{at}.Folder(), nl.OwnFolder)
			}
			return a.exportRuns(cmd.Context(), at, to, overwrite)
		},
	}
	cmd.Flags().StringVar(&to, "naar", "", nl.CLIFlagOwnTo)
	cmd.Flags().BoolVar(&overwrite, "overschrijf", false, nl.CLIFlagOwnOverwrite)
	return cmd
}

// exportRuns writes every run to a folder: as it can be replayed, and as a page to read.
func (a *app) exportRuns(ctx context.Context, at places, dir string, overwrite bool) error {
	return a.readPractice(ctx, func(d *data) error {
		runs, err := runsIn(ctx, d)
		if err != nil {
			return err
		}
		if len(runs) == 0 {
			a.tell(nl.OwnNone)
			return nil
		}
		own, err := at.owns(dir)
		if err != nil {
			return err
		}
		if own {
			return say(fmt.Errorf("export to %s: %w", dir, errOwnFile), nl.ErrorOwnFile(dir))
		}
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return err
		}
		settings, err := d.Settings(ctx)
		if err != nil {
			return err
		}
		used, book := map[string]int{}, a.loading().Book()
		for i := range runs {
			if err := ctx.Err(); err != nil {
				return err
			}
			page := report.Practised{
				Script: runs[i].Script, With: practisedWith(book, &runs[i]), Damaged: runs[i].Damaged, Local: a.Location, School: settings,
			}
			if err := exportRun(&runs[i], page, filepath.Join(dir, a.runFile(&runs[i], page.With, used)), overwrite); err != nil {
				return err
			}
		}
		a.tell(nl.OwnWritten(len(runs), whole(dir)))
		a.explainTo(nl.OwnReadable)
		return nil
	})
}

// runFile is a name for the files of a run that no other run has.
func (a *app) runFile(r *tui.PracticeRun, with string, used map[string]int) string {
	h := r.Script.Head
	name := fileName(nl.OwnFile(h.Begin.In(a.Location), h.Source, with))
	if h.Begin.IsZero() {
		name = r.ID
	}
	if used[name]++; used[name] > 1 {
		name += " " + strconv.Itoa(used[name])
	}
	return name
}

// exportRun writes a run beside its page, at a path without an ending.
func exportRun(r *tui.PracticeRun, page report.Practised, path string, overwrite bool) error {
	if err := writeFile(path+".txt", []byte(r.Text), overwrite); err != nil {
		return err
	}
	var text bytes.Buffer
	if err := page.Document().Write(&text, report.FormHTML, textWidth); err != nil {
		return fmt.Errorf("write page: %w", err)
	}
	return writeFile(path+report.FormHTML.Ending(), text.Bytes(), overwrite)
}

func (a *app) practiceEraseCommand() *cobra.Command {
	sure := false
	cmd := &cobra.Command{
		Use: "wis " + nl.CLIArgsRuns, Aliases: []string{"erase"}, SuggestFor: []string{"verwijder"},
		Short: nl.CLIOwnErase, Long: nl.CLIOwnEraseLong, ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case len(args) == 0:
				return &usageError{nl.CLIOwnEraseNeeds}
			case !sure && !a.canAsk():
				return &usageError{nl.CLIOwnEraseSure}
			}
			return a.eraseRuns(cmd.Context(), args, sure)
		},
	}
	cmd.Flags().BoolVar(&sure, "ja", false, nl.CLIFlagSure)
	return cmd
}

// everyRun is the word for all runs.
const everyRun = "alles"

// eraseRuns shows which runs will go, and destroys them when that is meant.
func (a *app) eraseRuns(ctx context.Context, asked []string, sure bool) error {
	return a.writePractice(ctx, func(d *data) error {
		runs, err := runsIn(ctx, d)
		if err != nil {
			return err
		}
		if len(runs) == 0 {
			a.tell(nl.OwnNone)
			return nil
		}
		chosen, err := chooseRuns(runs, asked)
		if err != nil {
			return err
		}
		a.explainTo(nl.OwnWillGo(len(chosen)))
		ids, book := make([]string, len(chosen)), a.loading().Book()
		for i, n := range chosen {
			a.tell(a.runRow(book, n+1, &runs[n]))
			ids[i] = runs[n].ID
		}
		if !sure {
			if err := a.confirm(ctx, nl.OwnEraseAsk, nl.OwnEraseLeft, nl.OwnEraseNoAnswer); err != nil {
				return err
			}
		}
		if err := d.practised.DropRuns(ctx, ids...); err != nil {
			return err
		}
		a.explainTo(nl.OwnErased)
		return a.tellStale(ctx, d)
	})
}

// chooseRuns gives the indexes of the runs that are meant: by number, by id, by the
// beginning of an id of which there is one, or all of them.
func chooseRuns(runs []tui.PracticeRun, asked []string) ([]int, error) {
	const leastID = 4
	var chosen []int
	for _, word := range asked {
		var found []int
		number, err := strconv.Atoi(word)
		for i, r := range runs {
			byID := len(word) >= leastID && strings.HasPrefix(r.ID, strings.ToLower(word))
			if word == everyRun || byID || err == nil && number == i+1 && len(word) < leastID {
				found = append(found, i)
			}
		}
		if len(found) == 0 || len(found) > 1 && word != everyRun {
			return nil, say(fmt.Errorf("%w: %q", errNoRun, word), nl.OwnUnknown(plain(word)))
		}
		chosen = append(chosen, found...)
	}
	slices.Sort(chosen)
	return slices.Compact(chosen), nil
}

// tellStale says in which other places the keys of what was deleted still lie.
func (a *app) tellStale(ctx context.Context, d *data) error {
	list, err := d.backupPlaces(ctx)
	if err != nil || len(list) == 0 {
		return err
	}
	dirs := make([]string, len(list))
	for i, p := range list {
		dirs[i] = p.dir
	}
	a.explainTo(nl.OwnStale(dirs))
	return nil
}
