package report

import (
	_ "embed"
	"fmt"
	"html"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/bidi"

	"gesprek/internal/nl"
)

//go:embed report.css
var reportStyle string

// htmlPage writes blocks as one page of HTML that needs nothing else: no script,
// no file, no address. Each text runs in the direction of its own letters. Drawing is a
// picture in SVG under the title; empty: there is none.
func htmlPage(blocks []block, l look, drawing string) string {
	h := &htmlWriter{drawing: drawing}
	h.put(`<!DOCTYPE html>`)
	h.put(`<html lang="` + nl.ReportLanguage + `">`)
	h.put(`<head>`)
	h.put(`<meta charset="utf-8"/>`)
	h.put(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>`)
	h.put(`<meta name="viewport" content="width=device-width, initial-scale=1"/>`)
	h.put(`<title>` + html.EscapeString(l.title) + `</title>`)
	h.put(`<style>`)
	a := l.accent()
	h.put(fmt.Sprintf(":root { --school: %s; --on: %s; --ink: %s; --tint: %s; }", a, a.on(), a.readable(), white.rgb().mixed(a, 0.08)))
	h.put(strings.TrimSpace(reportStyle))
	if drawing != "" {
		h.put(drawingStyle)
	}
	h.put(`</style>`)
	h.put(`</head>`)
	h.put(`<body>`)
	h.put(`<main>`)
	h.all(blocks, l.school)
	h.put(`</main>`)
	if l.foot != "" {
		h.put(`<footer>` + html.EscapeString(l.foot) + `</footer>`)
	}
	h.put(`</body>`)
	h.put(`</html>`)
	return h.b.String()
}

// htmlWriter writes blocks, those that belong together in one element.
type htmlWriter struct {
	b       strings.Builder
	open    string // the element that is open around what is written: dl, ul or none
	drawing string
}

// drawingStyle keeps a picture as large as it can be read: on a screen that is less
// wide it moves aside, on paper it is as wide as the page.
const drawingStyle = `.drawing { margin: 0 0 5mm; overflow-x: auto; }
.drawing svg { display: block; width: 100%; min-width: 240mm; height: auto; }
@media print { .drawing svg { min-width: 0; } }`

func (h *htmlWriter) put(line string) { h.b.WriteString(line + "\n") }

// within opens an element, unless it is open, and closes another. Empty: none.
func (h *htmlWriter) within(element string) {
	if h.open == element {
		return
	}
	if h.open != "" {
		h.put("</" + h.open + ">")
	}
	if element != "" {
		h.put("<" + element + ">")
	}
	h.open = element
}

// text writes a text in an element, with the class if there is one.
func (h *htmlWriter) text(element, class, text string) {
	if class != "" {
		class = ` class="` + class + `"`
	}
	h.put("<" + element + class + directed(text) + ">" + html.EscapeString(text) + "</" + element + ">")
}

// directed says in which direction a text runs: by its first letter, as a browser
// finds it, or by most of its letters where those differ.
func directed(text string) string {
	for _, r := range text {
		class := bidiClass(r)
		if class != bidi.L && class != bidi.R && class != bidi.AL {
			continue
		}
		switch {
		case class == bidi.L && rightToLeft(text):
			return ` dir="rtl"`
		case class != bidi.L && !rightToLeft(text):
			return ` dir="ltr"`
		}
		break
	}
	return ` dir="auto"`
}

func (h *htmlWriter) all(blocks []block, school string) {
	boxed := false
	for i := 0; i < len(blocks); {
		bl := blocks[i]
		if bl.boxed != boxed {
			h.within("")
			h.put(map[bool]string{true: `<section class="box">`, false: `</section>`}[bl.boxed])
			boxed = bl.boxed
		}
		n := 1
		switch bl.role {
		case title:
			h.within("")
			h.put("<header>")
			if school != "" {
				h.text("p", "school", school)
			}
			h.text("h1", "", bl.text)
			h.put("</header>")
			h.draw()
		case sign:
			h.within("")
			n = group(blocks[i:])
			h.signatures(blocks[i : i+n])
		default:
			h.block(bl)
		}
		i += n
	}
	h.within("")
	if boxed {
		h.put("</section>")
	}
}

// draw puts the picture, once.
func (h *htmlWriter) draw() {
	if h.drawing != "" {
		h.put(`<figure class="drawing">`)
		h.put(strings.TrimSpace(h.drawing))
		h.put(`</figure>`)
		h.drawing = ""
	}
}

func (h *htmlWriter) block(bl block) {
	switch bl.role {
	case fact:
		h.within("dl")
		h.text("dt", "", bl.label)
		h.text("dd", "", bl.text)
		return
	case line:
		h.within("ul")
		label := ""
		if bl.label != "" {
			label = "<strong>" + html.EscapeString(bl.label) + ":</strong> "
		}
		h.put("<li" + directed(bl.text) + ">" + label + html.EscapeString(bl.text) + "</li>")
		return
	}
	h.within("")
	switch bl.role {
	case heading:
		h.text("h2", "", bl.text)
	case question:
		h.text("h3", "", bl.text)
	case aside:
		h.text("p", "aside", bl.text)
	case quote:
		h.text("blockquote", "", bl.text)
	case picture:
		h.picture(bl)
	case blank:
		if bl.label != "" {
			h.text("p", "ask", bl.label)
		}
		h.put(strings.TrimSpace(strings.Repeat(`<div class="blank"></div> `, bl.count)))
	case check:
		h.text("p", "check", checkSign(bl)+" "+bl.text)
	case fresh:
		h.put(`<hr class="fresh"/>`)
	case tabled:
		h.table(bl)
	default:
		h.text("p", "", bl.text)
	}
}

// checkSign is a box to tick, as a sign.
func checkSign(bl block) string {
	if bl.count > 0 {
		return "☒"
	}
	return "☐"
}

// bubbles draws a bar with signs: discs, or a ring for nothing.
func (b bar) bubbles() string {
	drawn, more := b.dots()
	out := strings.Repeat("●", drawn)
	if drawn == 0 {
		out = "○"
	}
	if more > 0 {
		out += " +" + strconv.Itoa(more)
	}
	return out
}

func (h *htmlWriter) picture(bl block) {
	h.put(`<table class="picture">`)
	if bl.label != "" {
		h.put("<caption>" + html.EscapeString(bl.label) + "</caption>")
	}
	for _, b := range bl.bars {
		under := ""
		if b.under != "" {
			under = " <small>" + html.EscapeString(b.under) + "</small>"
		}
		h.put(`<tr><th scope="row">` + html.EscapeString(b.label) + under + "</th><td>" + b.bubbles() + "</td></tr>")
	}
	h.put("</table>")
	if bl.text != "" {
		h.text("p", "aside", bl.text)
	}
}

func (h *htmlWriter) signatures(blocks []block) {
	h.put(`<div class="signatures">`)
	for _, bl := range blocks {
		h.put(`<div class="sign"><strong>` + html.EscapeString(bl.label) + "</strong> <span" + directed(bl.text) + ">" + html.EscapeString(bl.text) + "</span></div>")
	}
	h.put("</div>")
}
