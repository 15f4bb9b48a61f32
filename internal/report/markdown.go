package report

import "strings"

// markdown writes blocks as CommonMark.
func markdown(blocks []block) string {
	var b strings.Builder
	for i, bl := range blocks {
		if i > 0 && !(listed(bl.role) && listed(blocks[i-1].role)) {
			b.WriteByte('\n')
		}
		if rich(bl.role) {
			richMarkdown(&b, bl)
			continue
		}
		text := escape(bl.text)
		switch bl.role {
		case title:
			b.WriteString("# " + text)
		case heading:
			b.WriteString("## " + text)
		case question:
			b.WriteString("### " + text)
		case aside:
			b.WriteString("*" + text + "*")
		case fact, line:
			b.WriteString("- ")
			if bl.label != "" {
				b.WriteString("**" + escape(bl.label) + ":** ")
			}
			b.WriteString(text)
		case quote:
			b.WriteString("> " + text)
		default:
			b.WriteString(text)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// listed tells whether blocks of a role stand together as one list.
func listed(r role) bool { return r == fact || r == line || r == check }

// marks are the characters that can mean something within a line of Markdown.
const marks = "\\`*_[]<>#|~&$"

// escape makes text read as itself: what could be markup gets a backslash, and
// so does what would begin a list or a rule at the start of a line.
func escape(text string) string {
	lead := leadMark(text)
	var b strings.Builder
	for i := range len(text) { // all marks are single bytes
		if i == lead || strings.IndexByte(marks, text[i]) >= 0 {
			b.WriteByte('\\')
		}
		b.WriteByte(text[i])
	}
	return b.String()
}

// leadMark finds the character that makes the start of a text a list item, a
// rule or an underlining: -, + or =, or the dot or bracket behind a number.
// Without one it is -1.
func leadMark(text string) int {
	if text == "" {
		return -1
	}
	if strings.IndexByte("-+=", text[0]) >= 0 {
		return 0
	}
	rest := strings.TrimLeft(text, "0123456789")
	if at := len(text) - len(rest); at > 0 && rest != "" && (rest[0] == '.' || rest[0] == ')') {
		return at
	}
	return -1
}
