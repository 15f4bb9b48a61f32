package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"gesprek/internal/nl"
	"gesprek/internal/search"
)

// errNothingFound is returned by a search that finds nothing, as grep does: a script
// can ask whether there is something.
var errNothingFound = errors.New("nothing found")

// shownHits is how many hits are written for people.
const shownHits = 200

// searchOptions is how a search is asked for.
type searchOptions struct {
	filters map[search.Filter]*[]string
	former  bool
	json    bool
}

func (a *app) searchCommand() *cobra.Command {
	o := searchOptions{filters: map[search.Filter]*[]string{}}
	cmd := &cobra.Command{
		Use: "zoek " + nl.CLIArgsSearch, Aliases: []string{"search"}, SuggestFor: []string{"vind", "find"},
		Short: nl.CLISearch, Long: nl.CLISearchLong, ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, args []string) error { return a.search(cmd.Context(), args, o) },
	}
	for _, f := range search.Filters() {
		if f == search.ByPupil {
			continue // a name is just a word
		}
		o.filters[f] = cmd.Flags().StringArray(string(f), nil, nl.CLIFlagSearch(string(f)))
		values := f.Values(nil)
		complete := func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return values, cobra.ShellCompDirectiveNoFileComp
		}
		_ = cmd.RegisterFlagCompletionFunc(string(f), complete) // the flag is there, and new
	}
	cmd.Flags().BoolVar(&o.former, "eerder", false, nl.CLIFlagSearchFormer)
	cmd.Flags().BoolVar(&o.json, "json", false, nl.CLIFlagSearchJSON)
	return cmd
}

// search finds lines and writes them.
func (a *app) search(ctx context.Context, args []string, o searchOptions) error {
	text, err := a.sought(ctx, args, o)
	if err != nil {
		return err
	}
	q := search.Parse(text, a.here())
	q.Former = o.former
	if q.Empty() {
		return &usageError{nl.CLISearchWords}
	}
	r, err := a.searched(ctx, q, o.limit())
	if err != nil {
		return err
	}
	if o.json {
		err = a.writeJSON(jsonHits(r.Hits))
	} else if r.Count > 0 {
		err = a.write(a.listHits(r))
	}
	if err == nil && r.Count == 0 {
		err = say(errNothingFound, nl.CLISearchNone)
	}
	return err
}

// limit is how many hits are wanted; 0: all.
func (o searchOptions) limit() int {
	if o.json {
		return 0
	}
	return shownHits
}

// sought is what is searched for as it is typed in the program: the words, or those
// that are asked for, with the filters behind them. Words that the shell holds
// together stand next to each other.
func (a *app) sought(ctx context.Context, args []string, o searchOptions) (string, error) {
	var parts []string
	for _, arg := range args {
		switch {
		case arg == askForName:
			line, err := a.askWords(ctx)
			if err != nil {
				return "", err
			}
			parts = append(parts, line)
		case strings.ContainsAny(strings.TrimSpace(arg), " \t") && !strings.ContainsAny(arg, `":`):
			parts = append(parts, `"`+arg+`"`)
		default:
			parts = append(parts, arg)
		}
	}
	for _, f := range search.Filters() {
		if values := o.filters[f]; values != nil {
			for _, v := range *values {
				if strings.TrimSpace(v) == "" {
					return "", &usageError{nl.CLIFlagValue("--"+string(f), v)}
				}
				parts = append(parts, f.Typed(strings.ReplaceAll(v, `"`, "")))
			}
		}
	}
	return strings.Join(parts, " "), nil
}

// askWords asks what to search for, so that it does not stand in the command.
func (a *app) askWords(ctx context.Context) (string, error) {
	if _, there := a.keyboard(); there {
		fmt.Fprint(a.Err, nl.CLISearchAsk)
	}
	line, err := a.line(ctx)
	switch {
	case errors.Is(err, errLongAnswer):
		return "", say(err, nl.CLISearchLongWords)
	case err != nil:
		return "", fmt.Errorf("read words: %w", err)
	case line == "":
		return "", &usageError{nl.CLISearchWords}
	}
	return line, nil
}

