package nl

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"gesprek/internal/talk"
)

// Words of the preparation of a talk.
const (
	PrepareBegin       = "begin het gesprek"
	PrepareChooseGuide = "leidraad kiezen"
	PrepareGoOn        = "Verdergaan in dat gesprek"
	PrepareLastTime    = "vorige keer"
	PrepareThisTime    = "dit gesprek"
	PrepareHow         = "hoe ging het"
	PrepareKind        = "soort"
	PrepareGuide       = "leidraad"
	PrepareNoGuide     = "nog geen"
	PrepareLeftOut     = "van jullie eigen handboek doet iets niet mee"
	PrepareChooseOne   = "niets past vanzelf: kies er zelf een met enter"
	PreparePeople      = "deelnemers"
	PrepareConductor   = "gespreksvoerder"
	PreparePlace       = "plek"
	PrepareLength      = "lengte"
	PrepareGoal        = "doel"
	PrepareGoalHint    = "in de woorden van de leerling"
	PrepareAlsoParents = "noem ook de ouders"
	PreparePupil       = "leerling" // what a pupil is among the participants
	PrepareLoading     = "de vorige gesprekken worden nog gelezen"
	PrepareOpenFirst   = "ga eerst verder in het gesprek dat niet is afgerond"
	PrepareNotKept     = "Het gesprek is nog niet begonnen. Esc nog eens gooit weg wat je invulde."
	PrepareNotKeptQuit = "Het gesprek is nog niet begonnen. Nog eens stoppen gooit weg wat je invulde."
)

// PrepareTitle heads the preparation.
func PrepareTitle(name, class string) string {
	if class != "" {
		name += " · " + class
	}
	return "Voorbereiden · " + name
}

// PrepareFirstTalk says that there is nothing to look back on.
func PrepareFirstTalk(name string) string { return "Dit is het eerste gesprek met " + name + "." }

// PrepareNotRead says that the earlier talks could not be read, and why.
func PrepareNotRead(why string) string {
	return "De vorige gesprekken konden niet worden gelezen. " + why
}

// PrepareLast says when the last talk was and of what kind.
func PrepareLast(at, now time.Time, kind talk.Kind) string {
	return TimeRelativeDay(at, now) + " · " + TermKind(kind)
}

// PrepareLastGoal says what the last talk was about.
func PrepareLastGoal(goal string) string { return "doel: " + goal }

// PrepareWrote is what the pupil wrote for this talk.
func PrepareWrote(name, text string) string { return name + " schreef: " + text }

// PrepareAnswered stands before the questions that the pupil answered for this talk.
func PrepareAnswered(name string) string { return name + " schreef:" }

// PrepareParentsWrote is what parents wrote for this talk; without a text it stands
// before the questions that they answered.
func PrepareParentsWrote(text string) string { return strings.TrimSpace("Ouders schreven: " + text) }

// PrepareStep is a step that was agreed, in one line.
func PrepareStep(s talk.Step) string {
	parts := []string{s.What, ReportWhenDate(s.When, s.Due)}
	if s.Help != "" {
		parts = append(parts, "met hulp van "+s.Help)
	}
	parts = slices.DeleteFunc(parts, func(p string) bool { return p == "" })
	text := strings.Join(parts, " · ")
	if s.Who != "" {
		text = s.Who + ": " + text
	}
	return text
}

// PrepareParents says that parents belong among the participants, with an
// example.
func PrepareParents(says, name string) string { return says + ": " + name + ", moeder Ans" }

// PrepareGuideFor says for which pupils and kind of talk a guide was made.
func PrepareGuideFor(f talk.Fit, k talk.Kind) string { return fitWord(f) + " · " + TermKind(k) }

// fitWord names the pupils, and the conductors where it is made for some, in a
// few words: "vmbo basis kader 2", "havo vwo 3-5 · decaan".
func fitWord(f talk.Fit) string {
	word := schoolsWord(f.Schools)
	switch {
	case f.Phase == talk.PO8 || word == "" && len(f.Years) == 0 && f.Phase != talk.Other:
		word = HomePhaseWord(f.Phase)
	case word == "" && len(f.Years) == 0:
		word = "voor iedereen"
	case word == "":
		word = "leerjaar " + yearsWord(f.Years)
	case len(f.Years) > 0:
		word += " " + yearsWord(f.Years)
	}
	if len(f.Roles) > 0 {
		roles := make([]string, len(f.Roles))
		for i, r := range f.Roles {
			roles[i] = TermRole(r)
		}
		word += " · " + strings.Join(roles, ", ")
	}
	return word
}

