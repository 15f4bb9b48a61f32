package cli

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/route"
	"gesprek/internal/school"
)

// mapForms are the names of the forms of the route map, as they are offered.
func mapForms() []string { return append(documentForms(), string(report.FormSVG)) }

// mapForm is the form in which the map is written, and how wide plain text is. Unlike
// any other document it can be a picture alone.
func (a *app) mapForm(o reportOptions) (form report.Form, width int, err error) {
	form, width = a.formOf(o)
	named, svg := strings.ToLower(o.form), string(report.FormSVG)
	_, known := formNamed(named)
	switch {
	case named == svg, named == formByPlace && strings.EqualFold(filepath.Ext(o.to), report.FormSVG.Ending()):
		form = report.FormSVG
	case named != formByPlace && !known || !slices.Contains(report.Forms(), form):
		return "", 0, &usageError{nl.CLIReportForm(mapForms())}
	}
	if _, shown := a.columns(); form.Binary() && o.to == "" && shown {
		return "", 0, &usageError{nl.CLIRoutePaper(form.Ending())}
	}
	return form, width, nil
}

// mapDocument is what was asked of the route map as a document: the picture with the
// chosen route, the shortest unless another is named, and the routes in words; only
// the one that was named.
func (o routeOptions) mapDocument(r report.Routes) (report.Document, error) {
	p := report.MapPicture{Map: r.Map, From: r.From, To: r.To, Now: r.Now, School: r.School}
	if r.From != "" {
		p.Search = &r
	}
	if r.To == "" {
		return report.MapDocument(p), nil
	}
	found := r.Found()
	at := max(o.way, 1) - 1
	switch {
	case o.way > len(found):
		return report.Document{}, &usageError{nl.CLIRouteWays(len(found))}
	case len(found) > 0:
		p.Routes = []route.Route{found[at]}
	}
	if o.way > 0 {
		p.Search = nil
	}
	return report.MapDocument(p), nil
}

// fits refuses options that do not belong together. Changed tells whether a flag was
// given.
func (o routeOptions) fits(changed func(string) bool) error {
	switch {
	case o.overwrite && !o.hasTarget:
		return &usageError{nl.CLIOverwrite}
	case changed(flagWay) && (o.to == "" || o.json || o.way < 1):
		return &usageError{nl.CLIRouteWay}
	}
	return nil
}

// flagWay chooses one of the routes that were found.
const flagWay = "weg"

// mapped writes the map, or what was asked of it, as a document.
func (a *app) mapped(ctx context.Context, r report.Routes, o routeOptions, ro reportOptions) error {
	form, width, err := a.mapForm(ro)
	if err != nil {
		return err
	}
	if form.Paper() {
		r.School = a.schoolOnPaper(ctx)
	}
	doc, err := o.mapDocument(r)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := doc.Write(&out, form, width); err != nil {
		return fmt.Errorf("write map: %w", err)
	}
	return a.placed(out.Bytes(), ro)
}

// schoolOnPaper are the settings that say whose paper it is. The map needs no data:
// where that is not there, or cannot be opened without a passphrase, the paper is
// without a name.
func (a *app) schoolOnPaper(ctx context.Context) school.Settings {
	at, err := a.places()
	if err != nil || at.absent() {
		return school.Settings{}
	}
	at.ask = func(context.Context, string) (string, bool, error) { return "", false, errNoTerminal }
	d, err := readData(ctx, at)
	if err != nil {
		return school.Settings{}
	}
	s, err := d.Settings(ctx)
	if d.closing(err) != nil {
		return school.Settings{}
	}
	return s
}
