package rehearse

import (
	"slices"
	"strings"
)

// isMoment tells whether a folded word says when something will be done.
func isMoment(word string) bool {
	exact := strings.Fields(`morgen overmorgen vandaag vanavond vanmiddag straks vrijdagmiddag weekend
 week weken maand maanden januari februari maart april mei juni juli augustus september oktober november december
 vakantie kerst pasen tussenuur pauze pauzes toetsweek projectweek stageweek`)
	return slices.Contains(exact, word) || slices.ContainsFunc(weekdays(), func(day string) bool { return strings.HasPrefix(word, day) })
}

func weekdays() []string {
	return strings.Fields("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag")
}

// isHelper tells whether a folded word says who helps, or with whom it is done.
func isHelper(word string) bool {
	return slices.Contains(strings.Fields(`met samen helpt help meegaat mee moeder vader mam pap mama papa oma opa oom tante neef
 nicht broer zus ouders vriend vriendin mentor decaan juf meester docent stagebegeleider baas coach buurman buurvrouw`), word)
}
