package nl

import (
	"cmp"
	"strings"

	"gesprek/internal/route"
	"gesprek/internal/talk"
)

// Choosing a profile and a study, on every screen and paper.
const (
	ChoiceNothing    = "Over profielen en opleidingen is hier niets bekend. De lijsten horen in de map keuze van het handboek te staan. Kijk met gesprek prompts controleer wat eraan schort."
	ChoiceSubjects   = "Vakken"
	ChoiceLevels     = "Niveau"
	ChoiceHeading    = "Richting"
	ChoiceRules      = "Wat er nog bij hoort"
	ChoiceSources    = "Waar dit vandaan komt"
	ChoicePromise    = "Informatie om over te praten, geen belofte. De opleiding en de school beslissen; eisen veranderen per jaar."
	ChoiceProspects  = "Werk en stage"
	ChoiceNoProspect = "nog niets ingevuld, na te vragen"
	ChoiceLegend     = "● hier leidt het profiel meestal heen, of het bereidt erop voor"
	ChoiceBoth       = "Allebei open"
	ChoiceNeither    = "Bij allebei eerst iets nodig, of na te vragen"
	ChoiceNoDoor     = "niet in één stap"
	choiceNoPicks    = "de school kiest"
)

// ChoiceLead puts a mark before a study that a profile usually leads to.
func ChoiceLead(leads bool, name string) string {
	if leads {
		return "● " + name
	}
	return name
}

// ChoiceKind names a kind of study.
func ChoiceKind(k route.Kind) string {
	switch k {
	case route.KindAd:
		return "associate degree"
	case route.KindWo:
		return "wo (universiteit)"
	}
	return string(k)
}

// ChoiceProfile names a profile: "Zorg en welzijn (Z&W)".
func ChoiceProfile(p route.Profile) string {
	if p.Code == "" {
		return p.Name
	}
	return p.Name + " (" + p.Code + ")"
}

// ChoiceShort names a profile in a few cells, among those of every school: "Z&W",
// "tl economie", "havo N&T".
func ChoiceShort(p route.Profile) string {
	name := cmp.Or(p.Code, p.Name)
	if school := choiceSchool(p.Schools); school != "" {
		return school + " " + name
	}
	return name
}

// choiceSchool is the school that tells profiles of one name apart; the ten of vmbo
// need none.
func choiceSchool(schools []talk.SchoolType) string {
	if len(schools) != 1 {
		return ""
	}
	switch schools[0] {
	case talk.VmboTL:
		return "tl"
	case talk.Havo, talk.Vwo, talk.Mbo:
		return string(schools[0])
	}
	return ""
}

// ChoiceFull names a profile in full among those of every school: "Zorg en welzijn
// (Z&W)", "havo Natuur en techniek (N&T)".
func ChoiceFull(p route.Profile) string {
	if school := choiceSchool(p.Schools); school != "" {
		return school + " " + ChoiceProfile(p)
	}
	return ChoiceProfile(p)
}

// ChoiceAmong names the schools of a profile that a door is for, where it is not for
// all of them.
func ChoiceAmong(d route.Door) string {
	if len(d.Schools) >= len(d.Profile.Schools) {
		return ""
	}
	var names []string
	for _, s := range d.Schools {
		names = append(names, TermSchoolType(s))
	}
	return " (" + choiceList(names, "of") + ")"
}

// ChoicePicks are the subjects of a profile in words.
func ChoicePicks(p route.Profile) string {
	var fixed, chosen []string
	for _, pick := range p.Picks {
		if len(pick) == 1 {
			fixed = append(fixed, pick[0])
		} else {
			chosen = append(chosen, choiceList(pick, "of"))
		}
	}
	var parts []string
	if len(fixed) > 0 {
		parts = append(parts, choiceList(fixed, "en"))
	}
	if len(chosen) > 0 {
		parts = append(parts, "met "+strings.Join(chosen, " en met "))
	}
	if p.More != "" {
		parts = append(parts, p.More)
	}
	if len(parts) == 0 {
		return choiceNoPicks
	}
	return strings.Join(parts, ", ")
}

// choiceList puts a word before the last of a list.
func choiceList(list []string, last string) string {
	n := len(list) - 1
	if n < 1 {
		return strings.Join(list, "")
	}
	return strings.Join(list[:n], ", ") + " " + last + " " + list[n]
}

// ChoiceVerdict says in a few words how far a door is open; the zero door is none.
func ChoiceVerdict(d route.Door) string {
	switch {
	case !d.There():
		return ChoiceNoDoor
	case d.Verdict == route.With:
		return "open met " + choiceMissing(d.Needs)
	case d.Verdict == route.Test:
		return "open met een toelatingstoets"
	case d.Verdict == route.Limited:
		return "beperkt: vraag de hogeschool"
	case d.Verdict == route.Ask:
		return "na te vragen"
	}
	return "open"
}

// choiceMissing are the subjects that the profile does not always have.
func choiceMissing(needs []route.Need) string {
	var parts []string
	for _, n := range needs {
		if n.Fit != route.Has {
			parts = append(parts, choiceList(n.AnyOf, "of"))
		}
	}
	return choiceList(parts, "en")
}

