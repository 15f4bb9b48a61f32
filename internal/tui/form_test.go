package tui

import (
	"strings"
	"testing"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// awkward is what people paste: long, wide, joined, in both directions, with
// control characters in it.
func awkward() string {
	return strings.Repeat("Zoë 👩‍👩‍👧 日本 مرحبا ⵜⴰⵏⵉⵔⵜ e\u0301\u0302\t\x1b[31mrood\n", 6)
}

// screens opens every screen around the talk.
func screens() map[string]func(t *testing.T, width, height int) *driver {
	return map[string]func(t *testing.T, width, height int) *driver{
		"home": func(t *testing.T, w, h int) *driver { return drive(t, worldWithTalk(t), nil, w, h) },
		"choice": func(t *testing.T, w, h int) *driver {
			return drive(t, worldOfFive(), func(e *env) screen { return newChoice(e, newHome(e)) }, w, h)
		},
		"pupil":   func(t *testing.T, w, h int) *driver { return pupilFormAt(t, worldOfFive(), school.Pupil{}, w, h) },
		"prepare": func(t *testing.T, w, h int) *driver { return prepareAt(t, worldWithTalk(t), "noor", w, h) },
		"closing": func(t *testing.T, w, h int) *driver {
			return rounding(t, worldWithTalk(t), 12*time.Minute, w, h, lines()...)
		},
		"closing lines": func(t *testing.T, w, h int) *driver {
			notes := append(lines(), talk.Note{Kind: talk.Quote, Text: awkward()}, talk.Note{Kind: talk.Agreement, Text: awkward()})
			return rounding(t, worldWithTalk(t), 28*time.Minute, w, h, notes...).press("ctrl+f")
		},
		"settings": func(t *testing.T, w, h int) *driver {
			return drive(t, worldOfFive(), func(e *env) screen { return newSettings(e, newHome(e)) }, w, h)
		},
		"year": func(t *testing.T, w, h int) *driver { return planAt(t, withBreaks(worldOfAYear(t)), w, h) },
		"year months": func(t *testing.T, w, h int) *driver {
			return planAt(t, withBreaks(worldOfAYear(t)), w, h).press("tab")
		},
		"year todo": func(t *testing.T, w, h int) *driver {
			return planAt(t, withBreaks(worldOfAYear(t)), w, h).press("tab", "tab", "down")
		},
		"year pace": func(t *testing.T, w, h int) *driver {
			return planAt(t, withBreaks(worldOfAYear(t)), w, h).press("left", "left")
		},
		"year setup": func(t *testing.T, w, h int) *driver {
			return planAt(t, withBreaks(worldOfAYear(t)), w, h).press("f4", "down", "down", "down", "down", "down")
		},
		"report":      reportAt,
		"keeping":     func(t *testing.T, w, h int) *driver { return reportAt(t, w, h).press("ctrl+s") },
		"keep system": func(t *testing.T, w, h int) *driver { return reportAt(t, w, h).press("f9") },
		"card":        func(t *testing.T, w, h int) *driver { return cardAt(t, worldOfCard(t), "noor", w, h) },
		"choosing": func(t *testing.T, w, h int) *driver {
			return choosingAt(t, worldOfChoices(t, talk.VmboKB, 2, weighing()), w, h)
		},
		"choosing line": func(t *testing.T, w, h int) *driver {
			return choosingAt(t, worldOfChoices(t, talk.VmboKB, 2, weighing()), w, h).press("f3", "tab", "down")
		},
		"choosing text": func(t *testing.T, w, h int) *driver {
			return choosingAt(t, worldOfChoices(t, talk.VmboKB, 2, weighing()), w, h).press("f9")
		},
		"choosing turned": func(t *testing.T, w, h int) *driver {
			return choosingAt(t, worldOfChoices(t, talk.VmboKB, 2, weighing()), w, h).press("f11")
		},
		"dossier":  func(t *testing.T, w, h int) *driver { return dossierAt(t, worldOfDossier(t), "noor", w, h) },
		"evenings": func(t *testing.T, w, h int) *driver { return drive(t, worldOfEvening(t), nil, w, h).press("alt+g") },
		"evening form": func(t *testing.T, w, h int) *driver {
			return drive(t, worldOfEvening(t), nil, w, h).press("alt+g", "f4")
		},
		"evening row": func(t *testing.T, w, h int) *driver { return eveningAt(t, worldOfEvening(t), w, h) },
		"evening pupils": func(t *testing.T, w, h int) *driver {
			return eveningAt(t, worldOfEvening(t), w, h).press("f2", "f3").typ("2b")
		},
		"evening pin": func(t *testing.T, w, h int) *driver {
			world := worldOfEvening(t)
			world.sessions = nil // nothing has begun
			return eveningAt(t, world, w, h).press("t")
		},
		"evening invites": func(t *testing.T, w, h int) *driver { return eveningAt(t, worldOfEvening(t), w, h).press("u") },
		"dossier activity": func(t *testing.T, w, h int) *driver {
			return openActivity(dossierAt(t, worldOfDossier(t), "noor", w, h).approves())
		},
		"dossier texts": func(t *testing.T, w, h int) *driver { return dossierAt(t, worldOfDossier(t), "noor", w, h).press("t") },
		"dossier setup": func(t *testing.T, w, h int) *driver { return dossierAt(t, worldOfDossier(t), "noor", w, h).press("i") },
		"dossier turned": func(t *testing.T, w, h int) *driver {
			return voided(dossierAt(t, worldOfDossier(t), "noor", w, h)).press("a")
		},
		"dossier approve": func(t *testing.T, w, h int) *driver {
			return dossierAt(t, worldOfDossier(t), "noor", w, h).press("a", "enter").press("down").typ("op")
		},
		"dossier difference": func(t *testing.T, w, h int) *driver {
			return voided(dossierAt(t, worldOfDossier(t), "noor", w, h)).press("v")
		},
		"dossier versions": func(t *testing.T, w, h int) *driver {
			return voided(dossierAt(t, worldOfDossier(t), "noor", w, h)).press("w")
		},
		"dossier read": func(t *testing.T, w, h int) *driver { return dossierAt(t, worldOfDossier(t), "noor", w, h).press("l") },
		"dossier out":  func(t *testing.T, w, h int) *driver { return dossierAt(t, worldOfDossier(t), "noor", w, h).press("m") },
		"map":          func(t *testing.T, w, h int) *driver { return mapAt(t, worldOfMap(t), w, h) },
		"map turned":   func(t *testing.T, w, h int) *driver { return mapAt(t, worldOfMap(t), w, h).press("f11") },
		"entry":        func(t *testing.T, w, h int) *driver { return entryAt(t, school.Remark, w, h) },
		"agenda":       func(t *testing.T, w, h int) *driver { return agendaAt(t, worldOfAgendas(t), w, h) },
		"agenda question": func(t *testing.T, w, h int) *driver {
			return agendaAt(t, worldOfAgendas(t), w, h).press("down", "down", "down", "down", "down")
		},
		"agenda own":       func(t *testing.T, w, h int) *driver { return agendaAt(t, worldOfAgendas(t), w, h).press("ctrl+n") },
		"experience":       func(t *testing.T, w, h int) *driver { return entryAt(t, school.Experienced, w, h) },
		"planned":          func(t *testing.T, w, h int) *driver { return entryAt(t, school.Planned, w, h) },
		"moment":           momentAt,
		"correctable":      correctableAt,
		"cleanup":          func(t *testing.T, w, h int) *driver { return cleanupAt(t, worldOfLeavers(t), w, h) },
		"erasing":          func(t *testing.T, w, h int) *driver { return cleanupAt(t, worldOfLeavers(t), w, h).press("enter") },
		"pupil-known":      func(t *testing.T, w, h int) *driver { return pupilFormAt(t, worldOfFive(), classOfFive()[0], w, h) },
		"correction":       func(t *testing.T, w, h int) *driver { return correctableAt(t, w, h).press("enter") },
		"search":           func(t *testing.T, w, h int) *driver { return searchAt(t, worldOfWords(t), w, h).typ("bakker") },
		"import-file":      func(t *testing.T, w, h int) *driver { return listFileAt(t, worldOfLists(), w, h) },
		"importing":        func(t *testing.T, w, h int) *driver { return importingAt(t, worldOfLists(), w, h) },
		"sheet-file":       func(t *testing.T, w, h int) *driver { return sheetFileAt(t, worldOfSheets(t), w, h) },
		"sheet-make":       func(t *testing.T, w, h int) *driver { return sheetMakeAt(t, worldOfSheets(t), w, h) },
		"sheet-read":       func(t *testing.T, w, h int) *driver { return sheetAnswersAt(t, worldOfSheets(t), w, h) },
		"training":         func(t *testing.T, w, h int) *driver { return trainingAt(t, worldOfTraining(t), w, h) },
		"training meeting": func(t *testing.T, w, h int) *driver { return trainingAt(t, worldOfTraining(t), w, h).press("enter") },
		"training part": func(t *testing.T, w, h int) *driver {
			return trainingAt(t, worldOfTraining(t), w, h).press("enter", "k")
		},
		"training team":    func(t *testing.T, w, h int) *driver { return teamAt(t, worldOfTraining(t), w, h) },
		"training form":    func(t *testing.T, w, h int) *driver { return teamAt(t, worldOfTraining(t), w, h).press("n") },
		"guarantee":        func(t *testing.T, w, h int) *driver { return guaranteeAt(t, worldOfMap(t), w, h) },
		"mirror":           mirrorAt,
		"mirror rules":     func(t *testing.T, w, h int) *driver { return mirrorAt(t, w, h).press("r") },
		"mirror compared":  func(t *testing.T, w, h int) *driver { return mirrorAt(t, w, h).press("v", "enter") },
		"progress":         func(t *testing.T, w, h int) *driver { return mirrorAt(t, w, h).press("esc") },
		"guarantee turned": func(t *testing.T, w, h int) *driver { return guaranteeAt(t, worldOfMap(t), w, h).press("f11") },
		"threes":           func(t *testing.T, w, h int) *driver { return threesAt(t, worldOfThrees(), w, h) },
		"threes play": func(t *testing.T, w, h int) *driver {
			return threesAt(t, worldOfThrees(), w, h).press("enter", "enter")
		},
		"threes choice": func(t *testing.T, w, h int) *driver { return threesAt(t, worldOfThrees(), w, h).press("r") },
		"threes role":   func(t *testing.T, w, h int) *driver { return threesAt(t, worldOfThrees(), w, h).press("r", "enter") },
		"tally":         func(t *testing.T, w, h int) *driver { return tallyOfSix(t, newWorld(), w, h) },
		"tally ready":   func(t *testing.T, w, h int) *driver { return tallyAt(t, newWorld(), w, h) },
		"tally ask":     func(t *testing.T, w, h int) *driver { return tallyOfSix(t, newWorld(), w, h).press("esc") },
		"tally done":    func(t *testing.T, w, h int) *driver { return tallyOfSix(t, newWorld(), w, h).press("esc", "r") },
		"practice":      func(t *testing.T, w, h int) *driver { return hubAt(t, worldOfPractice(), w, h) },
		"solo choice":   func(t *testing.T, w, h int) *driver { return hubAt(t, worldOfPractice(), w, h).press("enter") },
		"solo": func(t *testing.T, w, h int) *driver {
			return soloAt(t, worldOfPractice(), "sem", w, h).tells("Wat deed je zaterdag?").typ("En toen")
		},
		"solo after": func(t *testing.T, w, h int) *driver {
			return soloAt(t, worldOfPractice(), "sem", w, h).tells("Wat deed je zaterdag?").press("esc", "down", "enter")
		},
		"drills":      func(t *testing.T, w, h int) *driver { return drillsOpen(t, worldOfDrills(t), w, h) },
		"drill":       func(t *testing.T, w, h int) *driver { return drillOn(t, worldOfDrills(t), "open", w, h) },
		"drill quiet": func(t *testing.T, w, h int) *driver { return drillOn(t, worldOfDrills(t), "stilte", w, h) },
		"drill judged": func(t *testing.T, w, h int) *driver {
			return drillOn(t, worldOfDrills(t), "samenvatten", w, h).typ("Wat knap.").press("enter")
		},
		"drill end": func(t *testing.T, w, h int) *driver {
			return drillOn(t, worldOfDrills(t), "open", w, h).typ("Is dat leuk?").press("enter", "enter", "f5")
		},
		"import-class": func(t *testing.T, w, h int) *driver {
			return listFileAt(t, worldOfLists(), w, h).paste("'/media/anna/lijsten/3 C.xlsx'").press("enter")
		},
	}
}

// TestAnythingFits pastes in every row of every screen and looks at every size;
// the driver checks each frame.
func TestAnythingFits(t *testing.T) {
	for name, open := range screens() {
		t.Run(name, func(t *testing.T) {
			d := open(t, 60, 16)
			for range 20 {
				d.paste(awkward()).press("home", "right", "ctrl+right", "end", "left", "space", "down")
			}
			for range 5 {
				d.press("pgup", "pgdown", "up")
			}
			for _, size := range sizes() {
				d.resize(size[0], size[1]).press("up")
			}
			d.resize(20, 5).resize(60, 16).press("f1", "pgdown", "down", "up", "pgup", "esc", "ctrl+k").paste(awkward()).press("down", "enter", "esc")
			if strings.Contains(d.screen(), "\x1b") {
				t.Error("an escape character got through")
			}
		})
	}
}

// TestEveryCommandIsInHelp opens help and command list on every screen: each
// command stands in both, once, with all its keys, and no key does two things.
func TestEveryCommandIsInHelp(t *testing.T) {
	for name, open := range screens() {
		t.Run(name, func(t *testing.T) {
			d := open(t, 120, 60)
			commands := d.model.screen.commands()
			keys := map[string]string{}
			d.press("f1")
			for _, c := range commands {
				d.sees(c.binding.Help().Desc)
				for _, k := range c.binding.Keys() {
					d.sees(keyName(k))
					if other, twice := keys[k]; twice {
						t.Errorf("%s: %q and %q", k, other, c.binding.Help().Desc)
					}
					keys[k] = c.binding.Help().Desc
				}
			}
			d.press("esc", "ctrl+k")
			for _, c := range commands {
				d.sees(c.binding.Help().Desc)
			}
			listed := map[string]bool{}
			for row := range strings.Lines(d.screen()) {
				name, _, found := strings.Cut(strings.TrimLeft(row, " ›"), "  ")
				if found && listed[name] {
					t.Errorf("%q is in the list twice", name)
				}
				listed[name] = found
			}
		})
	}
}

func TestChoiceByTyping(t *testing.T) {
	tests := []struct{ typed, want string }{
		{"h", "havo"},
		{"vmbo t", "vmbo tl"},
		{"tl", "vmbo tl"},
		{"hv", "vmbo kb"},
		{"HAVO", "havo"},
		{"45", "45 minuten"},
		{"5", "50 minuten"},
		{"15", "vmbo kb"},
		{"1545", "45 minuten"},
		{"4515", "45 minuten"},
		{"451550", "50 minuten"},
		{"q", "vmbo kb"},
		{"qh", "havo"},
	}
	for _, tt := range tests {
		c := choice{options: []string{"vmbo kb", "vmbo tl", "havo", "40 minuten", "45 minuten", "50 minuten"}}
		for _, r := range tt.typed {
			c.update(keyNamed(t, map[rune]string{' ': "space"}[r]+strings.TrimSpace(string(r))))
		}
		if got := c.chosen(); got != tt.want {
			t.Errorf("typing %q chose %q, want %q", tt.typed, got, tt.want)
		}
	}
}
