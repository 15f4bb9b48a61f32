package nl

import (
	"strconv"
	"strings"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// Words of the year plan, which is called gesprekkenoverzicht.
const (
	PlanCommand  = "gesprekkenoverzicht: wie is er nog niet gesproken"
	PlanName     = "Gesprekkenoverzicht"
	PlanClass    = "klas"
	PlanPhase    = "fase"
	PlanPupils   = "leerlingen"
	PlanAverage  = "gemiddeld"
	PlanShare    = "20+ min"
	PlanOpen     = "te doen"
	PlanPlanned  = "gepland"
	PlanTotal    = "samen"
	PlanNoClass  = "geen klas"
	PlanPupil    = "leerling"
	PlanNone     = "–"
	PlanMonths   = "Gesprekken van 20 minuten of langer, per maand"
	PlanByClass  = "Per klas"
	PlanByPhase  = "Per fase"
	PlanTodo     = "Nog te spreken"
	PlanMissed   = "Niet gesproken"
	PlanAsking   = "Toestemming nog vragen"
	PlanAskWhy   = "Vanaf 18 jaar zijn ouders er alleen bij als de student dat goed vindt. Vraag het, en zet het bij de student of bij het voorbereiden van het gesprek."
	PlanNobody   = "Er staan geen leerlingen in dit overzicht."
	PlanAllDone  = "Iedereen heeft dit schooljaar de gesprekken gehad die erbij horen."
	PlanWeekRule = "Een schoolweek is een week met van maandag tot en met vrijdag minstens één dag zonder vakantie."
	PlanPlain    = "Zonder vakanties gerekend: jullie vakanties zijn niet ingevuld, dus elke week telt mee."
	PlanNoSummer = "De zomervakantie is niet ingevuld. Daarom is tot en met 31 juli gerekend."
	PlanToCome   = "Dit schooljaar moet nog beginnen: klas en fase zijn die van nu."
	PlanNowWords = "Van een eerder schooljaar: klas en fase zijn die van nu, vertrokken leerlingen staan bij de klas waar ze het laatst in zaten."
)

// PlanTitle heads the year plan, of one class or of all when class is empty.
func PlanTitle(y school.Year, class string) string {
	if class == "" {
		return PlanName + " " + y.String()
	}
	return PlanName + " " + y.String() + " · klas " + class
}

// PlanClassName is the class of a row; for none, that.
func PlanClassName(class string) string {
	if class == "" {
		return PlanNoClass
	}
	return class
}

// PlanCount is how many of those who are to have a talk of a kind had it:
// "12 van 24".
func PlanCount(c school.Tally) string {
	switch {
	case c.Due > 0:
		return strconv.Itoa(c.Done) + " van " + strconv.Itoa(c.Due)
	case c.Ask > 0:
		return "vragen"
	}
	return PlanNone
}

// PlanMinutes is an average length in a narrow column; none for zero.
func PlanMinutes(d time.Duration) string {
	if d == 0 {
		return PlanNone
	}
	return strconv.Itoa(int(d/time.Minute)) + " min"
}

// PlanPercent is a share of a hundred; nothing known where ok is false.
func PlanPercent(n int, ok bool) string {
	if !ok {
		return PlanNone
	}
	return strconv.Itoa(n) + "%"
}

// PlanMonth is the month of a school year, numbered from 0: August.
func PlanMonth(n int) string { return monthShort(time.Month((n+7)%12 + 1)) }

// PlanStands is where a pupil stands with a kind of talk, in a narrow column; days
// are in the user's time zone. A sign goes before it, so that it needs no colour.
// Left tells that the pupil is not at school any more, over that the year is past.
func PlanStands(c school.Standing, left, over bool, loc *time.Location) string {
	switch {
	case c.Done:
		return "✓ " + TimeDayShort(c.On.In(loc))
	case left:
		return PlanNone
	case c.Ask:
		return "? vragen"
	case !c.Due:
		return PlanNone
	case over && c.Short.IsZero():
		return "○ niet gevoerd"
	case !c.Planned.IsZero():
		return "○ gepland " + TimeDayShort(c.Planned)
	case c.Open:
		return "○ niet afgerond"
	case !c.Short.IsZero():
		return "○ kort, " + TimeDayShort(c.Short.In(loc))
	}
	return "○ niets gepland"
}

// PlanWarnUnplanned says how many pupils in the list have no day planned.
func PlanWarnUnplanned(n int) string {
	return "Bij " + Plural(n, "leerling", "leerlingen") + " is voor wat er nog moet gebeuren niets gepland."
}

// PlanNotYet says in one line how far the school year came.
func PlanNotYet(g school.Group) string {
	open := g.Alone.Gaps + g.Parents.Gaps
	if open == 0 {
		return PlanAllDone
	}
	text := "Nog " + Plural(open, "gesprek", "gesprekken") + " te voeren: " + strconv.Itoa(g.Alone.Gaps) + " individueel"
	if g.Parents.Due > 0 {
		text += " en " + strconv.Itoa(g.Parents.Gaps) + " met ouders"
	}
	return text + ". Daarvan gepland: " + strconv.Itoa(g.Alone.Planned+g.Parents.Planned) + "."
}

// PlanSums says how much is to be done each week, a sentence each. How says how
// the holidays are filled in.
func PlanSums(g school.Group, p school.Pace, how string) []string {
	open := p.Talks
	var out []string
	switch {
	case g.Pupils == 0:
		return []string{PlanNobody}
	case p.Over && open == 0:
		return []string{PlanAllDone}
	case p.Over:
		return []string{"Dit schooljaar is voorbij. " + Plural(open, "gesprek is", "gesprekken zijn") + " niet gevoerd."}
	}
	out = append(out, PlanNotYet(g))
	if n := g.Parents.Ask; n > 0 {
		out = append(out, "Bij "+Plural(n, "student", "studenten")+" moet eerst toestemming worden gevraagd voor een gesprek met ouders. Die zijn niet meegeteld.")
	}
	if open > 0 {
		out = append(out, planStretches(p)...)
	}
	if !p.Known {
		return append(out, PlanPlain+" "+how)
	}
	out = append(out, PlanWeekRule)
	if !p.Summer {
		out = append(out, PlanNoSummer+" "+how)
	}
	return out
}

// planStretches says what so many talks are a week, to the end of the year and
// to the next holiday.
func planStretches(p school.Pace) []string {
	var out []string
	switch p.Weeks {
	case 0:
		out = append(out, "Er is geen schoolweek meer tot "+PlanEnd(p)+".")
	case 1:
		out = append(out, "Tot "+PlanEnd(p)+" is er nog 1 schoolweek.")
	default:
		out = append(out, "Tot "+PlanEnd(p)+" zijn er "+planWeeks(p.Weeks, p.Known)+". Met "+
			Plural(p.Each, "gesprek", "gesprekken")+" per week komt iedereen aan de beurt.")
	}
	if p.Next.First.IsZero() || p.Next.First.After(p.End) {
		return out // the holiday after the last day is what the end is about
	}
	until := TimeDayYear(p.Next.First) + " (" + p.Next.Name + ")"
	if p.NextWeeks == 0 {
		return append(out, "Tot "+until+" is er geen schooldag meer.")
	}
	text := "Tot " + until + ": " + planWeeks(p.NextWeeks, p.Known) + ". "
	if ready := p.Each * p.NextWeeks; ready < p.Talks {
		text += "In dat tempo zijn er dan " + strconv.Itoa(ready) + " gevoerd. "
	}
	return append(out, text+"Alles vóór die tijd klaar: "+strconv.Itoa(p.NextEach)+" per week.")
}

// planWeeks names weeks: of school only where it is known which those are.
func planWeeks(n int, known bool) string {
	if !known {
		return Plural(n, "week", "weken")
	}
	return Plural(n, "schoolweek", "schoolweken")
}

// PlanEnd is the end of the school year, and what begins then where that is known.
func PlanEnd(p school.Pace) string {
	if !p.Summer {
		return "en met " + TimeDayYear(p.End)
	}
	return TimeDayYear(p.End.AddDate(0, 0, 1)) + " (zomervakantie)"
}

// PlanLeftNote says how many pupils of the overview left during the year.
func PlanLeftNote(n int) string {
	return Plural(n, "leerling is", "leerlingen zijn") + " dit schooljaar vertrokken en " + pluralWord(n, "hoeft", "hoeven") + " niet meer."
}

// PlanPhases names phases in a sentence.
func PlanPhases(list []talk.Phase) string {
	words := make([]string, len(list))
	for i, p := range list {
		words[i] = planPhase(p)
	}
	return ReportPeople(words)
}

// planPhase is a phase as it stands in a sentence after "in" or "van".
func planPhase(p talk.Phase) string {
	if p == talk.Other {
		return "andere leerjaren of schoolsoorten"
	}
	return strings.Replace(TermPhase(p), "mbo", "het mbo", 1)
}

// PlanPhaseName is the phase of a row.
func PlanPhaseName(p talk.Phase) string {
	if p == talk.Other {
		return "andere"
	}
	return TermPhase(p)
}
