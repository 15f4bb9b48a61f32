package nl

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"syscall"

	"gesprek/internal/talk"
)

// Spoken is an error that brings its own Dutch sentence along, made by a
// package that knows where the error comes from.
type Spoken interface {
	error
	// Sentence says in Dutch what happened, what is safe and what to do.
	Sentence() string
}

// Sentences about the file with the talks and about the disk.
const (
	ErrorInUse    = "Gesprek staat al open in een ander venster. Ga daar verder, of sluit het eerst."
	ErrorFull     = "De schijf is vol. Maak ruimte vrij en probeer het opnieuw; wat opgeslagen was, staat er nog."
	ErrorDisk     = "De schijf geeft een fout. Kijk of de stick of de schijf er nog in zit; wat opgeslagen was, staat er waarschijnlijk nog."
	ErrorNotFound = "Dit gesprek of deze leerling staat niet meer in het bestand. Kijk in het overzicht wat er wel staat."
	ErrorLiveTalk = "Met deze leerling loopt nog een gesprek dat niet is afgerond. Ga daarin verder, of rond het eerst af."
	ErrorStopped  = "Het programma werd gestopt voordat dit klaar was. Doe het nog eens."
	ErrorKeysBusy = "De sleutels worden net door een ander venster van gesprek gebruikt. Probeer het zo nog eens."
	ErrorTooLong  = "Deze tekst is te lang om op te slaan. Verdeel hem over meer regels."
	ErrorBroken   = "Er ging iets mis waar het programma geen raad mee weet. Wat opgeslagen was, staat er nog. Probeer het nog eens."
	ErrorPanic    = "Het programma liep vast en is gesloten. Wat je typte is opgeslagen; start gesprek opnieuw om verder te gaan."
	ErrorUnsaved  = "NIET OPGESLAGEN: het laatste dat je typte kon niet op de schijf worden gezet."
	ErrorSlowSave = "NIET OPGESLAGEN: de schijf gaf geen antwoord meer. Kijk bij de volgende start na wat er van het gesprek staat."
	ErrorDrafts   = "Klad waarvan de bewaartijd voorbij is, kon nu niet worden vernietigd. Dat gebeurt bij de volgende start."
)

// Sentences about what a talk needs.
const (
	ErrorLength   = "Plan een gesprek van 20 tot 60 minuten."
	ErrorNoGuide  = "Deze leidraad heeft geen vragen. Kies een andere."
	ErrorNotReady = "Dit gesprek is nog niet begonnen."
	ErrorFinished = "Dit gesprek is afgerond en verandert niet meer."
	ErrorNotEnded = "Dit gesprek is nog niet afgerond."
	ErrorNoStep   = "Spreek een stap af met wie, wat en wanneer, of zeg waarom er geen stap is."
	ErrorNoReason = "Dit gesprek duurde korter dan 20 minuten. Zeg waarom, of ga later verder."
	ErrorUntil    = "Het gesprek kan niet eindigen voor het begon of uren later. Kijk de tijd na."
	ErrorNoPrompt = "Deze vraag staat niet in de leidraad. Kies een andere vraag."
	ErrorNoMore   = "Verder dan dit gaat de leidraad niet."
	ErrorNoLine   = "Deze regel is er niet meer."
	ErrorNoSteps  = "Deze stap is er niet meer."
	ErrorNoText   = "Deze tekst is er niet meer, of is klad. Klad staat in geen verslag en verdwijnt vanzelf."
	ErrorCopied   = "Deze afspraak staat ook in een gesprek dat nog niet is afgerond. Rond dat eerst af; haal haar dan hier weg."
)

// Error says in Dutch what happened and what to do. What a package could not
// explain itself ends with its English text, for whoever is asked for help.
func Error(err error) string {
	var spoken Spoken
	switch {
	case err == nil:
		return ""
	case errors.As(err, &spoken):
		return spoken.Sentence()
	}
	if s := errorOfTalk(err); s != "" {
		return s
	}
	if s := errorOfSystem(err); s != "" {
		return s
	}
	return ErrorTechnical(ErrorBroken, err.Error())
}

// errorOfTalk is the sentence for a rule of the talk; empty for other errors.
func errorOfTalk(err error) string {
	for _, rule := range []struct {
		is   error
		says string
	}{
		{talk.ErrLength, ErrorLength},
		{talk.ErrNoGuide, ErrorNoGuide},
		{talk.ErrNotReady, ErrorNotReady},
		{talk.ErrFinished, ErrorFinished},
		{talk.ErrNotFinished, ErrorNotEnded},
		{talk.ErrNoStep, ErrorNoStep},
		{talk.ErrNoReason, ErrorNoReason},
		{talk.ErrLastPrompt, AgendaLast},
		{talk.ErrUntil, ErrorUntil},
		{talk.ErrNoSuch, ErrorNoPrompt},
		{talk.ErrNoPrompts, ErrorNoMore},
		{talk.ErrNoNote, ErrorNoLine},
		{talk.ErrNoSuchStep, ErrorNoSteps},
		{talk.ErrNoText, ErrorNoText},
		{talk.ErrCopied, ErrorCopied},
	} {
		if errors.Is(err, rule.is) {
			return rule.says
		}
	}
	return ""
}

