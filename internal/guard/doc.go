// Package guard finds in a line what a report about a pupil seldom needs:
// special categories of personal data (health, faith, origin, police …), money
// and home, numbers that identify somebody, judgements, and signs that a child
// is not safe.
//
// It points out and decides nothing: whether a line stays is the mentor's
// choice, and so is which words are left alone ([Spared]). A talk about work is
// full of the same words, so a word counts only where it is about a person: a
// pupil who wants to join the police, has a placement in a hospital or gave a
// talk about autism gets no hint. Where it cannot be told, the guard is silent,
// for who sees false alarms stops reading.
//
// The Dutch that it recognises stands in the files dutch….go, as patterns; how
// they are written is told at [pattern]. The package knows no screen, no
// storage and no pupil, and has no Dutch that is shown.
package guard
