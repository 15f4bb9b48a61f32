package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/tui"
)

var _ tui.EveningStore = (*data)(nil)

// Evenings gives the rows of talks, the latest day first.
func (d *data) Evenings(ctx context.Context) ([]school.Evening, error) {
	list, err := d.db.Evenings(ctx)
	return list, d.explain(err)
}

// SaveEvening stores a row of talks, durably, and remembers if that failed.
func (d *data) SaveEvening(ctx context.Context, e school.Evening) error {
	return d.kept("row "+e.ID, trying(func() error { return d.db.SaveEvening(ctx, e) }))
}

// DropEvening removes a row of talks.
func (d *data) DropEvening(ctx context.Context, id string, at time.Time) error {
	if err := d.db.DropEvening(ctx, id, at); err != nil {
		return d.explain(err)
	}
	return d.kept("row "+id, nil)
}

func (a *app) eveningCommand() *cobra.Command {
	var json bool
	cmd := &cobra.Command{
		Use: "avond", Aliases: []string{"evening"}, SuggestFor: []string{"avonden", "rij"},
		Short: nl.CLIEvening, Long: nl.CLIEveningLong, Args: onlyCommands,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.evenings(cmd.Context(), json) },
	}
	cmd.Flags().BoolVar(&json, "json", false, nl.CLIFlagJSON)
	cmd.AddCommand(a.eveningShowCommand(), a.invitesCommand())
	return cmd
}

func (a *app) eveningShowCommand() *cobra.Command {
	var json bool
	cmd := &cobra.Command{
		Use: "toon " + nl.CLIArgsEvening, Aliases: []string{"show"}, Short: nl.CLIEveningShow, Args: atMost(1), ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, args []string) error {
			name := ""
			if len(args) > 0 {
				name = args[0]
			}
			return a.showEvening(cmd.Context(), name, json)
		},
	}
	cmd.Flags().BoolVar(&json, "json", false, nl.CLIFlagJSON)
	return cmd
}

// invitesOptions is how invitations are asked for.
type invitesOptions struct {
	to        string // file, or folder for one each
	ics       bool
	overwrite bool
}

func (a *app) invitesCommand() *cobra.Command {
	var o invitesOptions
	cmd := &cobra.Command{
		Use: "uitnodigingen " + nl.CLIArgsEveningName, Aliases: []string{"invitations"}, Short: nl.CLIInvites, Long: nl.CLIInvitesLong,
		Args: exactly(1, nl.CLIInvitesNeeds), ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, args []string) error {
			if o.to == "" {
				return &usageError{nl.CLIInvitesTo}
			}
			return a.inviteAll(cmd.Context(), args[0], o)
		},
	}
	cmd.Flags().StringVar(&o.to, "naar", "", nl.CLIFlagInvitesTo)
	cmd.Flags().BoolVar(&o.ics, "ics", false, nl.CLIFlagInvitesICS)
	cmd.Flags().BoolVar(&o.overwrite, "overschrijf", false, nl.CLIFlagStepsOver)
	return cmd
}

// errNoEvening is returned where no row of talks is called that.
var errNoEvening = errors.New("no such row of talks")

// rowsAt reads the rows of talks with how they stand now. There is nothing in a
// database that is not there, and d is nil then.
func (a *app) rowsAt(ctx context.Context, do func(d *data, rows []report.Row) error) error {
	at, err := a.places()
	if err != nil {
		return err
	}
	if at.absent() { // reading makes no files
		return do(nil, nil)
	}
	d, err := readData(ctx, at)
	if err != nil {
		return err
	}
	rows, err := a.rows(ctx, d)
	if err == nil {
		err = do(d, rows)
	}
	return d.closing(err)
}

func (a *app) rows(ctx context.Context, d *data) ([]report.Row, error) {
	evenings, err := d.Evenings(ctx)
	if err != nil || len(evenings) == 0 {
		return nil, err
	}
	pupils, err := d.Pupils(ctx)
	if err != nil {
		return nil, err
	}
	settings, err := d.Settings(ctx)
	if err != nil {
		return nil, err
	}
	talks, err := d.Summaries(ctx)
	if err != nil {
		return nil, err
	}
	now, words := a.here(), a.loading().Book().Words
	rows := make([]report.Row, len(evenings))
	for i, e := range evenings {
		rows[i] = report.Row{
			Invites:  report.Invites{Evening: e, Pupils: pupils, Settings: settings, Now: now, Words: words},
			Expected: e.Expect(a.Location, e.Held(a.Location, talks), now),
		}
	}
	return rows, nil
}

// evenings lists the rows of talks.
func (a *app) evenings(ctx context.Context, json bool) error {
	return a.rowsAt(ctx, func(_ *data, rows []report.Row) error {
		if json {
			return a.rowsJSON(rows)
		}
		if len(rows) == 0 {
			return a.write(nl.CLIEveningNone + "\n")
		}
		lines := make([][]string, len(rows))
		for i, r := range rows {
			e := r.Evening
			lines[i] = []string{e.Day.Format(time.DateOnly), e.Rhythm.First.String(), plain(e.Name), nl.EveningCount(e.Pupils())}
		}
		return a.write(table(lines))
	})
}

func (a *app) rowsJSON(rows []report.Row) error {
	var text bytes.Buffer
	if err := report.EveningJSON(&text, rows); err != nil {
		return err
	}
	return a.write(text.String())
}

