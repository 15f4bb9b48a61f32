package nl

import (
	"fmt"
	"strings"
	"time"

	"gesprek/internal/dossier"
	"gesprek/internal/talk"
)

// DossierForm names a form of dossier.
func DossierForm(f dossier.Form) string {
	switch f {
	case dossier.RouteCard:
		return "pagina bij de Leerroutekaart"
	case dossier.Coaching:
		return "dossier studieloopbaan (slb)"
	}
	return "loopbaandossier"
}

// DossierTitle heads the dossier of a pupil.
func DossierTitle(f dossier.Form, name string) string {
	return Capital(DossierForm(f)) + " van " + name
}

// DossierQuestion is a question of a form, in the words of who answers it.
func DossierQuestion(q dossier.Question) string {
	switch q.Key {
	case string(talk.Qualities):
		return "Wat kan ik, en waaruit blijkt dat?"
	case string(talk.Motives):
		return "Wat wil ik, en waarom is dat belangrijk voor mij?"
	case string(talk.Work):
		return "Welk werk past bij mij, en waarom?"
	case string(talk.Steering):
		return "Hoe kom ik daar, en wat is mijn eerste stap?"
	case string(talk.Networking):
		return "Wie kan mij helpen, en waarmee?"
	case dossier.KeyChoice:
		return "Hoe heb ik mijn keuze voorbereid?"
	case dossier.KeyHelp:
		return "Wat helpt mij om goed te leren?"
	case dossier.KeyAdvice:
		return "Wat raadt de mentor aan, en waarom?"
	}
	return q.Key
}

// DossierKey names what a question is about, in a word.
func DossierKey(key string) string {
	switch key {
	case dossier.KeyChoice:
		return "hoe de keuze is voorbereid"
	case dossier.KeyHelp:
		return "wat helpt om te leren"
	case dossier.KeyAdvice:
		return "advies van de mentor"
	}
	return TermCompetence(talk.Competence(key))
}

// DossierRole names what somebody is to a dossier.
func DossierRole(r dossier.Role) string { return string(r) } // the ids are the words themselves

// DossierParty is somebody who is asked to approve.
func DossierParty(p dossier.Party) string {
	if p.Name == "" {
		return Capital(DossierRole(p.Role))
	}
	return Capital(DossierRole(p.Role)) + " " + p.Name
}

// DossierState says where a party stands.
func DossierState(s dossier.State) string {
	switch s {
	case dossier.Agreed:
		return "akkoord"
	case dossier.Refused:
		return "niet akkoord"
	case dossier.Void:
		return "akkoord vervallen"
	case dossier.Settled:
		return "was niet akkoord"
	}
	return "nog niet gevraagd"
}

// DossierMark is a sign for where a party stands; the words say the same.
func DossierMark(s dossier.State) string {
	switch s {
	case dossier.Agreed:
		return "✓"
	case dossier.Refused:
		return "✗"
	case dossier.Void, dossier.Settled:
		return "–"
	}
	return "○"
}

// DossierVerdict names what somebody said of a version.
func DossierVerdict(v dossier.Verdict) string {
	switch v {
	case dossier.Disagrees:
		return "niet akkoord"
	case dossier.Withdrawn:
		return "akkoord ingetrokken"
	}
	return "akkoord"
}

// DossierHow names how somebody gave their verdict.
func DossierHow(h dossier.How) string {
	switch h {
	case dossier.AtTable:
		return "aan tafel"
	case dossier.OnPaper:
		return "op papier"
	case dossier.Digital:
		return "digitaal"
	}
	return string(h)
}

// DossierCount says how many agree: "2 van 3 akkoord".
func DossierCount(agreed, all int) string { return fmt.Sprintf("%d van %d akkoord", agreed, all) }

// DossierMeter says how far a dossier is: "4 van 7 in orde".
func DossierMeter(done, all int) string { return fmt.Sprintf("%d van %d in orde", done, all) }

// DossierAge says how old a pupil is, as far as a dossier has to know.
func DossierAge(a dossier.Age) string {
	switch a {
	case dossier.Under16:
		return "jonger dan 16"
	case dossier.From16:
		return "16 of 17"
	case dossier.From18:
		return "18 of ouder"
	}
	return "niet ingevuld"
}

// DossierAgeWhy says what an age means for who is asked to approve.
func DossierAgeWhy(a dossier.Age) string {
	switch a {
	case dossier.From16:
		return "Vanaf 16 jaar beslist de leerling zelf wie meekijkt. Ouders geven akkoord als de leerling dat wil."
	case dossier.From18:
		return "Vanaf 18 jaar praat de school met de student zelf. Ouders geven akkoord als de student dat wil."
	}
	return "Tot 16 jaar geeft ook een ouder of verzorger akkoord."
}

