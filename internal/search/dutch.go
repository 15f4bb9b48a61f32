package search

import (
	"strconv"
	"strings"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// filterNamed gives the filter that a word before a colon names.
func filterNamed(word string) (Filter, bool) {
	for f, words := range map[Filter][]string{
		ByPupil: {"leerling", "student", "naam"}, ByClass: {"klas", "groep"}, ByPhase: {"fase"}, ByYear: {"jaar", "schooljaar"},
		ByFrom: {"van", "vanaf", "sinds"}, ByTo: {"tot", "t/m", "tm"}, ByTalk: {"gesprek"}, ByKind: {"soort", "regel"},
		ByCompetence: {"competentie", "comp"},
	} {
		for _, w := range words {
			if w == word {
				return f, true
			}
		}
	}
	return "", false
}

// The words by which the values of a filter are known, folded and without spaces
// and hyphens.

func phaseWords() map[talk.Phase][]string {
	return map[talk.Phase][]string{
		talk.PO8: {"po8", "groep8", "po", "8"}, talk.VO23: {"vo23", "23", "leerjaar2en3", "onderbouw"},
		talk.VO46: {"vo46", "46", "456", "leerjaar4totenmet6", "bovenbouw"}, talk.MBO: {"mbo"}, talk.Other: {"geen", "anders"},
	}
}

func talkWords() map[talk.Kind][]string {
	return map[talk.Kind][]string{
		talk.Individual: {"individueel", "alleen"}, talk.WithParents: {"metouders", "ouders"},
		talk.Reflection: {"reflectiemoment", "moment"},
	}
}

func kindWords() map[Kind][]string {
	return map[Kind][]string{
		OwnData: {"leerling", "naam"}, Note: {"notitie", "notities"}, Quote: {"uitspraak", "uitspraken", "citaat"},
		Draft: {"klad"}, Agreement: {"afspraak", "afspraken"}, Step: {"stap", "stappen", "vervolgstap"},
		Review: {"terugblik"}, Insight: {"inzicht", "inzichten"}, Goal: {"doel"}, Reason: {"reden"}, Sharing: {"delen"}, Place: {"plek", "plaats"},
		Person: {"aanwezig", "persoon", "personen"}, Experience: {"ervaring", "ervaringen"}, Preparation: {"voorbereiding"},
		Remark: {"opmerking", "opmerkingen"}, Planned: {"gepland"}, Former: {"eerder"},
	}
}

func competenceWords() map[talk.Competence][]string {
	return map[talk.Competence][]string{
		talk.Qualities: {"kwaliteiten", "kwaliteitenreflectie"}, talk.Motives: {"motieven", "motievenreflectie"},
		talk.Work: {"werk", "werkexploratie"}, talk.Steering: {"sturing", "loopbaansturing"},
		talk.Networking: {"netwerken"},
	}
}

// yearIn reads a school year: "2025", "2025-2026", "25/26", "dit", "vorig". A year
// alone is the one in which the school year begins.
func yearIn(text string, today time.Time) (start int, ok bool) {
	now := school.YearOf(today).Start
	switch text {
	case "dit", "nu":
		return now, true
	case "vorig", "vorige":
		return now - 1, true
	}
	first, second, both := strings.Cut(strings.ReplaceAll(text, "/", "-"), "-")
	start, ok = calendarYear(first)
	if !ok || !both {
		return start, ok
	}
	next, ok := calendarYear(second)
	return start, ok && next == start+1
}

// calendarYear reads 2025 or 25.
func calendarYear(text string) (int, bool) {
	const century, first, last = 2000, 1990, 2200
	n, err := strconv.Atoi(text)
	switch {
	case err != nil || n < 0:
		return 0, false
	case len(text) == 2:
		return century + n, true
	}
	return n, n >= first && n <= last
}