// ChoiceNeed says how a profile answers to a subject that is asked.
func ChoiceNeed(n route.Need) string {
	asked := Capital(choiceList(n.AnyOf, "of"))
	switch n.Fit {
	case route.Has:
		return asked + ": zit in het profiel."
	case route.Picks:
		return asked + ": kies " + choiceList(n.Pick, "of") + " in het profiel, of neem het erbij."
	}
	return asked + ": komt er los bij."
}

// ChoiceStatus says how sure a door is, and of which school year what it rests on;
// nothing where the verdict says that it is to be asked.
func ChoiceStatus(d route.Door, current string) string {
	if !d.There() || d.Verdict == route.Ask && d.Weakest().Year == "" {
		return ""
	}
	return RouteStatus(d.Weakest(), current)
}

// ChoiceStatement is what is said, by whom, and how sure it is.
func ChoiceStatement(s route.Statement, current string) string {
	return s.Text + " Bron: " + s.Source + " (" + RouteStatus(s, current) + ")."
}

// ChoiceLevelLine names the levels of the mbo that are open: "niveau 2 (1 tot 2 jaar)".
func ChoiceLevelLine(levels []route.Level) string {
	var parts []string
	for _, l := range levels {
		name := "niveau " + string(rune('0'+l.Number))
		if l.Number == 1 {
			name = "entree"
		}
		parts = append(parts, name+" ("+l.Years+")")
	}
	return "mbo " + choiceList(parts, "of")
}

// ChoiceProspect names what somebody wants to know of the work behind a study.
func ChoiceProspect(p route.Prospect) string {
	switch p {
	case route.OfWork:
		return "Kans op werk"
	case route.OfInternship:
		return "Kans op een stage"
	}
	return "Inkomen"
}

// ChoiceTitleOpens asks which doors a profile keeps open.
func ChoiceTitleOpens(p route.Profile, school talk.SchoolType) string {
	if school == "" || choiceSchool(p.Schools) != "" {
		return "Wat houdt " + ChoiceFull(p) + " open?"
	}
	return "Wat houdt " + ChoiceFull(p) + " open op " + TermSchoolType(school) + "?"
}

// ChoiceTitleAsks asks what a study asks.
func ChoiceTitleAsks(s route.Study) string {
	name := ChoiceStudy(s)
	if name == s.Name { // it begins with its kind, which is no name
		name = strings.ToLower(name[:1]) + name[1:]
	}
	return "Wat vraagt " + name + "?"
}

// ChoiceStudy names a study, with its kind where the name does not begin with it.
func ChoiceStudy(s route.Study) string {
	if strings.HasPrefix(strings.ToLower(s.Name), string(s.Kind)) {
		return s.Name
	}
	return s.Name + " (" + ChoiceKind(s.Kind) + ")"
}

// ChoicePair names two profiles in a few cells. Of one school they need not name it.
func ChoicePair(a, b route.Profile) (nameA, nameB string) {
	if choiceSchool(a.Schools) != choiceSchool(b.Schools) {
		return ChoiceShort(a), ChoiceShort(b)
	}
	return cmp.Or(a.Code, a.Name), cmp.Or(b.Code, b.Name)
}

// ChoiceTitleCompare puts two profiles beside each other.
func ChoiceTitleCompare(a, b route.Profile) string {
	nameA, nameB := ChoicePair(a, b)
	title := nameA + " naast " + nameB
	if school := choiceSchool(a.Schools); school != "" && school == choiceSchool(b.Schools) {
		title += ", " + school
	}
	return title
}

// ChoicePart is a part of a comparison of two profiles, with its heading.
type ChoicePart struct {
	Title string
	Pairs []route.Pair
}

// ChoiceParts are the parts in the order in which they are told; both heads what is open
// with either. A part can be empty.
func ChoiceParts(both string, c route.Comparison, nameA, nameB string) []ChoicePart {
	return []ChoicePart{
		{both, c.Both}, {ChoiceOnly(nameA), c.OnlyA}, {ChoiceOnly(nameB), c.OnlyB}, {ChoiceNeither, c.Neither},
	}
}

// ChoiceOnly heads what is open with one of two profiles without more.
func ChoiceOnly(name string) string { return "Zonder extra vak open met " + name }

// ChoiceNoted puts the numbers of its sources behind a line.
func ChoiceNoted(text, status string, notes []string) string {
	if status != "" {
		text += " · " + status
	}
	return text + " [" + strings.Join(notes, ", ") + "]"
}

// ChoiceStudiesTitle heads the list of what can be asked about.
const ChoiceStudiesTitle = "Opleidingen en studies"

// ChoiceListTitle heads the list of what can be chosen at a school.
func ChoiceListTitle(t talk.SchoolType) string {
	if t == "" {
		return "Profielen"
	}
	return "Profielen, " + TermSchoolType(t)
}

// ChoiceGroup heads the profiles of some schools.
func ChoiceGroup(schools []talk.SchoolType) string {
	if len(schools) == 1 {
		return Capital(TermSchoolType(schools[0]))
	}
	return "Vmbo basis, kader en gl"
}

// ChoiceDomainLine says how many studies are known from a domain of the mbo.
func ChoiceDomainLine(studies int) string {
	return "domein van het mbo · " + Plural(studies, "studie", "studies") + " daarna"
}
