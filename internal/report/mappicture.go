package report

import (
	"slices"
	"strings"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/route"
	"gesprek/internal/school"
)

// MapPicture is the route map as a picture: for the wall, or on the table between a
// mentor, a pupil and parents.
type MapPicture struct {
	Map      *route.Map
	From, To string        // slugs; both empty for the whole map, To for what lies open
	Routes   []route.Route // that are drawn, the chosen one first; may be empty
	Search   *Routes       // told behind the picture; nil: the routes that are drawn
	Now      time.Time     // local
	School   school.Settings
}

// MapDocument is the route map in every form: on PDF the picture on a page of its own,
// with the routes, their demands and sources behind it; [FormSVG] is the picture alone, the same
// bytes for the same picture.
// HTML has the picture above the words. On the other forms it is the routes in words,
// or every station and step where none are asked for.
func MapDocument(p MapPicture) Document {
	l := lookOf(p.title(), p.School, p.Now)
	l.foot = nl.RouteFoot
	return Document{look: l, blocks: func(bool) []block { return p.blocks() }, chart: p.draw, alone: p.From == ""}
}

func (p MapPicture) title() string {
	switch {
	case p.From == "":
		return nl.RoutePaperTitle
	case p.To == "":
		return nl.RouteOpenTitle(p.Map.Station(p.From).Name)
	}
	return nl.RouteTitle(p.Map.Station(p.From).Name, p.Map.Station(p.To).Name)
}

// blocks is the map in words: the routes that are drawn in full, or else what lies
// open, or the whole map.
func (p MapPicture) blocks() []block {
	words := Routes{Map: p.Map, From: p.From, To: p.To, Now: p.Now, School: p.School}
	var b builder
	switch {
	case p.Search != nil:
		return p.Search.document()
	case p.From == "":
		p.whole(&b, words)
	case p.To == "" || len(p.Routes) == 0:
		return words.document()
	default:
		b.add(title, p.title())
		for i := range p.Routes {
			if i > 0 {
				b.add(heading, nl.Capital(nl.RoutePaperOther)+": "+nl.RouteYears(p.Routes[i].Years))
			} else {
				b.add(heading, nl.RoutePaperLong(p.Routes[i].Years))
			}
			words.steps(&b, p.Routes[i].Steps)
		}
	}
	b.add(heading, nl.RouteQuestions)
	for _, q := range nl.RouteFive() {
		b.add(line, q)
	}
	b.add(aside, nl.RouteFiveSource)
	b.add(aside, nl.RouteFoot)
	return b.blocks
}

// whole gives every station and step.
func (p MapPicture) whole(b *builder, words Routes) {
	b.add(title, nl.RoutePaperTitle)
	b.add(para, nl.RoutePaperEach)
	for _, s := range p.Map.Stations() {
		b.add(heading, nl.Capital(s.Name))
		b.add(para, s.About)
		b.add(aside, s.Begins)
		words.steps(b, p.Map.From(s.ID))
		b.add(aside, s.Ends)
	}
}

// own are the steps of a route that are steps of their own, or take years.
func own(r *route.Route) []route.Arrow {
	return slices.DeleteFunc(slices.Clone(r.Steps), func(a route.Arrow) bool { return a.Alias() && a.Years == (route.Years{}) })
}

// names are the names of the stations of a route, as the picture has them: an entry
// point is where it is drawn.
func (p MapPicture) names(r *route.Route) []string {
	var list []string
	for _, id := range r.Via() {
		if name := p.Map.Place(id).Name; len(list) == 0 || list[len(list)-1] != name {
			list = append(list, name)
		}
	}
	return list
}

// told is what the picture says, for who does not see it.
func (p MapPicture) told() string {
	list := []string{p.title() + "."}
	for i := range p.Routes {
		text := nl.RoutePaperLong(p.Routes[i].Years)
		if i > 0 {
			text = nl.RoutePaperAlso(p.names(&p.Routes[i]), p.Routes[i].Years)
		}
		list = append(list, text+".")
		for _, a := range own(&p.Routes[i]) {
			list = append(list, p.step(&a)+" · "+nl.RouteStatus(a.Demand, p.year())+".")
		}
	}
	if p.From == "" {
		list = append(list, nl.RoutePaperWhole+".")
	}
	return clean(strings.Join(append(list, nl.RouteFoot), " "))
}

func (p MapPicture) year() string { return school.YearOf(p.Now).String() }

func (p MapPicture) step(a *route.Arrow) string {
	return nl.RouteStep(p.Map.Station(a.From).Name, p.Map.Station(a.To).Name, a.Years)
}
