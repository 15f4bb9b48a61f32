package rehearse

import "time"

// RoundPart is a part of one round of practising in threes.
type RoundPart string

// The parts of a round, by the ids that are stored.
const (
	Prepare  RoundPart = "voorbereiden"
	Play     RoundPart = "spelen"
	LookBack RoundPart = "nabespreken"
)

// RoundParts lists the parts in the order in which they are done.
func RoundParts() []RoundPart { return []RoundPart{Prepare, Play, LookBack} }

// Length is how long a part is meant to take. Playing five to eight minutes is what
// trainers of role-play in schools advise (standpunt-vmbo.damonmethoden.nl,
// "Werkvorm rollenspel"); the other two are a proposal.
func (p RoundPart) Length() time.Duration {
	switch p {
	case Prepare:
		return 2 * time.Minute
	case Play:
		return 8 * time.Minute
	case LookBack:
		return 5 * time.Minute
	}
	return 0
}

// Rounds is how many rounds a threesome plays: each of the three is once the
// conductor.
const Rounds = 3

// Threesome is three people who practise, each round in other roles. Its parts end when
// somebody says so and not by themselves: who is still talking may finish. The zero
// value has not begun.
type Threesome struct {
	Round int           // 1 to [Rounds]; 0: it has not begun; more than that: it is done
	part  int           // of [RoundParts]
	since time.Duration // when the part began
}

// Begin begins the first round. Times are those since any fixed moment.
func (t *Threesome) Begin(at time.Duration) { *t = Threesome{Round: 1, since: at} }

// Part is the part that is going on; empty when none is.
func (t *Threesome) Part() RoundPart {
	if t.Round < 1 || t.Done() {
		return ""
	}
	return RoundParts()[t.part]
}

// Done tells whether all rounds were played.
func (t *Threesome) Done() bool { return t.Round > Rounds }

// Left is how much of its time the part has left; less than zero when it takes
// longer than it was meant to.
func (t *Threesome) Left(at time.Duration) time.Duration {
	return t.Part().Length() - max(0, at-t.since)
}

// Next goes on to the next part, and after the last one to the next round.
func (t *Threesome) Next(at time.Duration) {
	if t.Part() == "" {
		return
	}
	if t.part++; t.part == len(RoundParts()) {
		t.Round, t.part = t.Round+1, 0
	}
	t.since = at
}

// Back goes to the part before, which then has all its time again. It reports false
// where there is none.
func (t *Threesome) Back(at time.Duration) bool {
	switch {
	case t.Round < 1 || t.Round == 1 && t.part == 0:
		return false
	case t.part == 0:
		t.Round, t.part = t.Round-1, len(RoundParts())-1
	default:
		t.part--
	}
	t.since = at
	return true
}

// Role is what one of the three does in a round.
type Role string

// The roles.
const (
	Conducts Role = "gespreksvoerder"
	Plays    Role = "leerling"
	Observes Role = "observator"
)

// Who tells which of the three, 0 to 2, has a role in a round, 1 to [Rounds]: each
// moves on one role, so that who has looked at a talk is the next to hold one.
func Who(role Role, round int) int {
	first := map[Role]int{Conducts: 0, Plays: 1, Observes: 2}[role]
	return ((first-(round-1))%Rounds + Rounds) % Rounds
}
