package nl

import (
	"fmt"
	"time"

	"gesprek/internal/talk"
)

// The commands of the talk, as footer, help and command list name them.
const (
	LiveNext             = "volgende vraag"
	LiveNextShort        = "volgende"
	LiveBack             = "vorige vraag"
	LiveNextStage        = "volgend onderdeel"
	LivePrevStage        = "vorig onderdeel"
	LiveAlternative      = "andere vraag"
	LiveFollowUp         = "doorvragen"
	LiveAlternativeShort = "andere"
	LiveAgreementShort   = "afspraak"
	LiveDontKnow         = "weet ik niet"
	LivePark             = "straks: bewaar deze vraag"
	LiveAgreement        = "regel wordt afspraak"
	LiveQuote            = "regel wordt uitspraak"
	LiveDraft            = "regel wordt klad (niet in het verslag)"
	LiveAsked            = "vraag gesteld: stilte meten"
	LiveTurn             = "draaischerm: voor de leerling"
	LiveNeutral          = "neutraal scherm: niets over iemand"
	LivePause            = "pauze, of weer verder"
	LiveMoment           = "moment merken, of ernaar terug"
	LiveFind             = "zoek vraag of onderdeel"
	LiveUndo             = "ongedaan maken"
	LiveRedo             = "opnieuw"
	LiveUp               = "een regel omhoog"
	LiveDown             = "een regel omlaag"
	LiveEnter            = "nieuwe regel"
	LiveClock            = "klok verbergen of tonen"
	LiveYes              = "ja, op wat onderaan gevraagd wordt"
	LiveNo               = "nee, op wat onderaan gevraagd wordt"
	LiveCommands         = "opdrachten"
	LiveHelp             = "hulp"
	LiveLeave            = "stoppen of afronden"
)

// Why a command of the talk cannot be used now.
const (
	LiveNothingAsked = "er wordt niets gevraagd"
	LiveNoUndo       = "Er is niets om terug te nemen."
	LiveNoRedo       = "Er is niets teruggenomen."
)

// Words on the talk screen.
const (
	LiveNotes       = "notities"
	LiveToPupil     = "aan %s"
	LiveToParent    = "aan de ouders"
	LiveToTogether  = "samen"
	LiveLetGo       = "Prima. We laten het even liggen."
	LiveLetGoHint   = "tab: naar iets anders"
	LiveWaiting     = "wacht tot bij ervaring een zin is genoteerd · ctrl+l: toch stellen"
	LiveTypeHere    = "typ hier mee"
	LiveHidden      = "· · ·"
	LiveEnough      = "afronden mag"
	LiveMarked      = "Gemerkt. Ctrl+o brengt je hier terug."
	LiveMarkedHere  = "Dit moment is gemerkt. Ga gerust verder; ctrl+o brengt je terug."
	LiveMarkedBack  = "Terug bij het moment dat je merkte."
	LiveLast        = "Dit is de laatste vraag. Esc: afronden."
	LiveFirst       = "Dit is de eerste vraag."
	LiveParked      = "Straks: de vraag komt terug aan het eind van dit onderdeel."
	LiveDone        = "Dit gesprek is al afgesloten."
	LiveHelpTitle   = "Wat je kunt doen · ↓: meer · esc: terug"
	LiveFindTitle   = "Naar welke vraag?"
	LivePauseTitle  = "Pauze. Waarom?"
	LiveMenuPause   = "Pauze"
	LiveMenuResume  = "Verder na de pauze"
	LiveMenuClose   = "Afronden"
	LiveMenuLater   = "Later verder"
	LiveMenuStay    = "Terug naar het gesprek"
	LiveTurnNothing = "Er is nog niets om samen te lezen. Dat komt vanzelf."
	LiveTurnAgreed  = "Dit spreken we af"
	LiveTurnBack    = "f11: verder · esc: terug"
	LiveTurnGoal    = "Hier praten we over"
)

// Headings of the side panel.
const (
	SideWrote   = "voorbereiding"
	SideParents = "wat ouders schreven"
	SideGoal    = "doel"
	SideLast    = "vorige keer"
	SideSteps   = "afgesproken"
	SideTouched = "aan bod geweest"
	SideParked  = "straks"
	SideMarked  = "gemerkt"
	SideNothing = "dit is het eerste gesprek"
)

// LiveTurnSaid heads the pupil's words on the draaischerm.
func LiveTurnSaid(name string) string { return "Dit zei " + name }

// LiveTo says whom a prompt speaks to.
func LiveTo(to talk.Addressee, name string) string {
	switch to {
	case talk.ToParent:
		return LiveToParent
	case talk.ToTogether:
		return LiveToTogether
	}
	return fmt.Sprintf(LiveToPupil, name)
}

// LiveFollowUpNr labels a follow-up that stands large.
func LiveFollowUpNr(n, of int) string { return fmt.Sprintf("doorvragen %d van %d", n, of) }

// LiveRung labels a step of the ladder.
func LiveRung(n, of int) string { return fmt.Sprintf("een kleinere vraag · %d van %d", n, of) }

// LiveOfMinimum is the clock below the minimum.
func LiveOfMinimum(elapsed string) string { return elapsed + " van minimaal 20:00" }

// LiveOver is the clock above the minimum.
func LiveOver(elapsed string) string { return elapsed + " · " + LiveEnough }

// LiveUntil is when the planned time is over.
func LiveUntil(at time.Time) string { return "tot " + at.Format("15:04") }

// LiveStage is the clock of the stage.
func LiveStage(elapsed, share string) string { return "onderdeel " + elapsed + " van " + share }

// LiveStageOnly is the clock of a stage for which no time is left.
func LiveStageOnly(elapsed string) string { return "onderdeel " + elapsed }

// LivePaused says since when and why the clock stands.
func LivePaused(since time.Time, why talk.PauseReason) string {
	return fmt.Sprintf("Pauze sinds %s (%s). Enter: verder", since.Format("15:04"), TermPauseReason(why))
}

// LivePausedSince says since when the clock stands.
func LivePausedSince(since time.Time) string { return "Pauze sinds " + since.Format("15:04") }

// LiveGap asks whether the talk went on while the program was away.
func LiveGap(from, to time.Time) string {
	away := "Even weg"
	if to.Sub(from) >= time.Minute {
		away = fmt.Sprintf("Weg van %s tot %s", TimeHour(from), TimeHour(to))
	}
	return away + ". Ging het gesprek door? ctrl+l: ja · ctrl+b: nee"
}

// LiveNotSaved says that storing failed and what to do; the reason comes last,
// so that a narrow screen cuts nothing else off.
func LiveNotSaved(why string) string { return NotSaved + ". Typ gerust door. " + why }

// LiveMenuTitle heads the ways out of a talk; left is what is missing from the
// minimum.
func LiveMenuTitle(left time.Duration) string {
	if left > 0 {
		minutes := int((left + time.Minute - 1) / time.Minute)
		if minutes == 1 {
			return "Nog 1 minuut tot het minimum."
		}
		return fmt.Sprintf("Nog %d minuten tot het minimum.", minutes)
	}
	return "Afronden mag."
}

// LivePromptState is what became of a prompt.
func LivePromptState(s talk.PromptState) string {
	switch s {
	case talk.Was:
		return "gesteld"
	case talk.Skipped:
		return "overgeslagen"
	case talk.Parked:
		return "straks"
	case talk.Showing:
		return "hier ben je"
	}
	return ""
}

// LiveClockHidden says that the clock is hidden, and which key shows it again.
func LiveClockHidden(key string) string { return "klok verborgen · " + key + ": tonen" }