// schoolsWord names school types in their own order: "vmbo", "vmbo basis kader",
// "havo vwo".
func schoolsWord(schools []talk.SchoolType) string {
	var words []string
	vmbo := []talk.SchoolType{talk.VmboBB, talk.VmboKB, talk.VmboGL, talk.VmboTL}
	whole := !slices.ContainsFunc(vmbo, func(t talk.SchoolType) bool { return !slices.Contains(schools, t) })
	named := false // vmbo was
	for _, t := range talk.SchoolTypes() {
		if !slices.Contains(schools, t) {
			continue
		}
		word := TermSchoolType(t)
		if slices.Contains(vmbo, t) {
			switch {
			case whole && named:
				continue
			case whole:
				word = "vmbo"
			case named:
				word = strings.TrimPrefix(word, "vmbo ")
			}
			named = true
		}
		words = append(words, word)
	}
	return strings.Join(words, " ")
}

// yearsWord names leerjaren: "2", "3-5", "2, 4".
func yearsWord(years []int) string {
	years = slices.Sorted(slices.Values(years))
	first, last := years[0], years[len(years)-1]
	words := make([]string, len(years))
	for i, y := range years {
		words[i] = strconv.Itoa(y)
	}
	if len(years) > 1 && last-first == len(years)-1 {
		return words[0] + "-" + words[len(words)-1]
	}
	return strings.Join(words, ", ")
}

// PrepareNeedsGuide asks for a guide; of is how many there are.
func PrepareNeedsGuide(of int) string {
	if of == 0 {
		return "Er zijn geen leidraden gevonden. Zonder leidraad kan een gesprek niet beginnen."
	}
	return "Kies een leidraad: er is er geen die vanzelf past."
}

// ParsePeople reads who sit at the table from one line, such as "Noor, moeder
// Ans en Karim (stiefvader)". The pupil is known by the first name.
func ParsePeople(text, pupil string) []talk.Participant {
	var out []talk.Participant
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' || r == '&' || r == '+' }) {
		for _, one := range splitAnd(part) {
			if p := person(one, pupil); p != (talk.Participant{}) {
				out = append(out, p)
			}
		}
	}
	return out
}

// splitAnd splits at the word "en".
func splitAnd(text string) []string {
	var out []string
	from := 0
	words := strings.Fields(text)
	for i, w := range words {
		if strings.EqualFold(w, "en") {
			out = append(out, strings.Join(words[from:i], " "))
			from = i + 1
		}
	}
	return append(out, strings.Join(words[from:], " "))
}

// person reads one of them: "moeder Ans", "Ans (moeder)", "haar vader", "Ans".
func person(text, pupil string) talk.Participant {
	text = strings.TrimSpace(text)
	if name, rest, ok := strings.Cut(text, "("); ok {
		who, _, _ := strings.Cut(rest, ")")
		return talk.Participant{Name: strings.TrimSpace(name), Who: strings.TrimSpace(who)}
	}
	words := strings.Fields(text)
	if len(words) > 1 && slices.Contains([]string{"haar", "zijn", "hun", "de", "een", "mijn"}, Fold(words[0])) {
		words = words[1:]
	}
	switch {
	case len(words) == 0:
		return talk.Participant{}
	case relation(Fold(words[0])):
		return talk.Participant{Name: strings.Join(words[1:], " "), Who: strings.ToLower(words[0])}
	case pupil != "" && Fold(text) == Fold(pupil):
		return talk.Participant{Name: text, Who: PreparePupil}
	}
	return talk.Participant{Name: text}
}

// relation tells whether a folded word says who somebody is to the pupil.
func relation(w string) bool {
	words := []string{
		"ouder", "ouders", "verzorger", "verzorgers", "voogd", "tolk", "mentor", "decaan", "begeleider",
		"coach", "jobcoach", "opa", "oma", "opoe", "tante", "oom", "broer", "broertje", "zus", "zusje", "neef",
		"nicht", "vriend", "vriendin", "buurvrouw", "buurman", "stagebegeleider", "leerling", "student",
	}
	return slices.Contains(words, w) || parental(w, "pleeg", "stief", "bonus", "groot")
}

// parental tells whether a folded word is one for a parent, with one of these
// before it or nothing.
func parental(w string, leads ...string) bool {
	for _, parent := range []string{"moeder", "vader", "ouder", "ouders", "mama", "papa"} {
		if w == parent || slices.Contains(leads, strings.TrimSuffix(w, parent)) {
			return true
		}
	}
	return false
}

// IsParent tells whether what somebody is to the pupil makes them sign as a
// parent: "moeder", "stiefvader", "voogd".
func IsParent(who string) bool {
	for _, w := range strings.Fields(Fold(who)) {
		if parental(w, "pleeg", "stief", "bonus") || slices.Contains([]string{"verzorger", "verzorgers", "voogd"}, w) {
			return true
		}
	}
	return false
}
