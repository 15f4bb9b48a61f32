package rehearse

import "strings"

// listed are the words in a text.
func listed(text string) []string { return strings.Fields(text) }

// backward are words that point back to what was just said.
func backward() []string {
	return listed(`er daar dat die dit deze hem haar ze zij hij hier zo toen zoiets erover ervan eraan erin erbij ermee ervoor erop eruit
		daarover daarvan daaraan daarin daarbij daarmee daarvoor daarop daaruit daarna hierover hiervan hieraan hierin hierbij hiermee
		dan waarin waarbij`)
}

// pointsWith tells whether a word is a pointer with a preposition in it.
func pointsWith(word string) bool {
	for _, begin := range []string{"daar", "hier"} {
		if rest, ok := strings.CutPrefix(word, begin); ok && len(rest) > 1 {
			return true
		}
	}
	return false
}

// empty are words that say nothing about what a text is about: verbs that go with
// anything, adverbs, times.
func empty() []string {
	return listed(`vind vindt vinden vond vonden gevonden doe doet doen deed deden gedaan ga gaat gaan ging gingen gegaan kom komt komen kwam kwamen
		gekomen maak maakt maken maakte gemaakt krijg krijgt krijgen kreeg gekregen heb hebt heeft hebben had hadden gehad ben bent is zijn was waren
		geweest word wordt worden werd geworden weet weten wist denk denkt denken dacht zeg zegt zeggen zei gezegd zie ziet zien zag gezien laat laten
		liet sta staat staan stond zit zitten zat lijkt lijken leek voel voelt voelen voelde vertel vertelt vertellen verteld vertelde gebeurt gebeuren
		gebeurde gebeurd merk merkt merken merkte hoor hoort horen hoorde begrijp begrijpt snap snapt bedoel bedoelt eens even wel niet ook nog al
		heel erg echt best gewoon altijd nooit soms vaak steeds weer meer veel wat iets niets niks alles iemand niemand iedereen ding dingen zo dan
		dus maar want omdat dat die dit deze daar hier er nu toen straks later vandaag morgen gisteren laatst laatste vorige volgende keer moment
		momenten voorbeeld bijvoorbeeld eigenlijk misschien precies helemaal beetje bijna samen zelf eerst daarna over naar hoe wie waar welke
		waarom wanneer wil wilt willen wilde kan kun kunt kunnen kon moet moeten moest mag mogen mocht zou zouden zal zullen toch hoor ja nee oke
		mij mijn jou jouw jullie ons onze hun hem haar hij zij dag dagen uur tijd week jaar beschrijf noem neem geef leg graag goed leuk
		fijn mooi`)
}

// momentWords point to something that happened.
func momentWords() string {
	return `keer; keertje; moment; momenten; laatst; laatste; vorig|vorige|afgelopen; gisteren; eergisteren; ooit; toen; eerder; daarnet
		voorbeeld; situatie; wel|al eens; weleens; onlangs; vandaag; vanochtend; vanmorgen; eerste; tot nu ?toe; sinds; herinner|herinneren
		terugdenkt|terugkijkt|terugkijk; denk ?eens terug; net; pas; vroeger; dag dat|waarop; les waarin; gebeurde; meegemaakt; ervaring
		wanneer|waar|waarbij|waarmee|wat|hoe|wie * lukt|lukken ?je|jou|het ?dat|het wel
		lukt|gaat|loopt|snap|snapt|begrijp|begrijpt|kan|kun|kunt|doe|doet|durf|durft|vind|vindt * wel $
		lukt|gaat|loopt|snap|snapt|begrijp|begrijpt|kan|kun|kunt|doe|doet|durf|durft * al|wel ?* goed
		wat * lukt|gaat|kan|kun|kunt * al|wel|goed; waar|wanneer|waarin|waarmee * lukt|gaat|loopt * wel|goed|beter|makkelijk|vanzelf
		heb|hebt|heeft|hebben|had|ben|bent|is * leren|zien|horen|laten|gaan <inf>
		durf|durft|kan|kun|kunt|lukt * wel te; bij|met|tegen|aan wie * wel
		bij|in|op|met welk|welke * lukt|gaat|loopt|ging * wel|goed|beter|minder; uitzondering; anders dan; wanneer was|had|heb|ging`
}

// pastVerbs are the past tenses that have no ending of their own. "Zou" is not one:
// it asks for what is not there.
func pastVerbs() []string {
	return listed(`was waren had hadden deed deden ging gingen kwam kwamen zag zagen zei zeiden vond vonden kreeg kregen liep liepen hielp hielpen
		werd werden kon konden moest moesten wilde wilden mocht mochten wist wisten dacht dachten bracht brachten kocht kochten zocht zochten
		gaf gaven nam namen stond stonden zat zaten lag lagen viel vielen bleef bleven schreef schreven las lazen sprak spraken begon begonnen
		vroeg vroegen hield hielden koos kozen sloot sloten trok trokken won wonnen verloor verloren vergat vergaten genoot genoten reed reden
		leek leken bleek bleken kreeg at aten dronk dronken sliep sliepen riep riepen droeg droegen won liet lieten kende zong zwom vloog
		begreep begrepen verdween ontdekte loste losten beviel hing hingen droomde droomden bekeek bekeken`)
}

