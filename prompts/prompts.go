// Package prompts is the content of the program, in files that people who do
// not program can edit: the guides of a loopbaangesprek, the exercises, the
// pages to read, the preparation sheets, the drills, the practice pupils, the glossary, the
// information cards, the route map, what is known of choosing and of the
// AanDeBak-garantie, and the calendar.
//
// It holds embedded file systems and nothing else. Package handbook reads them
// and says what is wrong with them; this package knows neither.
//
// The texts are our own. What they teach draws on "Je hebt alles in huis om er
// iets moois van te maken! Handboek voor loopbaanreflectie" (2017, in opdracht
// van Nationaal Programma Rotterdam Zuid, vrij te gebruiken met
// bronvermelding).
package prompts

import "embed"

// FS holds the content as package handbook describes it.
//
//go:embed guides exercises pages bladen drills oefenleerlingen keuze glossary.toml facts.toml kalender.toml leerroutekaart.toml aandebak.toml training.toml
var FS embed.FS

// New holds what a school starts with that makes a folder of its own.
//
//go:embed nieuw
var New embed.FS
