package cli

import "strings"

// The words around the ends of a route.
const (
	wordFrom = "van"
	wordTo   = "naar"
)

func isFrom(word string) bool { return strings.EqualFold(word, wordFrom) }

func isTo(word string) bool { return strings.EqualFold(word, wordTo) }