// haveVerbs make, with a participle behind them, a perfect tense.
func haveVerbs() []string {
	return listed("heb hebt heeft hebben had hadden ben bent is zijn was waren")
}

// participles are those that have no "ge" before them.
func participles() []string {
	return listed(`verteld begonnen begrepen ontdekt ontmoet ervaren verbaasd verrast veranderd verbeterd bezocht besproken beloofd beslist besloten
		bereikt behaald verzonnen verkocht verloren vergeten onthouden overwonnen overgehouden voorbereid bedacht bekeken beleefd geprobeerd
		meegemaakt opgelost volgehouden aangepakt herkend vermeden verdiend uitgelegd`)
}

// aheadWords ask for what will be, or for a plan.
func aheadWords() string {
	return `wil|wilt|wilde|zou|zouden|zal|zul|zult|ga|gaat je|jij|u|jullie|we; later; straks; volgend|volgende; toekomst; plan|plannen; morgen
		kun|kan|kunt|kunnen je|jij|u|we ?eraan ?daaraan ?er ?daar * doen; moet er * gebeuren; heb|hebt je|jij|u * nodig; nodig|nodig hebt|hebben
		anders doen; oplossen; oplossing; gaan|ga doen`
}

// comforting takes a problem away without asking.
func comforting() string {
	return `komt|komen ?vast|heus|wel ?wel goed; valt|vallen ?vast|best|wel ?wel mee; maak|maakt je|u ?maar ?daar ?geen ?niet zorgen|druk
		lukt je|jou|u ?vast|heus wel; gaat ?vast|heus|je wel lukken; kop op; geef niet op; je kunt|kan het|dat ?heus|best wel
		dat ?gaat|komt wel; iedereen heeft|vindt dat; dat hebben er meer; dat heeft iedereen
		niet zo somber; wat vervelend|naar|rot|jammer|lastig`
}

// judging says of what was told, or of who tells it, how good it is.
func judging() string {
	return `^ ?o ?oh ?ah ?ja ?oke ?nou ?heel ?erg ?echt goed zo; ^ goed ?hoor ?gedaan ?bezig $; ^ ?o ?oh ?ah ?nou knap|super|prima|mooi|top|jammer|zonde|fijn ?zo ?hoor $
		wat ?ontzettend ?ongelofelijk ?een ?heel ?erg goed|goede|goeie|knap|knappe|mooi|mooie|fijn|fijne|jammer|zonde|stom|stomme|dom|slim|slimme|leuk|leuke|dapper|stoer|vervelend|naar ?hoor ?zeg $
		wat|heel|echt|zo knap|goed|mooi|fijn|dapper|slim|stoer|jammer|zonde|dom|stom|vervelend|naar|leuk ?hoor dat|van|voor|om|is
		knap|goed|mooi|fijn|dapper|slim|stoer|jammer|zonde|dom|stom|onhandig|onverstandig|goeie|slordig|lui van je|jou|jullie|u|hem|haar
		ik vind|vond; vind|vond ik; volgens mij; lijkt|leek me|mij; naar mijn idee|mening
		^ dat|dit is ?ook ?toch ?echt ?heel ?wel ?best ?een knap|goed|mooi|fijn|dapper|slim|stoer|jammer|zonde|dom|stom|vervelend|naar|prima|normaal|logisch|verstandig|onverstandig|onzin|flauw
		^ dat|dit klinkt|lijkt ?toch ?echt ?heel ?wel ?best ?erg goed|mooi|leuk|fijn|slecht|jammer|zonde|verstandig|dom|heftig|top|super
		je|jij|u bent ?gewoon ?echt ?best ?wel ?toch ?heel ?een ?beetje lui|slim|dom|knap|dapper|koppig|eigenwijs|talent|toppertje|doorzetter|slordig|negatief|onzeker|verwend
		je|jij|u hebt|heb|heeft ?gewoon ?echt ?toch ?wel gelijk|talent|aanleg|ongelijk
		je|jij|u zou ?echt ?wel ?heel ?een goed|goede|goeie|prima; hartstikke|super goed|knap|mooi|leuk; trots op je|jou|u|jezelf; daar ?mag|kun|kan je|jij|u ?best ?wel trots; eigen schuld; niet handig|slim|netjes ?van`
}

// listening is how one begins to say back: there "ik" is who listens.
func listening() string {
	return `ik hoor|begrijp|snap|vat|merk|bedoel|herhaal|check; hoor|begrijp|snap|vat|zeg|herhaal|bedoel ik; heb ik het|dat|je|u
		als ik je|jou|u|het|dat; wat ik hoor|begrijp|snap|zie|merk; mag ik ?even kijken|samenvatten|herhalen|je|u|het; of ik het|dat|je|u`
}

// storied begins a question for a fact to which people tell a story.
func storied() string { return `^ ?en ?maar hoe ver ben|bent|is|zijn|sta|staat|kwam|kom` }

// judgingWords say how good something is.
func judgingWords() []string {
	return listed(`knap knappe goed goede goeie mooi mooie fijn fijne jammer zonde stom stomme dom slim slimme leuk dapper stoer vervelend naar super prima top
		normaal logisch verstandig onverstandig onzin flauw lui koppig eigenwijs slordig negatief onzeker verwend onhandig gelijk talent aanleg trots`)
}
