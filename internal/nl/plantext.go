package nl

import (
	"strconv"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// PlanPart is a part of the text for the school's own jaarplan.
type PlanPart struct{ Head, Text string }

// PlanTextTitle heads the text for the jaarplan; name is the school's, and may be
// empty.
func PlanTextTitle(y school.Year, name, class string) string {
	text := "Loopbaangesprekken in schooljaar " + y.String()
	if class != "" {
		text += ", klas " + class
	}
	if name != "" {
		text += " · " + name
	}
	return text
}

// PlanText is the text for the jaarplan, with the figures of the school. What the
// program does not know stands between square brackets, for the school to fill in.
// The day is that of counting, in the user's time zone.
func PlanText(c school.Coverage, p school.Pace, s school.Settings, day time.Time) []PlanPart {
	return []PlanPart{
		{"Doel", "In een loopbaangesprek praat de leerling met een begeleider over de vragen: wat kan ik, wat wil ik, welk werk past bij mij, hoe kom ik daar en wie kan mij helpen. Zo groeien de loopbaancompetenties van de leerling. [Vul aan: wat de school met de gesprekken wil bereiken.]"},
		{"Wie", planWho(c) + " [Vul in: wie de gesprekken voeren, bijvoorbeeld de mentor of de decaan.]"},
		{"Hoe vaak", planOften(c, s)},
		{"Wanneer", planWhen(c, p, day)},
		{"Scholing", "[Vul in: wie dit schooljaar scholing krijgt in het voeren van loopbaangesprekken, van wie en wanneer.] Een mogelijkheid: als team oefenen met het handboek en de oefeningen die in het programma gesprek staan."},
	}
}

func planWho(c school.Coverage) string {
	if c.Total.Pupils == 0 {
		return "[De aantallen zijn nog niet bekend: er staan geen leerlingen in het overzicht.]"
	}
	var parts []string
	for _, r := range c.Phases {
		parts = append(parts, strconv.Itoa(r.Pupils)+" in "+planPhase(r.Phase))
	}
	return "Het gaat om " + Plural(c.Total.Pupils, "leerling", "leerlingen") + ": " + ReportPeople(parts) + "."
}

func planOften(c school.Coverage, s school.Settings) string {
	least := TimeMinutes(talk.Minimum)
	text := "Elke leerling heeft dit schooljaar minstens één individueel gesprek van minstens " + least + "."
	var with, without []talk.Phase
	for _, r := range c.Phases {
		if s.WithParents(r.Phase) {
			with = append(with, r.Phase)
		} else {
			without = append(without, r.Phase)
		}
	}
	if len(with) > 0 {
		text += " Daarnaast is er minstens één gesprek met de ouders erbij, ook van minstens " + least + ", voor leerlingen in " + PlanPhases(with) + "."
	}
	if len(without) > 0 {
		text += " Een jaarlijks gesprek met ouders is geen vast onderdeel in " + PlanPhases(without) + "."
	}
	return text + " De twee soorten tellen apart; een korter gesprek telt niet mee. Vanaf 18 jaar zijn ouders er alleen bij als de leerling of student dat goed vindt."
}

func planWhen(c school.Coverage, p school.Pace, day time.Time) string {
	text := "De gesprekken zijn tussen " + TimeDayYear(c.Year.First(time.UTC)) + " en " + TimeDayYear(c.Year.Last()) + ". [Vul in: in welke weken of periodes.]"
	due, done := c.Total.Alone.Due+c.Total.Parents.Due, c.Total.Alone.Done+c.Total.Parents.Done
	if due == 0 {
		return text
	}
	text += " Stand op " + TimeDayYear(day) + ": " + strconv.Itoa(done) + " van de " + Plural(due, "gesprek", "gesprekken") + " gevoerd"
	if n := c.Total.Alone.Planned + c.Total.Parents.Planned; n > 0 {
		text += ", " + strconv.Itoa(n) + " gepland"
	}
	text += "."
	if p.Talks == 0 || p.Over || p.Weeks == 0 {
		return text
	}
	text += " Tot " + PlanEnd(p) + ": " + planWeeks(p.Weeks, p.Known) + ", dus " + Plural(p.Each, "gesprek", "gesprekken") + " per week."
	if !p.Known {
		text += " Daarbij zijn vakanties niet meegerekend."
	}
	return text
}