// DossierSort names a kind of activity; empty for none.
func DossierSort(s dossier.Sort) string {
	switch s {
	case dossier.Placement:
		return "stage"
	case dossier.Job:
		return "werk of bijbaan"
	case dossier.Project:
		return "project"
	case dossier.Lesson:
		return "les of vak"
	case dossier.Visit:
		return "bezoek aan een bedrijf of instelling"
	case dossier.OpenDay:
		return "open dag"
	case dossier.TryDay:
		return "meeloopdag"
	case dossier.Paper:
		return "sector- of profielwerkstuk"
	case dossier.Other:
		return "iets anders"
	}
	return string(s)
}

// DossierPart names a legal part of an activity.
func DossierPart(p dossier.Part) string {
	switch p {
	case dossier.Goal:
		return "beoogd doel"
	case dossier.Result:
		return "resultaat"
	case dossier.Evaluation:
		return "evaluatie"
	case dossier.Next:
		return "vervolg"
	}
	return string(p)
}

// DossierPartHint asks for a legal part in plain words.
func DossierPartHint(p dossier.Part) string {
	switch p {
	case dossier.Goal:
		return "wat wilde je ermee bereiken?"
	case dossier.Result:
		return "wat heb je gedaan, en wat kwam eruit?"
	case dossier.Evaluation:
		return "wat vond je ervan, en wat leerde je?"
	case dossier.Next:
		return "wat ga je hierna doen?"
	}
	return ""
}

// DossierRule says what a rule asks.
func DossierRule(r dossier.Rule) string {
	switch r {
	case dossier.RuleTexts:
		return "elke vraag heeft een antwoord"
	case dossier.RuleActivities:
		return "er is ten minste één activiteit"
	case dossier.RuleParts:
		return "elke activiteit heeft doel, resultaat, evaluatie en vervolg"
	case dossier.RuleCompetences:
		return "elke competentie komt terug in een activiteit"
	case dossier.RuleStep:
		return "er is een vervolgstap met een datum"
	case dossier.RuleTalk:
		return "het laatste gesprek is hooguit een jaar geleden"
	case dossier.RuleApprovals:
		return "iedereen is akkoord met deze versie"
	}
	return string(r)
}

// DossierRules says whose rules they are.
const DossierRules = "Wat 'goed ingevuld' is, staat in geen wet. Dit zijn de regels van gesprek zelf: de vier onderdelen komen uit het examenprogramma van het vmbo."

// DossierMissing says what is missing for a rule.
func DossierMissing(r dossier.Rule, m dossier.Missing, c dossier.Content) string {
	switch r {
	case dossier.RuleTexts:
		return "geen antwoord over " + DossierKey(m.Key)
	case dossier.RuleParts:
		if m.Activity < 0 || m.Activity >= len(c.Activities) {
			return "nog geen activiteit"
		}
		return DossierActivity(c.Activities[m.Activity].Title) + ": geen " + DossierPart(m.Part)
	case dossier.RuleActivities:
		return "nog geen activiteit"
	case dossier.RuleCompetences:
		return "geen activiteit over " + TermCompetence(m.Competence)
	case dossier.RuleStep:
		return "geen vervolgstap met een datum"
	case dossier.RuleTalk:
		if m.Last == "" {
			return "nog geen gesprek"
		}
		return "het laatste gesprek was op " + DossierDate(m.Last)
	case dossier.RuleApprovals:
		if m.Party.Party.Role == "" {
			return "niemand is gevraagd"
		}
		return DossierParty(m.Party.Party) + ": " + DossierState(m.Party.State)
	}
	return ""
}

// DossierActivity is what an activity is called.
func DossierActivity(title string) string {
	if strings.TrimSpace(title) == "" {
		return "activiteit zonder naam"
	}
	return title
}

// DossierDate writes a date as dossiers hold it; what is none stays as it is.
func DossierDate(iso string) string {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return iso
	}
	return TimeDayYear(t)
}

// DossierWhen is a moment in words, with the day that they mean where they do not say
// it.
func DossierWhen(words, iso string) string {
	if iso == "" {
		return words
	}
	day := DossierDate(iso)
	if words == "" || strings.EqualFold(words, day) {
		return day
	}
	return words + " (" + day + ")"
}

// versionWords is how many words name a version.
const versionWords = 4

// DossierWords are the four words that name a version: the first 44 bits of its hash,
// 11 for each word. They are for people, to see at a glance that they speak of the same
// version; what is compared is the whole hash. Without a hash there are none.
func DossierWords(h dossier.Hash) string {
	b := h.Bytes()
	if b == nil {
		return ""
	}
	list, words := WordList(), make([]string, versionWords)
	for i := range words {
		n := 0
		for bit := i * bitsPerWord; bit < (i+1)*bitsPerWord; bit++ {
			n = n<<1 | int(b[bit/8]>>(7-bit%8))&1
		}
		words[i] = list[n]
	}
	return strings.Join(words, " ")
}
