package cli

import (
	"context"
	"crypto/sha256"
	"strings"
	"sync"
	"time"

	"gesprek/internal/rescue"
	"gesprek/internal/tui"
)

// clipboardKeeps is how long a text of ours stays on the clipboard.
const clipboardKeeps = time.Minute

// clipboard puts texts on the clipboard of the system, with the system's own
// tool, and takes them off again. A text reaches a tool on its standard input and
// in no other way, and is not kept here: whether it is still there is seen by its
// hash. It is safe for use by several goroutines.
type clipboard struct {
	tools func() []clipTool                              // those to try, the best first
	after func(time.Duration, func()) (stop func() bool) // has a function called later, on a goroutine

	mu     sync.Mutex // held while a tool works
	held   *heldText
	closed bool
}

// heldText is a text of ours that may be on the clipboard still.
type heldText struct {
	tool clipTool
	sum  [sha256.Size]byte
	stop func() bool
}

var _ tui.Clipboard = (*clipboard)(nil)

func (a *app) newClipboard() *clipboard {
	return &clipboard{
		tools: func() []clipTool { return clipTools(thisSystem(), a.env) },
		after: func(d time.Duration, later func()) func() bool {
			return time.AfterFunc(d, func() {
				defer rescue.Caught(nil) // it is tried again at the end
				later()
			}).Stop
		},
	}
}

// Copy puts a text on the clipboard and has it taken off after a minute. Where no
// tool can do so, it is up to the terminal, and nothing was done yet.
func (c *clipboard) Copy(ctx context.Context, text string) (tui.Copied, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.closed {
		return tui.ByTerminal, context.Canceled
	}
	for _, t := range c.tools() {
		if t.put(ctx, text) != nil {
			continue
		}
		if c.held != nil {
			c.held.stop()
		}
		held := &heldText{tool: t, sum: sumOf(text)}
		held.stop = c.after(clipboardKeeps, func() { c.take(held) })
		c.held = held
		return tui.OnClipboard, nil
	}
	return tui.ByTerminal, ctx.Err()
}

// close takes off what is ours before the program ends, and lets nothing come
// after it. It reports false when
// that may not have worked.
func (c *clipboard) close() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.closed = true
	if c.held == nil {
		return true
	}
	c.held.stop()
	return c.clear()
}

// take takes a text off after its time. One that was copied since has a time of
// its own.
func (c *clipboard) take(held *heldText) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.held == held {
		c.clear()
	}
}

// clear empties the clipboard if it still holds our text; mu is held. When the
// tool does not answer, it is left for another try.
func (c *clipboard) clear() bool {
	ctx := context.Background()
	text, answered := c.held.tool.get(ctx)
	if !answered || sumOf(text) == c.held.sum && c.held.tool.empty(ctx) != nil {
		return false
	}
	c.held = nil
	return true
}

// sumOf tells texts apart but for the line ends, which systems write their own
// way and tools add.
func sumOf(text string) [sha256.Size]byte {
	return sha256.Sum256([]byte(strings.TrimRight(strings.ReplaceAll(text, "\r\n", "\n"), "\n")))
}
