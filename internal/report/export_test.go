package report

import "strings"

// Clean is a text as a document writes it, on one line.
func Clean(s string) string { return clean(s) }

// Plain are the lines of a text as a document writes them, empty ones left out.
func Plain(s string) []string {
	var lines []string
	for _, l := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("\n\r\u2028\u2029", r) }) {
		if l = clean(l); l != "" {
			lines = append(lines, l)
		}
	}
	return lines
}

// Shaped is a text with its letters of Arabic in their forms.
func Shaped(s string) string { return string(newShaper().shape([]rune(s))) }

// Levels are the embedding levels of a line whose own level is base.
func Levels(s string, base uint8) []uint8 { return levels([]rune(s), base) }

// Drawn is a line in the order in which it is drawn, from left to right.
func Drawn(s string) string {
	out := ""
	for _, p := range pieces(newLetters().set(span{s, false}).clusters) {
		out += p.text
	}
	return out
}

// Contrast is that of two colours as numbers, and of text on the first.
func Contrast(colour string) (title, heading float64) {
	a := look{colour: colour}.accent()
	return contrast(a, a.on()), contrast(a.readable(), white.rgb())
}

// Every is a document with a block of every role.
func Every(l Talk) Document {
	blocks := func(bool) []block {
		var b builder
		b.add(title, "Alles < & >")
		b.add(heading, "Een kop")
		b.labelled(fact, "Wie", "Noor")
		b.put(block{role: picture, label: "Beeld", text: "hoe", bars: []bar{{"Wat kan ik?", "kwaliteiten", 3}, {"Wat wil ik?", "", 0}, {"Meer", "", 12}}})
		b.add(question, "Een vraag?")
		b.add(aside, "klein")
		b.labelled(line, "Afspraak", "een regel | met *tekens*")
		b.add(quote, "“woorden”")
		b.ticked("gedaan", true)
		b.ticked("nog niet", false)
		b.room("Schrijf op", 3)
		b.boxed = true
		b.add(question, "Stap 1")
		b.labelled(fact, "Wat", "bellen")
		b.boxed = false
		b.signed("Leerling", "Noor de Wit")
		b.signed("Mentor", "")
		b.page()
		b.add(title, "Nog een")
		b.add(para, "einde")
		return b.blocks
	}
	return Document{look: lookOf("Alles", l.Settings, l.Now.Wall), blocks: blocks}
}

// WordBody is the body of a document for Word with one text.
func WordBody(s string) string {
	var b builder
	b.add(para, s)
	w := &wordWriter{}
	w.all(b.blocks, "")
	return w.document()
}

// Glyphless gives the signs that are drawn of a text without a glyph for them.
func Glyphless(s string) (out []rune) {
	l := newLetters()
	for _, bold := range []bool{false, true} {
		for _, p := range pieces(l.set(span{s, bold}).clusters) {
			for _, r := range p.text {
				if l.advance(p.face, p.bold, r) < 0 {
					out = append(out, r)
				}
			}
		}
	}
	return out
}
