package rehearse

// endings are those of plurals, verbs and small things, the longest first.
func endings() []string {
	return []string{"etjes", "tjes", "jes", "etje", "tje", "pje", "je", "den", "ten", "de", "te", "en", "es", "e", "n", "s", "t"}
}

// weak are words that say too little to hook on to, beside those that the
// recogniser knows as function words.
func weak() string {
	return `gaan ga ging gaat doen doe doet deed gedaan komen kom komt kwam zijn zien zie ziet zag hebben had worden werd weten weet wist denken denk dacht
		vinden vind vond vindt zeggen zeg zei zegt gezegd vertellen vertel vertelde gebeuren gebeurt gebeurde maken maak maakt iets alles ding dingen dingetje
		soort beetje keer tijd eigenlijk gewoon best heel wel dus zeg hoor nou ja nee okay oke hm eh uh uhm mm hoi hallo hee dank bedankt
		meer minder veel weinig anders zelf echt precies misschien altijd nooit soms vaak goed leuk mooi fijn eerst laatst dag dagen mensen
		jaar week uur kan kunnen moet moeten wil willen zou zal mag laten laat blijven blijf staan staat zitten zit liggen ligt lopen
		krijgen krijg kreeg vragen vraag antwoord voorbeeld moment daar hier waar toen dan nu straks later`
}

// greetings begin or end a talk.
func greetings() string {
	return `hoi hallo hai hee hey dag welkom goedemorgen goedemiddag goedenavond hallootjes moi`
}

// thanks are to a parent who has spoken.
func thanks() string { return `dank bedankt dankjewel dankuwel` }

// facts are the words with which a closed question asks for a fact, not for a yes.
func facts() []string {
	return []string{"hoe", "hoelang", "hoeveel", "hoevaak", "welk", "welke", "wie", "wat", "waar", "wanneer"}
}

// howAreYou asks how somebody is.
func howAreYou() string {
	return `^ ?en ?hoe gaat|is|ging het ?nu|vandaag|eigenlijk ?verder $; ^ ?en ?hoe gaat|is|ging het ?nu|vandaag|eigenlijk ?verder met je|jou|jullie|u ?vandaag $; ^ ?en ?hoe gaat|is ie|tie ?nu|vandaag ?met ?je|jou $
		^ ?en ?hoe voel je je ?vandaag|nu $; ^ ?en ?hoe zit je erbij|erin ?vandaag|nu $; ^ ?en ?hoe is je dag ?tot ?nu ?toe $; ^ alles goed ?met ?je|jou $`
}

// summarising are the beginnings of a summary.
func summarising() string {
	return `dus|oke|ja|nou ?dus je|jij|jullie|u; je|jij|u zei|zegt|vertelde|vertelt|noemde|noemt|vindt|bedoelt|wilt|wil|zegt; ik hoor|hoorde * je|jou|jij|u|dat
		ik hoor|hoorde; als ik * goed begrijp|hoor|begrepen; begrijp|hoor|snap|zie ik * goed|dat; wat ik * hoor|begrijp|onthoud; samengevat; kort gezegd
		om * samen te vatten; vat ik; even samenvatten; met andere woorden; zeg ik het|dat * goed; klopt het dat; dus eigenlijk; het klinkt alsof
		dus als; dus in; dus bij; dus op; dus thuis; dus een; dus de; dus het; dus er; eerst * daarna|toen|en`
}

// pointers are words by which a question hooks on to what was just said without
// saying it again.
func pointers() string {
	return `toen daar daarbij daarvan daaraan daarin daarna daarmee daarop daarover daardoor daarvoor erbij ervan eraan erin ermee erop
		erover ernaartoe meer zoals want hoezo verder bedoel bedoelde precies`
}

// onto are whole ways to ask on.
func onto() string {
	return `^ en toen; ^ en ?dan ?verder; ^ vertel ?eens ?er ?wat|iets meer|verder; ^ ga * verder|door; ^ hoezo; ^ zoals; ^ want; ^ hoe bedoel
		^ wat bedoel; nog meer; ^ en dan; ^ hoe dan; ^ wie dan; ^ wat dan; ^ waar dan; ^ noem * voorbeeld; ^ geef * voorbeeld; ^ heb * voorbeeld
		^ kun * voorbeeld; hoe ging|gaat|was|voelde|merkte * dat|die; hoe merk|merkte|weet|wist je; ^ ?en wat deed jij|je $; wat gebeurde er`
}

// about are words by which a turn shows what it is about.
func about() map[Subject]string {
	return map[Subject]string{
		Experience: `deed gedaan gebeurde gebeurd meegemaakt gisteren vorige weekend afgelopen laatst laatste trots lukte gelukt vloog gemaakt maakte
			geholpen moment weleens ooit hobby* vrije vrijdag zaterdag zondag energie ging was hoe`,
		Future: `later toekomst worden wordt straks volgend volgende vervolg* opleiding* profiel* sector* studie* studeren droom* beroep* baan word kies
			kiezen keuze* nagedacht richting* eindexamen examen* diploma* vmbo havo vwo mbo hbo zomer brugklas`,
		NextStep: `stap* plan* deze morgen afspreken afspraak kleinste eerste wanneer ga uitzoeken aanmelden bellen mailen opendag* erbij hulp nodig`,
		SchoolWork: `cijfer* rapport* toets* huiswerk absent* verzuim spijbel* onvoldoende* gemiddeld* absentie* inhalen herkans* blijven overgaan
			magister telaat`,
		AtHome: `thuis moeder vader ouders mama papa broer* zus* oma opa familie oom tante gezin buurt buren`,
	}
}

// touched are words by which a question touches a competence.
func touched() map[string]string {
	return map[string]string{
		"kwaliteiten": `goed kunt kan trots lukt* gelukt sterk* talent* complimenten compliment kwaliteit* handig* knap beter anderen vriend* hulp
			deed jij makkelijk*`,
		"motieven": `leuk* fijn blij energie belangrijk* interess* boei* vloog vliegt plezier graag liever tegenzin saai* missen mis droom* genoot geniet*
			uitmaakt voelt voelde raakt*`,
		"werk":      `werk* beroep* baan* stage* bedrijf* bedrijven bijbaan* vak meelopen meekijken dag collega* opendag* beroepen winkel* kantoor*`,
		"sturing":   `stap* plan* kies kiezen keuze* doel* wanneer aanpak* aanpakken regel* uitzoeken week morgen beslis* besluit* twijfel* ga`,
		"netwerken": `wie kent ken helpt helpen vraag vragen iemand praten contact bellen mailen tips advies oom tante buurvrouw buurman kennis`,
	}
}
