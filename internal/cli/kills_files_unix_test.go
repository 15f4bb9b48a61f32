//go:build unix

package cli

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"
	"time"
)

// deed is a command that makes, exchanges or destroys files, and is killed.
type deed string

const (
	toBackUp  deed = "backup"
	toCopy    deed = "backup elsewhere"
	toRestore deed = "restore"
	toRescue  deed = "rescue"
	toRenew   deed = "renew keys"
	toErase   deed = "erase"
)

func deeds() []deed { return []deed{toBackUp, toCopy, toRestore, toRescue, toRenew, toErase} }

// tally counts what the kills found, of all databases.
type tally struct {
	mu    sync.Mutex
	kills map[deed]int
	done  map[deed]int // of those, how many had ended before they were killed
	fresh map[deed]int // of the others, how many left the new state
	long  map[deed]time.Duration
}

// wait is how long to wait before a kill: at most a bit longer than the deed takes.
func (a *tally) wait(d deed, rng *rand.Rand) time.Duration {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.long[d] == 0 {
		a.long[d] = 600 * time.Millisecond
	}
	return time.Duration(rng.Int64N(int64(a.long[d])))
}

// took learns from how long a deed took, to its end or to the kill.
func (a *tally) took(d deed, lasted time.Duration, ended bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.kills[d]++
	if ended {
		a.done[d]++
		a.long[d] = (a.long[d] + lasted*11/10) / 2
		return
	}
	a.long[d] = max(a.long[d], lasted*11/10)
}

func (a *tally) String() string {
	return fmt.Sprintf("kills: %v\nended before: %v\nkilled with the new state there: %v", a.kills, a.done, a.fresh)
}

// TestKillsOfCommands kills the commands that make, exchange and destroy files, at
// random moments, one after the other in the same folder: -kills says how often.
// After each, all of the old or all of the new is there, every backup that has its
// name is whole, and who was erased stays away.
func TestKillsOfCommands(t *testing.T) {
	b := newBench(t)
	all := &tally{kills: map[deed]int{}, done: map[deed]int{}, fresh: map[deed]int{}, long: map[deed]time.Duration{}}
	n := max(*kills, len(deeds()))
	lanes := min(besides, (n+len(deeds())-1)/len(deeds()))
	t.Run("databases", func(t *testing.T) {
		for lane := range lanes {
			t.Run(fmt.Sprint(lane), func(t *testing.T) {
				t.Parallel()
				k := newKeeper(t, b, all, *killSeed+uint64(lane), lane == 3)
				for i := lane; i < n; i += lanes {
					list := deeds()
					if i >= len(list) {
						list = slices.Concat(list, []deed{toErase, toRestore, toCopy})
						k.round(i, list[k.rng.IntN(len(list))])
						continue
					}
					k.round(i, list[i])
				}
				k.oldest()
			})
		}
	})
	t.Log(all)
}
