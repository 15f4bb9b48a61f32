package guard

// groups are all rules. How a pattern is written is told at [pattern].
func groups() []set {
	var all []set
	for _, sets := range [][]set{
		health(), faith(), origin(), police(), money(), home(), sexuality(), politics(), judgements(), safety(),
		frames(), idioms(),
	} {
		all = append(all, sets...)
	}
	return all
}

// fillers are the words that ~ passes over.
func fillers() string {
	return `de het een zijn haar hun mijn m z n deze die dit dat nog al ook heel erg best vaak soms altijd weer wel echt zo te nogal
		vrij behoorlijk gewoon ontzettend enorm toch beetje eigen nu vorig vorige volgend jaar weken maand keer twee drie lang tijd
		iedere elke elk veel weinig meer steeds nooit wat kleine grote jonge oude lieve half deels licht lichte zware ernstige
		om op in sinds zondag vrijdag zaterdag week waarschijnlijk misschien vroeger toen hier daar thuis je`
}

// people are who a sentence can be about.
func people() string {
	return `hij zij ze leerling kind jongen meisje meid deelnemer student`
}

// pointers stand before a noun, so that a capital behind them makes no name of
// the pupil.
func pointers() string {
	return `de het een die dat deze dit bij van met naar voor mijn haar zijn hun onze ons jullie`
}

// owners make what follows somebody's own.
func owners() string { return `zijn haar hun eigen mijn` }

// selves tell that somebody speaks of himself.
func selves() string { return `ik mij me mezelf zichzelf wij` }

// others tell that it is about somebody else after all: "ik vind hem lui".
func others() string { return `hem` }

// sayings stand before who says it: "ik ben lui zegt hij".
func sayings() string { return `zegt zei vertelt vertelde` }

// verbs make a row of words a sentence.
func verbs() string {
	return `is was zijn waren heeft had hebben hadden zit zat zitten gaat ging gaan komt kwam komen doet deed krijgt kreeg wordt werd
		moet moest wil wilde kan kon mag mocht loopt liep staat stond woont ligt lag slikt gebruikt vindt vond zegt zei denkt
		weet ziet zag helpt hielp blijft bleef draagt volgt haalt neemt leeft slaat sloeg`
}

// partings begin a clause wherever they stand, joints where a sentence follows.
func partings() string {
	return `maar omdat want terwijl doordat hoewel nadat voordat waardoor daardoor`
}

func joints() string { return `en of` }

// frames tell what a clause is about.
func frames() []set {
	return []set{
		{effect: work, words: `stage* *stage werkt werkte werken gewerkt bijbaan* baan beroep* opleiding* studie studies studeren studeert
			studeerde cursus rekenen academie *academie meelopen meegelopen meekijken meekijkdag meeloopdag opendag kijkdag* sollicit* vacature*
			sector* profiel* mbo hbo wo vrijwillig* collega* leerbedrijf* excursie conservatorium economie maatschappijleer
			omgangskunde geschiedenis aardrijkskunde bezocht functie keuzevak* apotheek apothekers* bezorgen visagie kok beveiliger
			*assistent|*assistente|assistent* docent leraar project werkgroep gastles* baas magazijn kapper* salon recherche handhaving`},
		{effect: work, rules: `
			work: open dag|dagen; als kok|agent|bewaker|arts; iets met; met school; plan b; op zaterdag in|bij
			becoming: *ist|*loog|*ater|*peut|agent|arts|dokter|rechter|dominee|advocaat|militair worden|wordt|geworden`},
		{effect: interest, words: `lijkt lijken leek leuk interess* gaaf stoer tof droom* trekt later spannend worden wil wilde wou willen
			zou twijfelt richting kiezen kiest nieuwsgierig benieuwd graag past`},
		{effect: topic, rules: `
			piece: werkstuk*|presentatie*|spreekbeurt*|profielwerkstuk*|pws|verslag|*boek|*boeken|film*|docu*|serie|podcast*|les|gastles*|project|artikel|onderzoek|campagne|voorlichting|stuk|toets|filmpje*|thema|poster|debat|vraag|vragen|lesje|praktijkles|hoorcollege ... over|van
			told: gaat|ging|gingen|gaan|gelezen|leest|las|lezen|geleerd|leerde|leren|leert|weten|weet|gekeken|kijkt|kijken|keek ... over
			subject: onderwerp|thema
			made: was|is|werd ~ werkstuk|spreekbeurt|profielwerkstuk|onderwerp bij|van|over`},
		{effect: group, rules: `
			people: kinderen|mensen|jongeren|ouderen|volwassenen|clienten|patienten|bewoners|leerlingen|baby*|groep|doelgroep|dieren met|die|zonder
			ill: zieke|autistische|gehandicapte|verslaafde|arme|dove|zwangere|depressieve|dakloze kinderen|mensen|jongeren|ouderen|vrouwen|dieren|vogel*|vogels|dier|baby*|patienten`},
	}
}

