package rehearse

// proposals are the words by which a question advises: it has in it what the
// other might do, and asks him to agree. Four families: have you thought of
// it, is it not wise, can you not better, and what would I do.
func proposals() string {
	return `
		aan|over gedacht|denken|nagedacht ?misschien ?eens om
		heb|hebt|had|heeft je|jij|u|jullie ?er ?al|wel|nooit|niet|misschien|ook * aan gedacht
		^ is|was|zou ?het|dat|dit ?niet|misschien|geen|dan|nu|voor|jou|je|ook * idee|optie|plan|suggestie
		^ is|was|zou|lijkt ?het|dat|dit|je|jou ?je|jou|u ?het ?niet|misschien|dan|nu * slim|slimmer|verstandig|verstandiger|handig|handiger|goed|wijs|wijzer|nuttig om
		^ zou ?het|dat|dit ?niet|misschien * slim|slimmer|verstandig|verstandiger|handiger|wijzer|beter|nuttig
		kun|kan|kunt|kon|zou|moet|moest|wil|ga|wordt je|jij|u|jullie|het|dat ?er ?dan|dat|die|nu|ook|er|hier|daar ?niet|misschien beter
		kun|kan|kunt|zou|moet|wil|ga|mag|durf je|jij|u|jullie ?er ?dan|dat|die|nu|ook|er|het|hier|daar niet ?dan|dat|die|nu|ook|er|het|gewoon|toch|eens|een ?keer gewoon|eens|even|toch
		^ moet|moeten|moest je|jij|u|jullie ?er ?dan|dat|die|nu|ook|er|het niet
		wat als je|jij|u|jullie ?dat|het|er ?nou|nu|gewoon|eens
		waarom ga|doe|probeer|vraag|bel|mail|kies|neem|zoek|praat|schrijf|begin|stop|zet|maak|loop je|jij|u|jullie * niet|geen
		wat dacht|denk|vind je|jij|u ervan om ?eens
		wat zou je|jij|u ervan zeggen|vinden|denken om
		lijkt|lijken ?het|dat je|jou|u ?het|dat ?niet|ook * om
	`
}

// heralds are the begin of a question that only announces what the other
// should do.
func heralds() string {
	return `
		mag|kan|zal|kun|wil ik|je|jij|u ?je|jou|u ?nog ?eens ?een ?goede tip|advies|raad|suggestie
		mag|zal ik ?je|jou|u ?eens|even|nog iets|wat aanraden|adviseren|zeggen|voorstellen
		weet je|jij|u wat $
		weet je|jij|u wat ?je|jij|u|ik ?het ?beste moet|kunt|kan|zou|vind|denk
	`
}
