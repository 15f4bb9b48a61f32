package nl

import (
	"fmt"
	"strings"
	"time"

	"gesprek/internal/dossier"
)

// FileWrong is what is wrong with a signed file.
type FileWrong int

// What can be wrong.
const (
	FileAltered   FileWrong = iota // something in it is not as it was written
	FileSignature                  // the signature does not fit
	FileVersion                    // the version is not that of the content
	FilePDF                        // another PDF
	FileNewer                      // of another format
	FileOther                      // no signed dossier at all
)

// DossierFileWrong says what is wrong with a file.
func DossierFileWrong(name string, w FileWrong) string {
	const ask = " Gebruik het niet, en vraag de afzender om het opnieuw te sturen."
	switch w {
	case FileSignature:
		return name + ": dit bestand is veranderd nadat het ondertekend is. De handtekening klopt niet." + ask
	case FileVersion:
		return name + ": de versie in dit bestand hoort niet bij wat erin staat." + ask
	case FilePDF:
		return name + ": de PDF in dit bestand is niet de PDF die ondertekend is." + ask
	case FileNewer:
		return name + ": dit dossier is gemaakt met een andere versie van gesprek. Werk gesprek bij en probeer het opnieuw."
	case FileOther:
		return name + ": dit is geen ondertekend dossier van gesprek. Kijk of je het goede bestand hebt."
	}
	return name + ": dit bestand is veranderd of beschadigd." + ask
}

// DossierFrom says from whom a file is.
func DossierFrom(known, calls string) string {
	if known != "" {
		return "Afzender: " + known + ". De sleutel klopt."
	}
	if calls == "" {
		return "Afzender onbekend. Het bestand is heel, maar van wie het komt is niet bewezen."
	}
	return "Afzender onbekend. Het bestand noemt zichzelf van '" + calls + "', maar dat is niet bewezen."
}

// FileFound is what checking a signed file found.
type FileFound struct {
	File, From, Sender string // From: the known sender, "" when there is none
	Encrypted, PDF     bool
	Key, KeyWords      string
	Made               time.Time // local
	Pupil, Class       string
	School             string
	Form               dossier.Form
	Hash               dossier.Hash
}

// DossierFound says plainly what was found in a signed file.
func DossierFound(f FileFound, parties []dossier.Standing, criteria []dossier.Criterion, c dossier.Content, loc *time.Location) string {
	var b strings.Builder
	say := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	say("%s", f.File)
	say("✓ Ongewijzigd: elk teken is zoals het ondertekend is.")
	if f.From != "" {
		say("✓ %s", DossierFrom(f.From, f.Sender))
	} else {
		say("? %s", DossierFrom("", f.Sender))
		say("  Bel de school en vergelijk de vier woorden van de sleutel: %s.", f.KeyWords)
		say("  Kloppen ze? Dan: gesprek dossier afzenders erbij NAAM %s", f.Key)
	}
	if f.Encrypted {
		say("✓ Versleuteld verstuurd.")
	}
	if f.PDF {
		say("✓ De PDF die erbij zit, is de PDF die ondertekend is.")
	}
	say("")
	say("%s", DossierTitle(f.Form, strings.TrimSpace(f.Pupil+comma(f.Class)+comma(f.School))))
	say("Gemaakt op %s %s", TimeDayYear(f.Made), TimeHour(f.Made))
	say("Versie: %s", DossierWords(f.Hash))
	say("        (SHA-256 %s)", f.Hash)
	say("")
	agreed, all := dossier.Count(parties)
	say("Akkoord: %s", DossierCount(agreed, all))
	for _, s := range parties {
		say("  %s %s: %s", DossierMark(s.State), oneLine(DossierParty(s.Party)), fileState(s, loc))
		if s.State == dossier.Agreed || s.State == dossier.Refused {
			if s.Approval.Statement != "" {
				say("    opmerking: %s", oneLine(s.Approval.Statement))
			}
		}
	}
	say("")
	done, of := dossier.Meter(criteria)
	say("Goed ingevuld: %s", DossierMeter(done, of))
	for _, k := range criteria {
		say("  %s", DossierCriterion(k.Done, k.Rule))
		for _, m := range k.Missing {
			say("      %s", oneLine(DossierMissing(k.Rule, m, c)))
		}
	}
	return b.String()
}

func comma(text string) string {
	if text == "" {
		return ""
	}
	return ", " + text
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// fileState is where a party stands, and since when.
func fileState(s dossier.Standing, loc *time.Location) string {
	if s.State != dossier.Agreed && s.State != dossier.Refused {
		return DossierState(s.State)
	}
	return oneLine(DossierGiven(DossierState(s.State), s.Approval.At.In(loc), s.Approval.How, s.Approval.Kept, s.Approval.Recorded))
}
