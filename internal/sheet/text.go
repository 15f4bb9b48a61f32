package sheet

import (
	"bytes"
	"encoding/binary"
	"errors"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// ErrNotText is returned for a file that has no text that can be read: a picture,
// a PDF.
var ErrNotText = errors.New("form is not a text")

// Text is what stands in a text file, or in a document of Word or LibreOffice, as UTF-8 with line feeds: Windows writes UTF-16
// or its own code page, and two signs at the end of a line. What steers a
// terminal or turns the order of signs is left out.
func Text(raw []byte) (string, error) {
	text, ok := "", true
	if packed(raw) {
		var err error
		if text, err = office(raw); err != nil {
			return "", err
		}
	} else {
		text, ok = decoded(raw)
	}
	if !ok || strings.ContainsRune(text, 0) {
		return "", ErrNotText
	}
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n", "\u00a0", " ", "\t", " ").Replace(text)
	return strings.Map(func(r rune) rune {
		if r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == utf8.RuneError || r == '\ufeff') {
			return -1
		}
		return r
	}, text), nil
}

// decoded reads the bytes of a file.
func decoded(raw []byte) (string, bool) {
	switch {
	case bytes.HasPrefix(raw, []byte{0xff, 0xfe}):
		return wide(raw[2:], binary.LittleEndian), true
	case bytes.HasPrefix(raw, []byte{0xfe, 0xff}):
		return wide(raw[2:], binary.BigEndian), true
	case utf8.Valid(raw):
		return string(raw), true
	case bytes.IndexByte(raw, 0) >= 0:
		return "", false
	}
	var b strings.Builder
	for _, c := range raw {
		b.WriteRune(windows1252(c))
	}
	return b.String(), true
}

func wide(raw []byte, order binary.ByteOrder) string {
	units := make([]uint16, 0, len(raw)/2)
	for ; len(raw) > 1; raw = raw[2:] {
		units = append(units, order.Uint16(raw))
	}
	return string(utf16.Decode(units))
}

// windows1252 is a sign of the code page of Windows in western Europe.
func windows1252(c byte) rune {
	const first, table = 0x80, "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"
	if runes := []rune(table); c >= first && int(c-first) < len(runes) {
		return runes[c-first]
	}
	return rune(c)
}

// word is a word in a text, by which it is compared.
type word struct {
	fold     string
	from, to int  // byte offsets
	first    bool // of its line
}

// wordsOf takes the words out of a text.
func wordsOf(text string) []word {
	var list []word
	first, from := true, -1
	end := func(at int) {
		if from >= 0 {
			list = append(list, word{fold(text[from:at]), from, at, first})
			first, from = false, -1
		}
	}
	for i, r := range text {
		switch {
		case isWordRune(r):
			if from < 0 {
				from = i
			}
			continue
		case r == '\n':
			end(i)
			first = true
			continue
		}
		end(i)
	}
	end(len(text))
	return list
}

// isWordRune tells whether a sign is part of a word. Marks are: an accent can be a
// sign of its own.
func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

// fold is a word in small letters without accents.
func fold(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return bare(unicode.ToLower(r))
	}, text)
}

// bare is a letter without its accent.
func bare(r rune) rune {
	const accented, plain = "áàâäãåéèêëíìîïóòôöõúùûüçñý", "aaaaaaeeeeiiiiooooouuuucny"
	if i := strings.IndexRune(accented, r); i >= 0 && r > unicode.MaxASCII {
		return rune(plain[len([]rune(accented[:i]))])
	}
	return r
}

// unquoted takes off what mail programs put before the lines of a message that
// is answered, and what a form has before an answer.
func unquoted(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		rest := strings.TrimLeft(line, " ")
		for strings.HasPrefix(rest, ">") || strings.HasPrefix(rest, "|") {
			rest = strings.TrimLeft(rest[1:], " ")
			line = rest
		}
		lines[i] = line
	}
	return strings.Join(lines, "\n")
}

// ruler tells whether a line is there for the eye only.
func ruler(line string) bool {
	const least = 3
	return len(line) >= least && strings.Trim(line, "=_.-–—*~… ") == ""
}
