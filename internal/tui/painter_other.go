//go:build !unix

package tui

// canPaint tells whether this system has the signals a painter needs.
const canPaint = false

// watch has nothing to listen to.
func (p *painter) watch() { close(p.gone) }
