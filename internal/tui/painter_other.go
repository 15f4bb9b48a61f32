//go:build !unix

package tui

import "gesprek/internal/rescue"

// canPaint tells whether this system has the signals a painter needs.
const canPaint = false

// watch has nothing to listen to.
func (p *painter) watch() {
	defer rescue.Caught(p.crash)
	close(p.gone)
}