// showEvening shows the row that is called so, or the nearest one.
func (a *app) showEvening(ctx context.Context, name string, json bool) error {
	return a.rowsAt(ctx, func(_ *data, rows []report.Row) error {
		if name == "" && len(rows) == 0 {
			if json {
				return a.rowsJSON(nil)
			}
			return a.write(nl.CLIEveningNone + "\n")
		}
		r, err := a.rowCalled(rows, name)
		if err != nil {
			return err
		}
		if json {
			return a.rowsJSON([]report.Row{r})
		}
		return a.write(a.rowText(r))
	})
}

// rowCalled finds the row with a name, whatever its capitals; of several the one
// nearest to today. Without a name it is the nearest of all.
func (a *app) rowCalled(rows []report.Row, name string) (report.Row, error) {
	var named []report.Row
	for _, r := range rows {
		if name == "" || nl.Fold(r.Evening.Name) == nl.Fold(name) || r.Evening.ID == name {
			named = append(named, r)
		}
	}
	if len(named) == 0 {
		var names []string
		for _, r := range rows {
			if n := plain(r.Evening.Name); !slices.Contains(names, n) {
				names = append(names, n)
			}
		}
		return report.Row{}, say(errNoEvening, nl.CLIEveningUnknown(plain(name), names))
	}
	far := func(r report.Row) time.Duration { return r.Evening.Day.Sub(a.here()).Abs() }
	return slices.MinFunc(named, func(x, y report.Row) int { return int(far(x)/time.Hour) - int(far(y)/time.Hour) }), nil
}

// rowText is a row for people: a line for each place.
func (a *app) rowText(r report.Row) string {
	e := r.Evening
	names := map[string]school.Pupil{}
	for _, p := range r.Pupils {
		names[p.ID] = p
	}
	var b strings.Builder
	b.WriteString(plain(e.Name) + ", " + nl.EveningLine(e) + "\n")
	var lines [][]string
	for room := range max(1, len(e.Rooms)) {
		for _, i := range e.In(room) {
			s, x := e.Slots[i], r.Expected[i]
			name := nl.RowFree
			if p, ok := names[s.Pupil]; ok {
				name = plain(p.ListName())
			} else if s.Pause > 0 {
				name = nl.RowBreak
			}
			lines = append(lines, []string{
				nl.TimeHour(x.From), nl.RowSpan(x), name, plain(names[s.Pupil].Class), plain(e.RoomOf(s).Place), nl.RowTurn(x, s.Pin, s.Was),
			})
		}
	}
	if len(lines) == 0 {
		b.WriteString(nl.CLIEveningEmpty + "\n")
		return b.String()
	}
	b.WriteString(table(lines))
	return b.String()
}

// inviteAll writes the invitations of a row: in one file or, to a folder, one each.
func (a *app) inviteAll(ctx context.Context, name string, o invitesOptions) error {
	at, err := a.places()
	if err != nil {
		return err
	}
	folder := false
	if info, err := os.Stat(o.to); err == nil {
		folder = info.IsDir()
	}
	if !folder {
		if err := at.allow(o.to); err != nil {
			return err
		}
	}
	return a.rowsAt(ctx, func(d *data, rows []report.Row) error {
		r, err := a.rowCalled(rows, name)
		if err != nil {
			return err
		}
		list := r.List()
		if len(list) == 0 {
			return say(errNoEvening, nl.CLIInvitesNobody(plain(r.Evening.Name)))
		}
		if !folder {
			if err := a.inviteFile(r.Invites, o.to, o, true); err != nil {
				return err
			}
			a.tell(nl.CLIInvitesWritten(len(list), whole(o.to)))
			return a.gaveAway(ctx, d, r.Acts(a.Now(), target(o.to)))
		}
		return a.inviteFiles(ctx, d, at, r.Invites, o)
	})
}

// inviteFiles writes each invitation to a file of its own in a folder.
func (a *app) inviteFiles(ctx context.Context, d *data, at places, v report.Invites, o invitesOptions) error {
	ending := report.FormDOCX.Ending()
	if o.ics {
		ending = ".ics"
	}
	used := map[string]int{}
	var acts []school.Act
	for _, i := range v.List() {
		file := fileName(nl.InviteName(i.Pupil.Name(), v.Evening.Day))
		if used[file]++; used[file] > 1 {
			file += " " + strconv.Itoa(used[file])
		}
		path := filepath.Join(o.to, file+ending)
		if err := at.allow(path); err != nil {
			return err
		}
		one := v.Only(i.Pupil.ID)
		if err := a.inviteFile(one, path, o, false); err != nil {
			return errors.Join(err, a.gaveAway(ctx, d, acts))
		}
		acts = append(acts, one.Acts(a.Now(), target(path))...)
	}
	a.tell(nl.CLIInvitesWritten(len(acts), whole(o.to)))
	return a.gaveAway(ctx, d, acts)
}

// inviteFile writes invitations to one file: a calendar, or letters in the form
// that its name ends with. Own is for the calendar of who holds the talks.
func (a *app) inviteFile(v report.Invites, path string, o invitesOptions, own bool) error {
	var text bytes.Buffer
	form, known := formByEnding(path)
	switch {
	case o.ics || strings.EqualFold(filepath.Ext(path), ".ics"):
		if err := report.Calendar(&text, v.Events(own)); err != nil {
			return err
		}
	default:
		if !known || !slices.Contains(report.Forms(), form) {
			form = report.FormText
		}
		if err := v.Document().Write(&text, form, textWidth); err != nil {
			return err
		}
	}
	err := writeFile(path, text.Bytes(), o.overwrite)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("write invitations to %s: %w", path, err)
	}
	return err
}

// fileName is a text as the name of a file: without what no system has in one.
func fileName(text string) string {
	text = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) {
			return '-'
		}
		return r
	}, plain(text))
	return strings.Trim(text, " .")
}
