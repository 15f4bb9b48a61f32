package roster

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// mend puts letters right that were UTF-8 and were taken for Windows' own encoding
// when the list was stored: "ZoÃ«" is Zoë. It reports whether there were any.
func mend(text string) (string, bool) {
	if !strings.ContainsAny(text, "ÃÄÅâØÙ") {
		return text, false
	}
	var b strings.Builder
	changed := false
	for text != "" {
		plain := strings.IndexFunc(text, func(r rune) bool { return r >= utf8.RuneSelf })
		if plain < 0 {
			plain = len(text)
		}
		b.WriteString(text[:plain])
		text = text[plain:]
		end := strings.IndexFunc(text, func(r rune) bool { return r < utf8.RuneSelf })
		if end < 0 {
			end = len(text)
		}
		run := text[:end]
		text = text[end:]
		if was, ok := taken(run); ok {
			run, changed = was, true
		}
		b.WriteString(run)
	}
	return b.String(), changed
}

// taken gives what a run of characters was, when its bytes in Windows' encoding are
// letters in UTF-8.
func taken(run string) (string, bool) {
	raw, err := charmap.Windows1252.NewEncoder().String(run)
	if err != nil || !utf8.ValidString(raw) || raw == "" {
		return "", false
	}
	for _, r := range raw {
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '’' && r != '‘' {
			return "", false
		}
	}
	return raw, true
}

// unwrap takes a list apart of which each line as a whole stands between quotation
// marks, as a sheet program stores one that it opened in one column.
func unwrap(rows []sheetRow) ([]sheetRow, bool) {
	if len(rows) == 0 {
		return nil, false
	}
	texts := make([]string, len(rows))
	for i, r := range rows {
		texts[i] = strings.ReplaceAll(r.at(0), "\n", " ")
		if r.filled() != 1 || !strings.ContainsAny(texts[i], ";,\t|") {
			return nil, false
		}
	}
	inner := bestSplit(strings.Join(texts, "\n"), 1)
	if _, ok := header(inner); !ok || !wide(inner) {
		return nil, false
	}
	for i := range inner {
		inner[i].line = rows[inner[i].line-1].line
	}
	return inner, true
}
