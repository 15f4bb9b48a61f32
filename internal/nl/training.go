package nl

import (
	"fmt"
	"strings"
	"time"

	"gesprek/internal/rehearse"
)

// Words of the training of a team.
const (
	TrainingTitle      = "De training"
	TrainingIntro      = "Oefenen met je team, voor iedereen op school. Enter opent een bijeenkomst; de teamlijst telt alleen wie er was."
	TrainingFoot       = "Wie wat oefende, staat nergens. Alleen wie er was, telt."
	TrainingNone       = "Er staat geen training in het handboek. Kijk met “gesprek prompts controleer” wat er ontbreekt."
	TrainingNoneOff    = "er staat geen training in het handboek"
	TrainingRuns       = "De klok loopt nog. Nog een keer: weggaan, en de klok vergeten."
	TrainingNoNext     = "dit is het laatste onderdeel"
	TrainingNoPrev     = "dit is het eerste onderdeel"
	TrainingAim        = "Na afloop"
	TrainingLength     = "Duur"
	TrainingReady      = "Klaarleggen"
	TrainingCourse     = "Verloop"
	TrainingCoach      = "Jij"
	TrainingTask       = "De groep"
	TrainingSays       = "Zeg bijvoorbeeld"
	TrainingKeep       = "Om te onthouden"
	TrainingHome       = "Tot de volgende keer"
	TrainingPages      = "In het handboek"
	TrainingDrills     = "Oefeningen"
	TrainingPersonas   = "Oefenleerlingen"
	TrainingWeDo       = "Wat we doen"
	TrainingKnown      = "Goed om te weten"
	TrainingOwn        = "Dit wil ik proberen"
	TrainingOwnWho     = "Met wie, en wanneer"
	TrainingForCoach   = "Voor de coach"
	TrainingForGroup   = "Voor de deelnemers"
	TrainingOverview   = "De bijeenkomsten"
	TrainingAll        = "De training in loopbaangesprekken"
	TrainingSave       = "bewaren als bestand"
	TrainingOpen       = "openen"
	TrainingRun        = "klok starten, of stilzetten"
	TrainingRunShort   = "klok"
	TrainingPauseShort = "pauze"
	TrainingNext       = "volgend onderdeel"
	TrainingNextShort  = "verder"
	TrainingPrev       = "vorig onderdeel"
	TrainingWhole      = "hele bijeenkomst of dit onderdeel"
	TrainingWholeShort = "alles"
	TrainingPartShort  = "dit onderdeel"
	TrainingTeam       = "teamlijst: wie was er"
	TrainingTeamShort  = "teamlijst"
	TrainingNotBegun   = "De klok loopt nog niet."
	TrainingPaused     = "Pauze"
	TrainingAfter      = "Hierna"
	TrainingLast       = "Dit is het laatste onderdeel."
)

// TrainingReader is whom a page of the training is for.
func TrainingReader(r rehearse.Reader) string {
	if r == rehearse.ForCoach {
		return TrainingForCoach
	}
	return TrainingForGroup
}

// TrainingMeeting names a meeting with its number.
func TrainingMeeting(number int, title string) string {
	return fmt.Sprintf("Bijeenkomst %d: %s", number, title)
}

// TrainingMinutes says how long something takes.
func TrainingMinutes(n int) string { return Plural(n, "minuut", "minuten") }

// TrainingPart names a part with the minutes from which and to which it runs.
func TrainingPart(from, to int, title string, g rehearse.Grouping) string {
	return fmt.Sprintf("%d–%d min · %s · %s", from, to, title, TrainingGroup(g))
}

// TrainingGroup says in what company people work.
func TrainingGroup(g rehearse.Grouping) string {
	switch g {
	case rehearse.Pairs:
		return "per twee"
	case rehearse.Threes:
		return "met z'n drieën"
	case rehearse.Fours:
		return "met z'n vieren"
	case rehearse.Alone:
		return "ieder voor zich"
	case rehearse.Together:
		return "samen"
	}
	return string(g)
}

// TrainingRow is a meeting in a list.
func TrainingRow(number int, title string) string { return fmt.Sprintf("%d. %s", number, title) }

// TrainingFile is the name of the file with a meeting, or with all where number is 0.
func TrainingFile(number int) string {
	if number > 0 {
		return fmt.Sprintf("training bijeenkomst %d", number)
	}
	return "training"
}

// TrainingForm names a form for one reader.
func TrainingForm(r rehearse.Reader, form string) string {
	return Lower(TrainingReader(r)) + ": " + Lower(form)
}

// TrainingSpent says how long a meeting that was begun has taken.
func TrainingSpent(d time.Duration) string { return "bezig, " + TrainingClock(d) }

// TrainingLeft says how long a part still has, or how much longer it takes.
func TrainingLeft(left time.Duration) string {
	if left < 0 {
		return TrainingClock(-left) + " over de tijd"
	}
	return "nog " + TrainingClock(left)
}

// TrainingClock writes a duration as minutes and seconds.
func TrainingClock(d time.Duration) string {
	s := int(d.Round(time.Second) / time.Second)
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}

// TrainingEnds says when a meeting ends if the rest takes as long as was meant.
func TrainingEnds(at time.Time) string { return "klaar rond " + TimeHour(at) }

// TrainingPlace says which part it is.
func TrainingPlace(part, parts int) string { return fmt.Sprintf("onderdeel %d van %d", part, parts) }

// TrainingNoMeeting says that there is no meeting of that number.
func TrainingNoMeeting(asked string, meetings int) string {
	return fmt.Sprintf("Er is geen bijeenkomst %q. Kies een nummer van 1 tot en met %d.", asked, meetings)
}

// TermFunction is what somebody does at school.
func TermFunction(f rehearse.Function) string {
	if f == rehearse.Caretaker {
		return "conciërge"
	}
	return string(f)
}

// FunctionNamed is the function that somebody typed, in whatever spelling.
func FunctionNamed(typed string) rehearse.Function {
	for _, f := range rehearse.Functions() {
		if Fold(strings.TrimSpace(typed)) == Fold(TermFunction(f)) {
			return f
		}
	}
	return rehearse.Function(strings.TrimSpace(typed))
}
