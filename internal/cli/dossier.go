package cli

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/store"
	"gesprek/internal/talk"
)

func (a *app) dossierCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use: "dossier " + nl.CLIArgsCommand, Aliases: []string{"file"}, SuggestFor: []string{"loopbaandossier", "doorstroomdossier"},
		Short: nl.CLIDossier, Long: nl.CLIDossierLong, Args: onlyCommands,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.help(cmd) },
	}
	cmd.AddCommand(
		a.dossierShowCommand(), a.dossierVersionsCommand(), a.dossierDifferenceCommand(), a.dossierApproveCommand(),
		a.dossierOutCommand(), a.dossierVerifyCommand(), a.dossierReadCommand(), a.dossierInCommand(),
		a.dossierKeyCommand(), a.dossierSendersCommand(), a.dossierSchemaCommand(),
	)
	return cmd
}

// shownDossier is the dossier of the pupil that a command is about.
type shownDossier struct {
	report.Dossier
	*folders
}

// withDossier opens the dossier of a pupil for a command. Reading makes no files.
func (a *app) withDossier(ctx context.Context, args []string, command string, open dataOpening, do func(shownDossier) error) error {
	if len(args) == 0 {
		return &usageError{nl.CLINeedsPupil(command)}
	}
	asked, err := a.whom(ctx, args[0])
	if err != nil {
		return err
	}
	return a.withPupil(ctx, asked, open, func(d *data, p school.Pupil) error {
		f := a.folders(d)
		whole, err := f.whole(ctx, p.ID)
		if err != nil {
			return err
		}
		return do(shownDossier{whole, f})
	})
}

// dataOpening opens the database: to read only, or to write as well.
type dataOpening func(context.Context, places) (*data, error)

func (a *app) folders(d *data) *folders {
	return &folders{d: d, now: a.here, words: func() school.Words { return a.loading().Book().Words }}
}

// foldersAt keeps dossiers by the clock and the handbook of the screens.
func (a *app) foldersAt(d *data, now func() talk.Instant, content *library) *folders {
	return &folders{
		d: d, now: func() time.Time { return now().Wall.In(a.Location) },
		words: func() school.Words { return content.Book().Words },
	}
}

// version is what the dossier said in a version: the one that is meant by its number in
// the list, by its four words or by the first digits of its hash. "nu", or nothing, is
// what it says now.
func (d shownDossier) version(asked string) (dossier.Content, error) {
	asked = strings.ToLower(strings.Join(strings.Fields(asked), " "))
	if asked == "" || asked == versionNow {
		return d.Content(), nil
	}
	now := d.Content()
	h, err := now.Hash()
	if err != nil {
		return dossier.Content{}, err
	}
	list := append(slices.Clone(d.Folder.Versions), dossier.Version{Hash: h, Content: now})
	if n, err := strconv.Atoi(asked); err == nil && n >= 1 && n < len(list) {
		return list[n-1].Content, nil
	}
	for _, v := range slices.Backward(list) {
		if nl.DossierWords(v.Hash) == asked || len(asked) >= enoughID && strings.HasPrefix(string(v.Hash), asked) {
			return v.Content, nil
		}
	}
	return dossier.Content{}, say(errNoVersion, nl.DossierWhichVersion(plain(asked), len(d.Folder.Versions)))
}

// versionNow, as a version, is what the dossier says now.
const versionNow = "nu"

// dossierShow is how a dossier is asked for.
type dossierShow struct {
	version   string
	form      string
	to        string
	overwrite bool
	json      bool
}

func (a *app) dossierShowCommand() *cobra.Command {
	var o dossierShow
	cmd := &cobra.Command{
		Use: "toon " + nl.CLIArgsPupil, Aliases: []string{"show"}, SuggestFor: []string{"laat-zien"},
		Short: nl.CLIDossierShow, Long: nl.CLIDossierShowLong, Args: atMost(1), ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, args []string) error {
			if o.json && (o.form != formByPlace || o.to != "") {
				return &usageError{nl.DossierJSONAlone}
			}
			return a.withDossier(cmd.Context(), args, cmd.CommandPath(), readData, func(d shownDossier) error {
				return a.dossierShow(cmd.Context(), d, o)
			})
		},
	}
	cmd.Flags().StringVar(&o.version, "versie", "", nl.CLIFlagDossierVersion)
	cmd.Flags().StringVar(&o.form, "vorm", formByPlace, nl.CLIFlagDossierForm)
	cmd.Flags().StringVar(&o.to, "naar", "", nl.CLIFlagTo)
	cmd.Flags().BoolVar(&o.overwrite, "overschrijf", false, nl.CLIFlagOverwrite)
	cmd.Flags().BoolVar(&o.json, "json", false, nl.CLIFlagJSON)
	return cmd
}

