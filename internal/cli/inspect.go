package cli

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
)

// jsonSuffix ends the names of files that are JSON.
const jsonSuffix = ".json"

// inspectOptions is how an inspection is asked for.
type inspectOptions struct {
	reportOptions
	json bool
}

func (a *app) inspectCommand() *cobra.Command {
	var o inspectOptions
	cmd := &cobra.Command{
		Use: "inzage " + nl.CLIArgsPupil, Aliases: []string{"access"}, Short: nl.CLIInspect, Long: nl.CLIInspectLong,
		Args: atMost(1), ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case len(args) == 0:
				return &usageError{nl.CLINeedsPupil(cmd.CommandPath())}
			case cmd.Flags().Changed("naar") && o.to == "":
				return &usageError{nl.CLIEmptyTo}
			case o.overwrite && o.to == "":
				return &usageError{nl.CLIOverwrite}
			}
			asked, err := a.whom(cmd.Context(), args[0])
			if err != nil {
				return err
			}
			return a.inspect(cmd.Context(), asked, o)
		},
	}
	cmd.Flags().BoolVar(&o.json, "json", false, nl.CLIFlagJSON)
	cmd.Flags().StringVar(&o.to, "naar", "", nl.CLIFlagTo)
	cmd.Flags().BoolVar(&o.overwrite, "overschrijf", false, nl.CLIFlagOverwrite)
	return cmd
}

// inspect writes everything about a pupil, and logs that it did.
func (a *app) inspect(ctx context.Context, asked string, o inspectOptions) error {
	return a.reading(ctx, asked, o.to, func(d *data) error {
		l, err := readLedger(ctx, d)
		if err != nil {
			return err
		}
		p, err := l.pupil(asked)
		if err != nil {
			return err
		}
		if err := d.forget(ctx, a.Now().UTC()); err != nil { // klad of which the time is over is not there
			return d.explain(err)
		}
		i, err := a.inspection(ctx, d, p)
		if err != nil {
			return err
		}
		text, err := a.inspected(i, o)
		if err != nil {
			return err
		}
		if err := a.deliver(text, o.reportOptions); err != nil {
			return err
		}
		if o.to != "" {
			a.tell(nl.InspectWritten(whole(o.to)))
		}
		return d.Log(ctx, school.Act{
			At: i.Now.Wall, Kind: school.ActInspect, Pupil: p.ID, Count: len(i.Talks), Name: p.Name(), Note: target(o.to),
		})
	})
}

// reading opens the data for a command that asks for somebody and may write a
// file, and closes it again. Where there is no database, it makes none.
func (a *app) reading(ctx context.Context, asked, to string, do func(*data) error) error {
	at, err := a.places()
	if err != nil {
		return err
	}
	if at.absent() {
		return say(fmt.Errorf("find pupil: %w", errNobody), nl.CLINobody(plain(asked)))
	}
	if err := at.allow(to); err != nil {
		return err
	}
	d, err := openData(ctx, at)
	if err != nil {
		return err
	}
	return d.closing(do(d))
}

// inspection gathers everything that is kept of a pupil.
func (a *app) inspection(ctx context.Context, d *data, p school.Pupil) (report.Inspection, error) {
	book := a.loading().Book()
	i := report.Inspection{Pupil: p, Location: a.Location, Now: instants(a.Now, 1)(), Words: book.Words, Atlas: book.Atlas}
	former, err := d.db.Former(ctx, p.ID)
	if err != nil {
		return i, d.explain(err)
	}
	for _, f := range former {
		i.Former = append(i.Former, report.Former(f))
	}
	if i.Acts, err = d.db.Acts(ctx, p.ID); err != nil {
		return i, d.explain(err)
	}
	if i.Entries, err = d.Entries(ctx, p.ID); err != nil {
		return i, err
	}
	i.Entries = slices.DeleteFunc(i.Entries, func(e school.Entry) bool { return e.Row != "" }) // among the seats
	rows, err := d.Evenings(ctx)
	if err != nil {
		return i, err
	}
	i.Seats = school.Seats(rows, p.ID)
	if i.Dossier, err = d.db.Dossier(ctx, p.ID); err != nil {
		return i, d.explain(err)
	}
	if i.Settings, err = d.Settings(ctx); err != nil {
		return i, err
	}
	i.Talks, err = d.TalksOf(ctx, p.ID)
	slices.Reverse(i.Talks) // the oldest first
	return i, err
}

// inspected writes the document in the form that is asked for.
func (a *app) inspected(i report.Inspection, o inspectOptions) ([]byte, error) {
	var text bytes.Buffer
	form, width := a.formOf(o.reportOptions)
	var err error
	switch {
	case o.json || strings.EqualFold(filepath.Ext(o.to), jsonSuffix):
		err = report.InspectJSON(&text, i)
	case slices.Contains(report.Forms(), form):
		err = report.InspectDocument(i).Write(&text, form, width)
	default:
		err = report.InspectMarkdown(&text, i)
	}
	if err != nil {
		return nil, fmt.Errorf("write inspection: %w", err)
	}
	return text.Bytes(), nil
}

// deliver writes a document to its file, or else to standard output.
func (a *app) deliver(text []byte, o reportOptions) error {
	if o.to == "" {
		return a.write(string(text))
	}
	return writeFile(o.to, text, o.overwrite)
}

// target is where something went, for the log; empty for standard output.
func target(to string) string {
	if to == "" {
		return ""
	}
	return whole(to)
}
