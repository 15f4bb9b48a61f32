package rehearse

// proposals are the words by which a question advises: it has in it what the
// other might do, and asks him to agree. Four families: have you thought of
// it, is it not wise, can you not better, and what would I do.
func proposals() string {
	return `
		aan|over gedacht|denken|nagedacht ?misschien ?eens om; gedacht aan; overwogen|overwegen * om|te
		heb|hebt|had|heeft <je> ?er ?al|wel|nooit|niet|misschien|ook * aan gedacht
		^ is|was|zou ?het|dat|dit ?niet|misschien|geen|dan|nu|voor|jou|je|ook * idee
		^ is|was|zou ?het|dat|dit ?niet|misschien|geen|dan|nu|voor|jou|je|ook * optie|plan|suggestie ?zijn om|dat|als
		^ is|was|zou|lijkt ?het|dat|dit|je|jou ?je|jou|u ?het ?niet|misschien|dan|nu * slim|slimmer|verstandig|verstandiger|handig|handiger|goed|wijs|wijzer|nuttig om
		^ zou ?het|dat|dit ?niet|misschien * slim|slimmer|verstandig|verstandiger|handiger|wijzer|beter|nuttig
		^ zou|is|was|lijkt het|dat|je|jou|u ?het ?je niet * leuk|leuker|fijn|mooi|iets|wat ?zijn om|als|voor
		^ zou|is|zijn|past|passen ?de|het|een ?+ niet * iets|wat voor jou|je|u|hem|haar
		^ kun|kan|kunt|kon|zou <je|subj> ?er ?dan|dat|die|nu|ook|er|hier|daar ?niet|misschien beter
		^ moet|moest|wil|ga|had <je|subj> ?er ?dan|dat|die|nu|ook|er|hier|daar niet beter
		^ <modal> <je|subj> * niet ?dan|ook|maar|toch eerst|liever|gewoon|eens|even|eerder|toch|meer
		^ zou|zouden <je|subj> * niet * moeten|kunnen
		^ moet|moeten|moest je|jij|u|jullie ?er ?dan|dat|die|nu|ook|er|het niet
		^ had|hadden <je|subj> * niet * moeten|kunnen
		^ vind|vindt|denk|denkt|snap|zie <je> ?zelf ?ook ?niet dat <je|subj> * moet|moeten
		wat als je|jij|u|jullie ?dat|het|er|ze|hem|haar|morgen|daar|samen nou|nu|gewoon|eens; wat als <je> * probeerde
		waarom ga|doe|probeer|vraag|bel|mail|kies|neem|zoek|praat|schrijf|begin|stop|zet|maak|loop|zeg je|jij|u|jullie * niet|geen
		^ wat dacht|denk je|jij|u ervan|van
		wat zou je|jij|u ervan zeggen|vinden|denken om
		^ lijkt|lijken ?het|dat je|jou|u ?het|dat ?niet|ook * om
		als ik jou|u was; als ik jouw|uw + had|was; in jouw|uw plaats|schoenen
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
