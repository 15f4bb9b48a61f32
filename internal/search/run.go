package search

import (
	"runtime"
	"sync"

	"gesprek/internal/rescue"
)

// mostWorkers is how many goroutines look through the blocks at most: with more the
// memory of a laptop is what they wait for.
const mostWorkers = 4

// worker looks through a part of the blocks.
type worker struct {
	found []int32
	best  *ranking
	err   *rescue.Error
}

func (w *worker) take(i int32, text []byte) {
	w.found = append(w.found, i)
	w.best.take(i, text)
}

// run looks for everything that is found, and the best of it.
func (p *plan) run(limit int) ([]int32, *ranking) {
	if p.narrow {
		w := &worker{best: newRanking(p.x, p, limit)}
		for _, i := range p.lines {
			if text := p.x.folded(i); p.holds(i, text, -1) {
				w.take(i, text)
			}
		}
		return w.found, w.best
	}
	workers := make([]*worker, min(mostWorkers, runtime.GOMAXPROCS(0), max(1, len(p.x.blocks))))
	var all sync.WaitGroup
	for n := range workers {
		workers[n] = &worker{best: newRanking(p.x, p, limit)}
		all.Add(1)
		go func() {
			defer all.Done()
			defer rescue.Caught(func(e *rescue.Error) { workers[n].err = e })
			// the newest lines are likely to be in the last block
			for i := len(p.x.blocks) - 1 - n; i >= 0; i -= len(workers) {
				p.block(p.x.blocks[i], workers[n].take)
			}
		}()
	}
	all.Wait()
	first := workers[0]
	for _, w := range workers {
		if w.err != nil {
			panic(w.err) // on the goroutine of the caller, who is guarded
		}
		if w != first {
			first.found = append(first.found, w.found...)
			first.best.join(w.best)
		}
	}
	return first.found, first.best
}
