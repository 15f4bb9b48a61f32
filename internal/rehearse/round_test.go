package rehearse

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestThreesomeOfFortyFiveMinutes(t *testing.T) {
	var three Threesome
	if three.Part() != "" || three.Back(0) || three.Done() {
		t.Fatal("a threesome that has not begun is somewhere")
	}
	at := 3 * time.Minute
	three.Begin(at)
	for round := 1; round <= Rounds; round++ {
		for _, part := range RoundParts() {
			if three.Round != round || three.Part() != part || three.Left(at) != part.Length() {
				t.Fatalf("at %v: round %d, part %q with %v left; want round %d, %q", at, three.Round, three.Part(), three.Left(at), round, part)
			}
			at += part.Length() + 10*time.Second
			if left := three.Left(at); left != -10*time.Second {
				t.Fatalf("%q has %v left when it takes longer", part, left)
			}
			three.Next(at)
		}
	}
	if !three.Done() || three.Part() != "" || at != 3*time.Minute+3*15*time.Minute+90*time.Second {
		t.Fatalf("after %v it is at %q of round %d", at, three.Part(), three.Round)
	}
}

// TestThreesomeGoesBackAsItWent goes on and back anywhere.
func TestThreesomeGoesBackAsItWent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var three Threesome
		three.Begin(0)
		steps := 0
		for i, on := range rapid.SliceOfN(rapid.Bool(), 0, 40).Draw(t, "moves") {
			at := time.Duration(i) * time.Minute
			switch {
			case on && !three.Done():
				steps++
				three.Next(at)
			case !on:
				if went := three.Back(at); went != (steps > 0) {
					t.Fatalf("after %d steps on, back is %v", steps, went)
				} else if went {
					steps--
				}
			}
			if want := steps/len(RoundParts()) + 1; three.Round != want {
				t.Fatalf("after %d steps it is round %d", steps, three.Round)
			}
			if !three.Done() && three.Part() != RoundParts()[steps%len(RoundParts())] {
				t.Fatalf("after %d steps it is %q", steps, three.Part())
			}
		}
	})
}

func TestEachIsOnceInEachRole(t *testing.T) {
	for _, role := range []Role{Conducts, Plays, Observes} {
		seen := map[int]bool{}
		for round := 1; round <= Rounds; round++ {
			seen[Who(role, round)] = true
		}
		if len(seen) != Rounds {
			t.Errorf("%s: %v", role, seen)
		}
	}
	for round := 1; round <= Rounds; round++ {
		if a, b, c := Who(Conducts, round), Who(Plays, round), Who(Observes, round); a == b || b == c || a == c {
			t.Errorf("round %d: %d, %d and %d", round, a, b, c)
		}
	}
	if Who(Observes, 1) != Who(Conducts, 2) {
		t.Error("who has looked is not the next to hold a talk")
	}
}
