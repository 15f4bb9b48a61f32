package rehearse

import "slices"

// The ends of a stretch of words.
const (
	pause    = ',' // between clauses
	stop     = '.' // of a sentence
	question = '?' // of a sentence that asks
	colon    = ':' // a pause after which something is announced
)

// token is a folded word, or a pause or end between words.
type token struct {
	text string
	is   class
	mark byte // 0 for a word
}

// in tells whether the token is one of texts.
func (t token) in(texts ...string) bool { return slices.Contains(texts, t.text) }

// sentence is a stretch of words and pauses up to an end.
type sentence struct {
	tokens []token
	asks   bool // ends in a question mark
	typed  bool // ends in nothing: a mark may have been left out
}

// sentences cuts tokens at their ends. Sentences without words are left out,
// but pass a question mark on to the one before.
func sentences(tokens []token) []sentence {
	var all []sentence
	from := 0
	for i, t := range tokens {
		if t.mark == stop || t.mark == question {
			all = appendSentence(all, sentence{tokens: tokens[from:i], asks: t.mark == question})
			from = i + 1
		}
	}
	return appendSentence(all, sentence{tokens: tokens[from:], typed: true})
}

// bared leaves out the fillers before the first pause: oke, nou, ja.
func (s sentence) bared() sentence {
	for i, t := range s.tokens {
		switch {
		case t.mark == pause && i > 0 && i+1 < len(s.tokens) && s.tokens[i+1].mark == 0:
			s.tokens = s.tokens[i+1:]
			return s.bared()
		case t.is&filler == 0 || t.is&coordinate != 0 || t.in("he", "hee", "nee"):
			return s
		}
	}
	return s
}

func appendSentence(all []sentence, s sentence) []sentence {
	for _, t := range s.tokens {
		if t.mark == 0 {
			return append(all, s)
		}
	}
	if s.asks && len(all) > 0 {
		all[len(all)-1].asks = true
	}
	return all
}

// unnamed leaves out the name of a speaker at the begin: "Mentor:".
func unnamed(tokens []token) []token {
	for i := 0; i < len(tokens) && i < 4; i++ {
		switch t := tokens[i]; {
		case t.mark == colon && i > 0:
			return tokens[i+1:]
		case t.mark != 0, t.is&(verb|asking|subordinate|second) != 0:
			return tokens
		}
	}
	return tokens
}

// nth is the i'th of words, or nothing.
func nth(words []token, i int) token {
	if i < 0 || i >= len(words) {
		return token{}
	}
	return words[i]
}

// final is the last of words, or nothing.
func final(words []token) token { return nth(words, len(words)-1) }
