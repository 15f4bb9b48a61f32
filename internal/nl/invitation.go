package nl

import (
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// Words of an invitation to a talk.
const (
	InviteWhen  = "Wanneer"
	InviteWhere = "Waar"
	InviteWith  = "Met"
	InviteLong  = "Duur"

	InviteFormAll   = "agenda (ics) van alle gesprekken, voor jezelf"
	InviteFormOne   = "agenda (ics) van dit gesprek, om mee te sturen"
	InviteNoneTitle = "Uitnodigingen"
)

// InviteTitle stands above an invitation.
func InviteTitle(k talk.Kind, first string) string {
	if k == talk.WithParents {
		return "Uitnodiging voor een gesprek met u en " + first
	}
	return "Uitnodiging voor een gesprek"
}

// InviteGreeting addresses whom it is for: parents of a pupil, or the pupil.
func InviteGreeting(k talk.Kind, first string) string {
	if k == talk.WithParents {
		return "Beste ouder of verzorger van " + first + ","
	}
	return "Beste " + first + ","
}

// InviteAsk says what the talk is for.
func InviteAsk(k talk.Kind, first string) string {
	if k == talk.WithParents {
		return "Graag spreek ik u samen met " + first + ". We praten over wat " + first + " heeft gedaan en ontdekt, en over wat er te kiezen is."
	}
	return "Graag spreek ik je. We praten over wat je hebt gedaan en ontdekt, en over wat er te kiezen is."
}

// InviteBring says what to take along.
func InviteBring(k talk.Kind, first string) string {
	if k == talk.WithParents {
		return "Neem mee wat " + first + " al heeft uitgezocht of opgeschreven, en uw eigen vragen."
	}
	return "Neem mee wat je al hebt uitgezocht of opgeschreven, en je vragen."
}

// InviteLate says that others come after it, and what to do for who cannot come.
func InviteLate(k talk.Kind) string {
	if k == talk.WithParents {
		return "Na u komen anderen, daarom begin ik graag op tijd. Kunt u dan niet? Laat het weten, dan zoeken we samen een ander moment."
	}
	return "Na jou komen anderen, daarom begin ik graag op tijd. Kun je dan niet? Laat het weten, dan zoeken we samen een ander moment."
}

// InviteMoved says that this is another time than was told before.
func InviteMoved(was school.Clock) string {
	return "Dit is een nieuwe tijd. Eerst stond het gesprek om " + was.String() + "."
}

// InviteFrom ends an invitation.
func InviteFrom(name, school string) []string {
	lines := []string{"Met vriendelijke groet,"}
	for _, l := range []string{name, school} {
		if l != "" {
			lines = append(lines, l)
		}
	}
	return lines
}

// InviteTime is when the talk is.
func InviteTime(from, to time.Time) string {
	return TimeDate(from) + ", van " + TimeHour(from) + " tot " + TimeHour(to)
}

// InviteEvent is the title of the talk in the calendar of who is invited.
func InviteEvent(k talk.Kind, first string) string {
	if k == talk.WithParents {
		return "Gesprek op school over " + first
	}
	return "Gesprek op school"
}

// InvitesTitle stands above the screen with the invitations of a row.
func InvitesTitle(name string) string { return "Uitnodigingen · " + name }

// InvitesName is what the file with invitations is called, without its ending.
func InvitesName(name string, day time.Time) string {
	return "uitnodigingen " + name + " " + day.Format(time.DateOnly)
}

// InviteName is what the file with one invitation is called, without its ending.
func InviteName(pupil string, day time.Time) string {
	return "uitnodiging " + pupil + " " + day.Format(time.DateOnly)
}
