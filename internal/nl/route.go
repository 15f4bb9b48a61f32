package nl

import "gesprek/internal/route"

// RouteStatus says how sure a statement is and of which school year, which is marked
// when it was not the current one.
func RouteStatus(s route.Statement, current string) string {
	text := "bevestigd"
	if !s.Confirmed {
		text = "na te vragen"
	}
	switch {
	case s.Stale(current):
		return text + " · uit " + s.Year + ", kijk na voor " + current
	case s.Year != "":
		return text + " · " + s.Year
	}
	return text
}
