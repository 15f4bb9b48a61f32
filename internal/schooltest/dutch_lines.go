package schooltest

import "strings"

// sentences are what stands in the lines: what was told, the pupil's own words,
// klad, what was agreed, and experiences. A word between braces is a slot.
func sentences() (notes, quotes, drafts, agreed, lived []string) {
	notes = []string{
		"hielp {wie} met {klus}, vond {deel} het leukst",
		"was {wanneer} {waar}; {gevoel}",
		"{gevoel} toen {wie} zei dat het goed was",
		"vertelt over {klus}: eerst {deel}, daarna de rest",
		"wil graag {iets}, weet nog niet hoe",
		"kijkt op tegen {deel}, heeft daar {wie} voor nodig",
		"{vak} gaat beter sinds het oefent met {wie}",
		"denkt aan {werk}, en ook aan {werk}",
		"twijfelt tussen {werk} en {werk}",
		"in de vakantie {klus} gedaan {waar}",
		"wordt blij van {iets}; minder van {deel}",
		"zag {waar} hoe ze daar {iets}",
		"merkte {waar}: {gevoel}",
		"{wie} werkt {waar} en vindt dat zwaar maar mooi",
		"haalde een 7 voor {vak} en was daar trots op",
		"opa noemt het een café, zij noemt het {waar}",
		"geeft zichzelf een 6 voor {deel}",
		"helpt {wie} elke zaterdag {waar}",
		"heeft voor {vak} een werkstuk gemaakt over {werk}",
		"{deel} deed ze zonder dat iemand het vroeg",
	}
	quotes = []string{
		"ik vind {iets} gewoon fijn om te doen",
		"als {deel} lukt ben ik de hele dag blij",
		"{wie} zegt altijd dat ik daar goed in ben",
		"eerlijk? {vak} is niets voor mij",
		"ik wil later iets met {iets}",
		"toen ik {waar} was dacht ik: dit is het",
		"ik ga echt niet de hele dag zitten",
		"niemand had gedacht dat ik {klus} kon",
	}
	drafts = []string{
		"nog eens vragen naar {wie}",
		"keek weg bij {vak}",
		"eerst zelf bellen {waar}?",
		"leek moe, volgende keer eerder op de dag",
	}
	agreed = []string{
		"een dag meelopen {waar}",
		"{wie} vragen naar {werk}",
		"mailen met iemand die {werk} is",
		"drie vragen bedenken over {werk}",
		"naar de open dag {wanneer}",
		"uitzoeken welke {vak} je nodig hebt voor {werk}",
		"een week bijhouden wanneer {deel} lukte",
	}
	lived = []string{
		"stage {waar}: {klus}",
		"bijbaan {waar}, vooral {deel}",
		"meegelopen met {wie} als {werk}",
		"project bij {vak}: {klus}",
		"open dag bezocht, met {wie}; {gevoel}",
	}
	return notes, quotes, drafts, agreed, lived
}

// slots are what stands in the braces.
func slots() map[string][]string {
	list := func(text string) []string { return strings.Split(text, "|") }
	return map[string][]string{
		"wie": list("opa|haar tante|zijn broer|de buurvrouw|een vriend|de stagebegeleider|oom Ömer|Chaïma uit de klas|de trainer|mevrouw Özdemir|zijn nichtje Zoë|de mentor|een collega"),
		"klus": list("het dak van de schuur|een fietsband plakken|het terras schoonmaken|een website bouwen|de bestellingen inpakken|taarten versieren|het konijnenhok|" +
			"een verhuizing|de kassa tellen|een robotarm|de kraam op de markt|een liedje opnemen|het schoolplein|de moestuin"),
		"deel": list("het uitmeten|praten met klanten|precies werken|op tijd komen|plannen|samenwerken|het opruimen|iets uitleggen|doorzetten|de eerste keer|vragen stellen|rekenen"),
		"waar": list("op de werf|in de bakkerij|bij de dierenarts|in het ziekenhuis|op het lab|bij de gemeente|in de haven|op een basisschool|in de garage|bij de kapper|in het café van zijn oom|" +
			"op de boerderij|bij een reclamebureau|in het magazijn|in het theater"),
		"wanneer": list("vorige week|in de herfstvakantie|op zaterdag|vorig jaar|in januari|na school|twee keer"),
		"gevoel": list("voelde zich daar serieus genomen|vond het eng en deed het toch|was trots|vond het saai|wil nog een keer|had niet gedacht dat het zo leuk was|" +
			"werd er rustig van|had meer uitleg gewild|vond de geur vreselijk"),
		"iets": list("met de handen werken|mensen helpen|dingen uit elkaar halen|buiten zijn|tekenen|met cijfers werken|dieren verzorgen|koken|iets verkopen|programmeren|kinderen iets leren|reizen"),
		"vak":  list("wiskunde|Nederlands|biologie|economie|Frans|natuurkunde|beeldende vorming|gym|geschiedenis|rekenen|zorg en welzijn|techniek"),
		"werk": list("verpleegkundige|timmerman|banketbakker|advocaat|jongerenwerker|laborant|automonteur|ontwerper|leraar|architect|machinist|kok|grafisch vormgever|loodgieter|bioloog"),
	}
}

func goals() []string {
	return []string{
		"weten wat bij mij past", "kiezen tussen twee profielen", "een stage vinden", "zien waar ik goed in ben", "",
		"weten of havo iets is", "minder twijfelen", "een opleiding kiezen", "praten over de bijbaan",
	}
}

func places() []string {
	return []string{"lokaal 12", "mentorkamer", "bibliotheek", "decanaat", "aula", "", "op de gang", "online"}
}

func whens() []when {
	return []when{
		{"volgende week", 7},
		{"over twee weken", 14},
		{"binnen een maand", 30},
		{"voor de vakantie", 0},
		{"morgen", 1},
		{"over tien dagen", 10},
		{"over zes weken", 42},
		{"als het rooster er is", 0},
	}
}

func endings() (sharing, noStep, short, helpers []string) {
	sharing = []string{"met ouders en mentor", "blijft hier", "met de decaan", "met de vakdocent", ""}
	noStep = []string{"eerst de open dag", "wil er nog over denken", "de vorige stap loopt nog", "na de toetsweek verder"}
	short = []string{"de bel ging", "moest naar de tandarts", "te moe", "het lokaal was nodig", "brandalarm"}
	helpers = []string{"de decaan", "mijn tante", "de stagecoördinator", "mijn mentor", "Zoë uit 4b", "de buurman"}
	return sharing, noStep, short, helpers
}