// errorOfSystem is the sentence for what the operating system refused; empty
// for other errors.
func errorOfSystem(err error) string {
	var at *fs.PathError
	path := ""
	if errors.As(err, &at) {
		path = at.Path
	}
	switch {
	case errors.Is(err, context.Canceled):
		return ErrorStopped
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return ErrorFull
	case path == "":
		return ""
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Sprintf("%s is er niet. Kijk de naam van het bestand en de map na.", path)
	case errors.Is(err, fs.ErrExist):
		return ErrorExists(path)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return ErrorReadOnly(path)
	case errors.Is(err, syscall.ENOTDIR), errors.Is(err, syscall.EISDIR):
		return fmt.Sprintf("%s is niet te gebruiken: een map en een bestand zijn verwisseld. Kies een andere naam.", path)
	}
	return ""
}

// ErrorTechnical adds to a sentence what only a maker of the program can read.
func ErrorTechnical(sentence, technical string) string {
	technical = strings.Join(strings.Fields(technical), " ")
	return sentence + " (technisch: " + technical + ")"
}

// ErrorExists says that a file is there and was not replaced.
func ErrorExists(path string) string {
	return fmt.Sprintf("%s bestaat al en is niet veranderd. Kies een andere naam, of geef --overschrijf mee.", path)
}

// ErrorUnreadable says that the file with the talks may not be read.
func ErrorUnreadable(path string) string {
	return fmt.Sprintf("%s mag niet worden gelezen. Zorg dat je dit bestand en de map ervan mag openen, of kies met --db een ander bestand.", path)
}

// ErrorKeysUnreadable says that a file with keys may not be read.
func ErrorKeysUnreadable(path string) string {
	return fmt.Sprintf("%s mag niet worden gelezen. Zorg dat je alles in de map met sleutels mag openen; er is niets veranderd.", path)
}

// ErrorKeysReadOnly says that nothing can be written among the keys.
func ErrorKeysReadOnly(path string) string {
	return fmt.Sprintf("%s kan niet worden geschreven. Zorg dat je in de map met sleutels mag opslaan.", path)
}

// ErrorReportReadOnly says that the report cannot be written where it was to go.
func ErrorReportReadOnly(path string) string {
	return fmt.Sprintf("%s kan niet worden geschreven. Zorg dat je daar mag opslaan, of noem met --naar een andere plek.", path)
}

// ErrorOwnFile says that a report may not replace the program's own files.
func ErrorOwnFile(path string) string {
	return fmt.Sprintf("%s hoort bij de gegevens van gesprek en is niet veranderd. Kies met --naar een andere naam voor het verslag.", path)
}

// ErrorIsFolder says that a report was to replace a folder.
func ErrorIsFolder(path string) string {
	return fmt.Sprintf("%s is een map. Noem met --naar ook de naam van het bestand.", path)
}

// ErrorNoRegularFile says that a report was to go to a device or something like it.
func ErrorNoRegularFile(path string) string {
	return fmt.Sprintf("%s is geen gewoon bestand en is niet veranderd. Kies met --naar een andere naam.", path)
}

// ErrorReadOnly says that nothing can be written in a place.
func ErrorReadOnly(path string) string {
	return fmt.Sprintf("%s kan niet worden geschreven. Zorg dat je daar mag opslaan, of kies met --db een bestand op een andere plek.", path)
}

// ErrorNewer says that a newer program made the file.
func ErrorNewer(path string) string {
	return fmt.Sprintf("%s is gemaakt met een nieuwere versie van gesprek. Gebruik die versie; aan het bestand is niets veranderd.", path)
}

// ErrorForeign says that the file is not ours.
func ErrorForeign(path string) string {
	return fmt.Sprintf("%s is geen bestand van gesprek en is niet veranderd. Kies met --db een ander bestand.", path)
}

// ErrorDamaged says that the file cannot be read as what it was.
func ErrorDamaged(path string) string {
	return fmt.Sprintf("%s is beschadigd en is niet geopend. Er is niets aan veranderd. Bekijk de backups met gesprek herstel, of red wat er nog in staat met gesprek herstel --red.", path)
}

// ErrorNoKeys says that the folder with the keys is not beside the file.
func ErrorNoKeys(dir string) string {
	return fmt.Sprintf("De sleutels bij dit bestand zijn er niet: de map %s hoort ernaast te staan. Zet die map terug; zonder sleutels is niets te lezen. Heb je een backup op een stick? Die komt terug met gesprek herstel --van MAP.", dir)
}

// ErrorKeyFile says that the folder with the keys is not whole.
func ErrorKeyFile(dir string) string {
	return fmt.Sprintf("In de map %s ontbreekt een sleutelbestand. Zet de hele map terug zoals die was; er is niets veranderd. Heb je een backup op een stick? Die komt terug met gesprek herstel --van MAP.", dir)
}

// ErrorWrongKeys says that the keys belong to something else.
func ErrorWrongKeys(dir string) string {
	return fmt.Sprintf("De sleutels in de map %s horen niet bij elkaar of niet bij dit bestand. Zet de map terug die erbij hoort; er is niets veranderd.", dir)
}

// ErrorDamagedKeys says that a file with keys is damaged; line 0 means the file
// as a whole.
func ErrorDamagedKeys(path string, line int) string {
	place := path
	if line > 0 {
		place = fmt.Sprintf("%s, regel %d,", path, line)
	}
	return fmt.Sprintf("Het sleutelbestand %s is beschadigd en ook de kopie helpt niet. Zet de map met sleutels terug zoals die was. Heb je een backup op een stick? Die komt terug met gesprek herstel --van MAP.", place)
}

// ErrorTampered says that a stored text does not open.
func ErrorTampered(path string) string {
	return fmt.Sprintf("Een tekst in %s is beschadigd of hoort bij andere sleutels. Laat alles staan; wat er nog gaaf is, zie je met gesprek bewijs.", path)
}
