// Package prompts is the content of the program: the guides of a
// loopbaangesprek, in files that people who do not program can edit.
//
// It holds an embedded file system and nothing else. Package handbook reads
// it and says what is wrong with it; this package knows neither.
//
// The texts are our own. What they teach draws on "Je hebt alles in huis om er
// iets moois van te maken! Handboek voor loopbaanreflectie" (2017, in opdracht
// van Nationaal Programma Rotterdam Zuid, vrij te gebruiken met
// bronvermelding).
package prompts

import "embed"

// FS holds the folder guides, with one file per guide: <phase>-<kind>.toml.
//
//go:embed guides
var FS embed.FS