func (a *app) dossierShow(ctx context.Context, d shownDossier, o dossierShow) error {
	if err := d.d.allow(o.to); err != nil {
		return err
	}
	c, err := d.version(o.version)
	if err != nil {
		return err
	}
	s, err := d.StandingOf(c)
	if err != nil {
		return err
	}
	text, err := a.dossierText(d.Doc(s), o)
	if err != nil {
		return err
	}
	out := reportOptions{to: o.to, overwrite: o.overwrite}
	if err := a.deliver(text, out); err != nil {
		return err
	}
	if o.to != "" {
		a.tell(nl.DossierPut(whole(o.to)))
	}
	return a.logged(d.d.Log(ctx, school.Act{
		At: a.Now().UTC(), Kind: school.ActDossier, Pupil: d.Pupil.ID, Count: 1, Name: d.Pupil.Name(), Note: target(o.to),
	}))
}

// logged tells where nothing can be written in the log, which keeps nobody from reading.
func (a *app) logged(err error) error {
	if errors.Is(err, store.ErrReadOnly) || errors.Is(err, store.ErrFull) {
		a.tell(nl.ReportUnlogged)
		return nil
	}
	return err
}

// dossierText is a dossier in the form that is asked for.
func (a *app) dossierText(doc report.DossierDoc, o dossierShow) ([]byte, error) {
	var text bytes.Buffer
	if o.json {
		err := report.DossierJSON(&text, doc)
		return text.Bytes(), err
	}
	form, width := a.formOf(reportOptions{form: o.form, to: o.to})
	if err := a.documentFits(o.form, form, o.to); err != nil {
		return nil, err
	}
	err := report.DossierDocument(doc).Write(&text, form, width)
	return text.Bytes(), err
}

func (a *app) dossierVersionsCommand() *cobra.Command {
	return &cobra.Command{
		Use: "versies " + nl.CLIArgsPupil, Aliases: []string{"versions"}, Short: nl.CLIDossierVersions, Long: nl.CLIDossierVersionsLong,
		Args: atMost(1), ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.withDossier(cmd.Context(), args, cmd.CommandPath(), readData, a.dossierVersions)
		},
	}
}

// dossierVersions lists the versions, the newest last, and what it says now when that
// was not laid down.
func (a *app) dossierVersions(d shownDossier) error {
	var rows [][]string
	now, err := d.Standing()
	if err != nil {
		return err
	}
	for i, v := range d.Folder.Versions {
		agreed, all := dossier.Count(dossier.Stand(v.Hash, d.Parties(), d.Folder.Approvals))
		rows = append(rows, []string{
			strconv.Itoa(i + 1), nl.TimeDayYear(v.At.In(a.Location)), nl.DossierWords(v.Hash),
			nl.DossierCount(agreed, all), nl.DossierGone(transfers(d.Folder, v.Hash)),
		})
	}
	if _, kept := d.Folder.Version(now.Hash); !kept {
		agreed, all := dossier.Count(now.Parties)
		rows = append(rows, []string{versionNow, "", nl.DossierWords(now.Hash), nl.DossierCount(agreed, all), nl.DossierNotLaidDown})
	}
	return a.write(table(rows))
}

// transfers are to whom a version went.
func transfers(f dossier.Folder, h dossier.Hash) (to []string) {
	for _, t := range f.Transfers {
		if t.Version == h {
			to = append(to, plain(t.To))
		}
	}
	return to
}

func (a *app) dossierDifferenceCommand() *cobra.Command {
	return &cobra.Command{
		Use: "verschil " + nl.CLIArgsDifference, Aliases: []string{"diff"}, Short: nl.CLIDossierDifference, Long: nl.CLIDossierDifferenceLong,
		Args: atMost(3), ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.withDossier(cmd.Context(), args, cmd.CommandPath(), readData, func(d shownDossier) error {
				return a.dossierDifference(d, args[1:])
			})
		},
	}
}

// dossierDifference tells what changed between two versions; without any, since the one
// that was laid down last.
func (a *app) dossierDifference(d shownDossier, asked []string) error {
	from, to := "", versionNow
	switch len(asked) {
	case 0:
		if len(d.Folder.Versions) == 0 {
			return say(errNoVersion, nl.DossierNoVersions)
		}
		from = strconv.Itoa(len(d.Folder.Versions))
	case 1:
		from = asked[0]
	default:
		from, to = asked[0], asked[1]
	}
	before, err := d.version(from)
	if err != nil {
		return err
	}
	after, err := d.version(to)
	if err != nil {
		return err
	}
	return a.write(nl.DossierDifference(dossier.Compare(before, after)))
}
