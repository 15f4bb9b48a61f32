// Package search finds lines by their words in everything that is written about
// pupils: what was noted and agreed in talks, what stands on their cards, and
// their own data.
//
// An [Index] holds the folded text of every line, one behind the other in a few
// large blocks, with for each line where it comes from. A search goes through
// those blocks and not through the lines, so that a hundred thousand of them take
// milliseconds; what is to be shown of a hit is made from the folded text and what
// folding took from it. [Parse] reads what somebody types: words, "words next to
// each other" and filters such as klas:2b.
//
// The package knows no storage, no keys and no clock. Who fills an index decides
// when what it holds has to go, with [Index.Wipe].
package search
