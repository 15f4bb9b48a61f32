package rehearse

import (
	"strings"
	"unicode/utf8"
)

// scanner cuts a folded text into tokens.
type scanner struct {
	text   string
	at     int
	tokens []token
	known  func(string) class
	bare   bool // no quotation closes from here on
	opened bool // it was seen whether a quotation is all that is said
}

func (s *scanner) scan() []token {
	for s.at < len(s.text) {
		switch c := s.text[s.at]; {
		case wordByte(c):
			s.word()
		case c == '"' || c == '\'':
			s.quote(c)
		case c == '.' || c == '!' || c == '?':
			s.end()
		case c == '\n':
			s.newline()
		case c == ':':
			s.pause(colon)
		case c == ',' || c == ';' || c == '-':
			s.pause(pause)
		default:
			s.at++
		}
	}
	return s.tokens
}

func wordByte(c byte) bool {
	return 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '&' || c >= utf8.RuneSelf
}

// word takes a word, with the apostrophes, hyphens, dots and decimals in it.
func (s *scanner) word() {
	from := s.at
	for s.at < len(s.text) && (wordByte(s.text[s.at]) || s.joins()) {
		s.at++
	}
	s.add(s.text[from:s.at])
}

// joins tells whether the sign here stands inside a word: slb'er, 7,5 or b.v.
func (s *scanner) joins() bool {
	if s.at+1 >= len(s.text) || !wordByte(s.text[s.at+1]) {
		return false
	}
	before, after := s.text[s.at-1], s.text[s.at+1]
	switch s.text[s.at] {
	case '\'', '-':
		return true
	case ',', ':':
		return digit(before) && digit(after)
	case '.':
		return digit(before) && digit(after) || before != 'u' && !digit(before) && s.initial()
	}
	return false
}

// initial tells whether the letter before stands alone.
func (s *scanner) initial() bool {
	return s.at < 2 || !wordByte(s.text[s.at-2])
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// add appends the one or two words that a written word stands for.
func (s *scanner) add(word string) {
	first, second := spelled(word)
	s.tokens = append(s.tokens, token{text: first, is: s.known(first)})
	if second != "" {
		s.tokens = append(s.tokens, token{text: second, is: s.known(second)})
	}
}

// quote takes a quotation as one word, if it closes; else it skips the sign.
func (s *scanner) quote(sign byte) {
	rest := s.text[s.at+1:]
	s.at++
	if sign == '\'' && clitic(rest) {
		s.word()
		return
	}
	if s.bare {
		return
	}
	length := closing(rest, sign)
	switch {
	case length < 0 && sign == '"':
		s.bare = true
	case length < 0:
	case s.whole(rest[length+1:]):
		s.text = s.text[:s.at+length] + " " + s.text[s.at+length+1:]
	default:
		s.tokens = append(s.tokens, token{text: "citaat", is: noun})
		s.at += length + 1
		if length > 0 && strings.IndexByte(".!", rest[length-1]) >= 0 {
			s.stop(pause)
		}
	}
}

// whole tells whether a quotation with rest behind it is all that is said.
func (s *scanner) whole(rest string) bool {
	if s.opened || len(s.tokens) > 0 && s.tokens[len(s.tokens)-1].mark != colon {
		return false
	}
	s.opened = true
	return !strings.ContainsAny(rest, "abcdefghijklmnopqrstuvwxyz")
}

// clitic tells whether an apostrophe begins 't, 's, 'n, 'm, 'k, 'r or 'ie.
func clitic(rest string) bool {
	if len(rest) == 0 || !strings.ContainsRune("tsnmkri", rune(rest[0])) {
		return false
	}
	if rest[0] == 'i' {
		return strings.HasPrefix(rest, "ie ") || rest == "ie"
	}
	return len(rest) == 1 || !wordByte(rest[1])
}

// closing is where the quotation that rest begins with closes, or -1. Single
// quotes close before a sign or space, and within a sentence's length.
func closing(rest string, sign byte) int {
	if sign == '"' {
		return strings.IndexByte(rest, sign)
	}
	for i := 1; i < len(rest) && i < 200; i++ {
		if rest[i] == sign && (i+1 == len(rest) || !wordByte(rest[i+1])) {
			return i
		}
	}
	return -1
}

// end takes a run of points and marks.
func (s *scanner) end() {
	from := s.at
	for s.at < len(s.text) && strings.IndexByte(".!? ", s.text[s.at]) >= 0 {
		s.at++
	}
	run := strings.TrimRight(s.text[from:s.at], " ")
	switch {
	case strings.Contains(run, "?"):
		s.stop(question)
	case strings.Contains(run, "!"):
		s.stop(stop)
	case len(run) > 1:
		s.stop(pause)
	case !s.abbreviated():
		s.stop(stop)
	}
}

// abbreviated tells whether the point here belongs to the word before it.
func (s *scanner) abbreviated() bool {
	n := len(s.tokens)
	return n > 0 && s.at < len(s.text) && abbreviation(s.tokens[n-1].text)
}

func (s *scanner) newline() {
	from := s.at
	for s.at < len(s.text) && (s.text[s.at] == '\n' || s.text[s.at] == ' ') {
		s.at++
	}
	if strings.Count(s.text[from:s.at], "\n") > 1 {
		s.stop(stop)
	}
}

func (s *scanner) pause(mark byte) {
	s.at++
	s.stop(mark)
}

func (s *scanner) stop(mark byte) {
	s.tokens = append(s.tokens, token{mark: mark})
}
