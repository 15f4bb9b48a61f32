//go:build unix

package tui

import (
	"os"
	"os/signal"
	"syscall"

	"gesprek/internal/rescue"
)

// canPaint tells whether this system has the signals a painter needs.
const canPaint = true

// watch listens to what happens to the terminal, until quit is closed: another
// size, and being continued after a stop. The shell has used the terminal then.
func (p *painter) watch() {
	defer close(p.gone)
	defer rescue.Caught(p.crash)
	sig := make(chan os.Signal, 8)
	signal.Notify(sig, syscall.SIGWINCH, syscall.SIGCONT)
	defer signal.Stop(sig)
	for {
		select {
		case <-p.quit:
			return
		case s := <-sig:
			if s == syscall.SIGCONT {
				p.resume()
			} else {
				p.resized()
			}
		}
	}
}
