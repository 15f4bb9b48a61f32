package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/route"
)

var (
	errNoMap     = errors.New("route map could not be read")
	errNoStation = errors.New("station is not on the map")
)

// routeOptions is what is asked of the route map.
type routeOptions struct {
	from, to             string // as they were typed; from is empty for all stations
	down, work           bool
	all, json            bool
	way                  int // the number of the one that is chosen; 0: the first
	form, file           string
	overwrite, hasTarget bool
}

// shownRoutes is how many routes are shown unless all are asked for.
const shownRoutes = 4

func (a *app) routeCommand() *cobra.Command {
	var o routeOptions
	cmd := &cobra.Command{
		Use: "route " + nl.CLIArgsRoute, Aliases: []string{"routes"}, SuggestFor: []string{"leerroutekaart", "leerroute"},
		Short: nl.CLIRoute, Long: nl.CLIRouteLong,
		ValidArgsFunction: a.completing(func(b *handbook.Book) []string {
			names := []string{wordFrom, wordTo}
			for _, s := range b.Atlas.Map.Stations() {
				names = append(names, cobra.CompletionWithDesc(s.ID, s.About))
			}
			return names
		}),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.hasTarget = cmd.Flags().Changed("naar")
			if err := o.take(args); err != nil {
				return err
			}
			if err := o.fits(cmd.Flags().Changed); err != nil {
				return err
			}
			return a.route(cmd.Context(), o)
		},
	}
	cmd.Flags().BoolVar(&o.down, "omlaag", false, nl.CLIFlagRouteDown)
	cmd.Flags().BoolVar(&o.work, "langs-werk", false, nl.CLIFlagRouteWork)
	cmd.Flags().BoolVar(&o.all, "alle", false, nl.CLIFlagRouteAll)
	cmd.Flags().IntVar(&o.way, flagWay, 0, nl.CLIFlagRouteWay)
	cmd.Flags().BoolVar(&o.json, flagJSON, false, nl.CLIFlagJSON)
	cmd.Flags().StringVar(&o.form, "vorm", "", nl.CLIFlagRouteForm)
	cmd.Flags().StringVar(&o.file, "naar", "", nl.CLIFlagTo)
	cmd.Flags().BoolVar(&o.overwrite, "overschrijf", false, nl.CLIFlagOverwrite)
	_ = cmd.RegisterFlagCompletionFunc("vorm", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return mapForms(), cobra.ShellCompDirectiveNoFileComp
	}) // the flag is there, and new
	return cmd
}

// take reads the words of the command: "van A naar B", "van A", or just A and B. A
// name may be of several words.
func (o *routeOptions) take(args []string) error {
	if len(args) == 2 && !isFrom(args[0]) && !isTo(args[0]) {
		o.from, o.to = args[0], args[1]
		return nil
	}
	into, from, to := &o.from, []string{}, []string{}
	words := &from
	for i, arg := range args {
		switch {
		case isFrom(arg) && i == 0:
		case isTo(arg) && into == &o.from:
			into, words = &o.to, &to
		default:
			*words = append(*words, arg)
		}
	}
	o.from, o.to = strings.Join(from, " "), strings.Join(to, " ")
	switch {
	case into == &o.to && o.to == "" || len(args) > 0 && o.from == "" && o.to == "":
		return &usageError{nl.CLIRouteEmpty}
	case o.to != "" && o.from == "":
		return &usageError{nl.CLIRouteNeedsFrom}
	}
	return nil
}

func (a *app) route(ctx context.Context, o routeOptions) error {
	book, _, err := a.book()
	if err != nil {
		return err
	}
	m := &book.Atlas.Map
	if m.Empty() {
		return say(errNoMap, nl.RouteNotHere)
	}
	r := report.Routes{Map: m, Options: route.Options{Down: o.down, Work: o.work}, Most: shownRoutes, Now: a.here()}
	if o.all {
		r.Most = 0
	}
	if o.from == "" && (o.json || o.form == formByPlace && !o.hasTarget) {
		return a.stations(m, o)
	}
	for _, end := range []struct {
		name string
		id   *string
	}{{o.from, &r.From}, {o.to, &r.To}} {
		if end.name == "" {
			continue
		}
		s, ok := m.Find(end.name)
		if !ok {
			return say(fmt.Errorf("find %q: %w", end.name, errNoStation), nl.CLIRouteNowhere(plain(end.name), near(m, end.name)))
		}
		*end.id = s.ID
	}
	if r.From == r.To && r.From != "" {
		return &usageError{nl.CLIRouteSame}
	}
	return a.routes(ctx, r, o)
}

// near names the stations that come near to what was typed.
func near(m *route.Map, name string) []string {
	var list []string
	const most = 4
	for _, s := range m.Near(name, most) {
		list = append(list, s.ID)
	}
	return list
}

// routes writes what was found, or the whole map.
func (a *app) routes(ctx context.Context, r report.Routes, o routeOptions) error {
	ro := reportOptions{form: o.form, to: o.file, overwrite: o.overwrite}
	if !o.json {
		return a.mapped(ctx, r, o, ro)
	}
	var out bytes.Buffer
	if err := report.RoutesJSON(&out, r); err != nil {
		return fmt.Errorf("write routes: %w", err)
	}
	return a.placed(out.Bytes(), ro)
}

// placed puts a document where it was asked for, which may not be one of the
// program's own files.
func (a *app) placed(text []byte, o reportOptions) error {
	if o.to != "" {
		at, err := a.places()
		if err != nil {
			return err
		}
		if err := at.allow(o.to); err != nil {
			return err
		}
	}
	return a.deliver(text, o)
}

// stations lists every station on the map, with what it is.
func (a *app) stations(m *route.Map, o routeOptions) error {
	var out bytes.Buffer
	if o.json {
		if err := report.StationsJSON(&out, m); err != nil {
			return fmt.Errorf("write stations: %w", err)
		}
		return a.placed(out.Bytes(), reportOptions{to: o.file, overwrite: o.overwrite})
	}
	return a.write(nl.RouteStations + "\n\n" + contentsOf(m.Stations()))
}

// contentsOf is a table of stations: how they are named in the command, and what they are.
func contentsOf(list []route.Station) string {
	wide := 0
	for _, s := range list {
		wide = max(wide, len([]rune(s.ID)))
	}
	var b strings.Builder
	for _, s := range list {
		fmt.Fprintf(&b, "%-*s  %s\n", wide, s.ID, s.About)
	}
	return b.String()
}
