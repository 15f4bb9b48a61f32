package report

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// rich tells whether a role is more than a text with a label.
func rich(r role) bool { return r >= picture }

// widestLine is how long a line to write on is in plain text, in columns.
const widestLine = 40

// richText writes a block of one of those roles as plain text.
func richText(b *strings.Builder, bl block, width int) {
	put := func(lead, text string) {
		rest := strings.Repeat(" ", ansi.StringWidth(lead))
		for i, l := range wrap(text, width-len(rest)) {
			if i > 0 {
				lead = rest
			}
			b.WriteString(strings.TrimRight(lead+l, " ") + "\n")
		}
	}
	room := strings.Repeat("_", min(widestLine, width))
	switch bl.role {
	case picture:
		if bl.label != "" {
			put("", bl.label+":")
		}
		for _, bar := range bl.bars {
			put("  - ", bar.named()+": "+bar.bubbles())
		}
		if bl.text != "" {
			put("  ", bl.text)
		}
	case sign:
		put("", bl.signer()+":")
		b.WriteString("\n" + room + "\n")
	case blank:
		if bl.label != "" {
			put("", bl.label)
		}
		for range bl.count {
			b.WriteString("\n" + room + "\n")
		}
	case check:
		lead := "[ ] "
		if bl.count > 0 {
			lead = "[x] "
		}
		put(lead, bl.text)
	case tabled:
		tableText(b, bl, width)
	case fresh:
		b.WriteString("\n\n" + strings.Repeat("=", width) + "\n\n\n")
	}
}

// named is the label of a bar with the other word for it.
func (b bar) named() string {
	if b.under == "" {
		return b.label
	}
	return b.label + " (" + b.under + ")"
}

// signer is who signs, and as what.
func (bl block) signer() string {
	if bl.text == "" {
		return bl.label
	}
	return bl.label + " (" + bl.text + ")"
}

// richMarkdown writes a block of one of those roles as CommonMark, with the tables
// and boxes to tick of GitHub's.
func richMarkdown(b *strings.Builder, bl block) {
	room := escape(strings.Repeat("_", widestLine))
	switch bl.role {
	case picture:
		if bl.label != "" {
			b.WriteString("**" + escape(bl.label) + "**\n\n")
		}
		for _, bar := range bl.bars {
			b.WriteString("- " + escape(bar.named()) + ": " + bar.bubbles() + "\n")
		}
		if bl.text != "" {
			b.WriteString("\n*" + escape(bl.text) + "*\n")
		}
	case sign:
		b.WriteString(escape(bl.signer()) + ":\n\n" + room + "\n")
	case blank:
		if bl.label != "" {
			b.WriteString("**" + escape(bl.label) + "**\n")
		}
		b.WriteString(strings.Repeat("\n"+room+"\n", bl.count))
	case check:
		b.WriteString(map[bool]string{true: "- [x] ", false: "- [ ] "}[bl.count > 0] + escape(bl.text) + "\n")
	case tabled:
		tableMarkdown(b, bl)
	case fresh:
		b.WriteString("---\n")
	}
}