// searched searches what is stored. Where there is no database, it makes none.
func (a *app) searched(ctx context.Context, q search.Query, limit int) (search.Result, error) {
	at, err := a.places()
	if err != nil || at.absent() && len(q.Unknown) == 0 {
		return search.Result{}, err
	}
	if at.absent() {
		return search.Result{}, &usageError{search.Result{Unknown: q.Unknown}.Sentence(nil)}
	}
	d, err := readData(ctx, at)
	if err != nil {
		return search.Result{}, err
	}
	s := newSeeker(d, a.loading().Book)
	defer s.Forget()
	bar := a.progress(nl.SearchProgress)
	classes, err := s.Refresh(ctx, bar.show)
	bar.end()
	var r search.Result
	if err == nil {
		r, err = s.Find(ctx, q, limit)
	}
	if err := d.closing(err); err != nil {
		return search.Result{}, err
	}
	if says := r.Sentence(classes); says != "" {
		return search.Result{}, &usageError{says}
	}
	return r, nil
}

// listHits lists hits for people, each pupil's together.
func (a *app) listHits(r search.Result) string {
	var order []string
	of := map[string][]search.Hit{}
	for _, h := range r.Hits {
		if of[h.Pupil] == nil {
			order = append(order, h.Pupil)
		}
		of[h.Pupil] = append(of[h.Pupil], h)
	}
	var b strings.Builder
	for _, id := range order {
		p := of[id][0].Of
		b.WriteString(plain(strings.Join(filled(p.Name(), p.Class), " · ")) + "\n")
		var rows [][]string
		for _, h := range of[id] {
			if h.Kind != search.OwnData {
				rows = append(rows, []string{"", nl.SearchDate(h.At.In(a.Location)), kindOfTalk(h), string(h.Kind), ""})
			}
		}
		b.WriteString(a.hitRows(rows, of[id]))
	}
	if r.Count > len(r.Hits) {
		b.WriteString("\n" + nl.SearchCount(r.Count, len(r.Hits)) + "\n")
	}
	return b.String()
}

// hitRows puts the texts of hits behind what stands before them.
func (a *app) hitRows(rows [][]string, hits []search.Hit) string {
	if len(rows) == 0 {
		return ""
	}
	columns, shown := a.columns()
	before := strings.Split(strings.TrimRight(table(rows), "\n"), "\n")
	width := 0
	for _, row := range before {
		width = max(width, ansi.StringWidth(row))
	}
	room := 0 // as wide as the text
	if shown {
		room = max(20, cmp.Or(columns, textWidth)-width-2)
	}
	var b strings.Builder
	n := 0
	for _, h := range hits {
		if h.Kind != search.OwnData {
			b.WriteString(before[n] + strings.Repeat(" ", width-ansi.StringWidth(before[n])+2) + a.excerpt(h, room) + "\n")
			n++
		}
	}
	return b.String()
}

// excerpt is the text of a hit; on a terminal, the part around what was found, and
// that stands out. Room is how wide it gets; 0: as wide as it is.
func (a *app) excerpt(h search.Hit, room int) string {
	const bold, normal = "\x1b[1m", "\x1b[m"
	stands := room > 0 && a.env("NO_COLOR") == "" && a.env("TERM") != "dumb"
	if room == 0 {
		room = max(1, ansi.StringWidth(h.Text)*2)
	}
	var b strings.Builder
	for _, p := range h.Context(room, ansi.StringWidth) {
		text := plain(strings.Map(lineEnd, p.Text))
		if p.Marked && stands {
			text = bold + text + normal
		}
		b.WriteString(text)
	}
	return b.String()
}

// lineEnd is a space for what ends a line.
func lineEnd(r rune) rune {
	if r == '\n' || r == '\r' || r == '\t' {
		return ' '
	}
	return r
}

// kindOfTalk names the kind of talk in which a line stands; empty for a card.
func kindOfTalk(h search.Hit) string {
	if h.Talk == "" {
		return ""
	}
	return nl.TermKind(h.TalkKind)
}

// filled are the texts that are there.
func filled(texts ...string) []string {
	var out []string
	for _, t := range texts {
		if t != "" {
			out = append(out, t)
		}
	}
	return out
}
