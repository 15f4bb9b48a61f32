package report

import (
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/route"
	"gesprek/internal/school"
)

// Routes is a search on the route map, to be written down.
type Routes struct {
	Map      *route.Map
	From, To string // slugs; To is empty where everything that lies open is asked for
	Options  route.Options
	Most     int // how many routes are written; 0: all
	Now      time.Time
	School   school.Settings
}

func (r Routes) title() string {
	from := r.Map.Station(r.From).Name
	if r.To == "" {
		return nl.RouteOpenTitle(from)
	}
	return nl.RouteTitle(from, r.Map.Station(r.To).Name)
}

// Found lists the routes, the shortest first.
func (r Routes) Found() []route.Route {
	return r.Map.Routes(r.From, r.To, r.Options)
}

func (r Routes) document() []block {
	var b builder
	b.add(title, r.title())
	if r.To == "" {
		r.open(&b)
	} else {
		r.routes(&b)
	}
	b.add(aside, nl.RouteFoot)
	return b.blocks
}

// routes gives the routes, and where not all of them are given the surest anyway.
func (r Routes) routes(b *builder) {
	found := r.Found()
	if len(found) == 0 {
		b.add(para, nl.RouteNone(r.Map.Station(r.From).Name, r.Map.Station(r.To).Name, r.Options.Down))
		if !r.Options.Down && len(r.Map.Routes(r.From, r.To, route.Options{Down: true, Work: r.Options.Work})) > 0 {
			b.add(para, nl.RouteNoneButDown)
		}
		return
	}
	surest := route.Surest(found)
	b.add(para, nl.RouteCount(len(found), found[0].Years))
	b.add(aside, nl.RouteSurest)
	shown := 0
	for i := range found {
		if r.Most > 0 && i >= r.Most && i != surest {
			continue
		}
		shown++
		longer := found[i].Years.Min - found[0].Years.Min
		b.add(heading, nl.RouteHead(i+1, &found[i], nl.RouteMarks(i == 0, i == surest, found[i].Down, longer)))
		r.steps(b, found[i].Steps)
	}
	if more := len(found) - shown; more > 0 {
		b.add(para, nl.RouteMore(more))
	}
}

// steps gives each step with what it asks and who says so. Where one only gets in is
// no step.
func (r Routes) steps(b *builder, steps []route.Arrow) {
	year := school.YearOf(r.Now).String()
	for i := range steps {
		a := &steps[i]
		if a.Alias() && a.Years == (route.Years{}) {
			continue
		}
		b.add(question, nl.RouteStep(r.Map.Station(a.From).Name, r.Map.Station(a.To).Name, a.Years))
		b.add(para, a.Demand.Text)
		source := nl.RouteSource(a.Demand, year)
		if entry := nl.RouteEntry(a.Entry); entry != "" {
			source = nl.Capital(entry) + " · " + source
		}
		b.add(aside, source)
	}
}

// open gives the steps that can be made at once in full, and what lies beyond by its
// years.
func (r Routes) open(b *builder) {
	reach := r.Map.Open(r.From, r.Options)
	b.add(para, r.Map.Station(r.From).About)
	if len(reach) == 0 {
		b.add(para, nl.RouteNothing)
		return
	}
	b.add(heading, nl.RouteNow)
	direct := map[string]bool{}
	for _, next := range r.Map.Next(r.From, r.Options) {
		direct[r.Map.Place(next.Steps[len(next.Steps)-1].To).ID] = true
		r.steps(b, next.Steps)
	}
	before := len(b.blocks)
	b.add(heading, nl.RouteLater)
	for _, o := range reach {
		if !direct[o.Station.ID] && o.Station.Part == "" {
			b.add(fact, nl.RouteReach(o.Station.Name, o.Route.Years))
		}
	}
	if len(b.blocks) == before+1 {
		b.blocks = b.blocks[:before]
	}
}