// idioms are words that mean something else here.
func idioms() []set {
	return []set{{effect: calm, rules: `
		ill: ziek|doods* leuk|goed|gaaf|vet|veel|mooi|lekker; zieke vogel|actie|muziek
		addicted: verslaafd|verslavend ... aan ~ gamen|gaming|games|gamer|minecraft|fortnite|chocola*|puzzel*|tiktok|telefoon|mobiel|sport*|muziek|serie*|snoep|koffie|dans*|lezen|voetbal*|netflix|youtube|werk
		deaf: doof voor; dove kwartel
		add: add on|ons
		cancer: kankerbestrijding|kankeronderzoek|kankerfonds
		drinks: drinkt koffie|thee
		trauma: traumahelikopter; trauma arts|chirurg|heli*
		belief: !geloof in ~ mezelf|zichzelf|zich|kunnen|plan|elkaar|toekomst|talent
		unsure: ik|wij|ze|hij|zij !geloof|gelooft|geloofde
		pray: bidden en smeken
		school: christelijk*|katholiek*|islamitisch*|joods*|hindoe*|gereformeerd*|protestants*|evangelisch*|hervormd* ~ school|basisschool|lyceum|college|gymnasium|mavo|havo|vereniging|club|voetbalclub|scouting|koor|*school|*college|*vereniging|omroep
		faiths: geschiedenis van ~ *
		nations: verschillende|veel|alle|andere|meer nationaliteiten
		caught: goed|snel|zelf|mooi|leuk|fijn|nieuw|rustig|weer opgepakt; pakt|pakte op
		return: aangifte inkomsten*|belasting*
		halt: halt houden|hield|gehouden
		stuck: zit|zat|zaten|zitten ~ vast met|bij|aan
		assault: voor|wegens mishandeling
		apart: gescheiden afval|inzamelen|houden|ingezameld; scheiding van ~ afval|kerk|machten
		cleared: onder toezicht van ~ docent|leermeester|chef|begeleider
		sex: seksuele voorlichting|vorming
		trans: trans siberi*|europa|atlanti*
		weak: zwak|zwakke|zwakker|zwakste in|voor|punt|punten|kant|kanten|plek|schakel|signaal|vak|vakken|wifi
		daring: niet ~ dom|lui|brutaal|zwak|verwend|egoistisch|arrogant; domme|dom fout*|foutje*|vraag|vragen|pech|toeval
		animal: brutale|luie|agressieve|domme meeuw*|hond*|kat|katten|poes|paard*|ezel*|geit*|duif|duiven|hamster*|kippen
		folk: aardige|leuke|gezellige|die|de|wat|veel|rare|goeie|goede lui
		attempt: !poging gedaan om
		bruise: blauwe plek|plekken van ~ skate*|sport*|voetbal*|hockey*|judo*|val|vallen|training|fiets*|paard*
		played: geslagen met ~ *team
		served: *zorg niveau`}}
}
