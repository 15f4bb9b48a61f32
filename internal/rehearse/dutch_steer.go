package rehearse

// opinions make a statement with a question mark leading, unless it asks
// whether it is right.
func opinions() string {
	return `lijkt me|mij
		ik vind|zou|denk
		volgens mij`
}

// advice makes a statement advice.
func advice() string {
	return `als ik jou|u was; als ik jouw|uw + had|was; in jouw|uw plaats|schoenen; ^ <je> moet; <je> hoort * te|op; ^ <je> moest * maar|eens
		ik vind|denk dat <je> * moet|moeten|moest; ik vind|denk dat <je> ?het beter; moet|moest <je>; ^ <je> kunt|kan|kunnen * beter
		^ <je> kunt|kan ?het|dan|toch ?ook best|beste|ook|gewoon|misschien; kun|kunt|kan <je> * beter
		^ <je> zou * kunnen|moeten|eens|beter|misschien|goed; ^ <je> zou een|goed|goede; <je> doet er|daar * aan; het is|wordt tijd dat|om
		volgens mij * bij|voor je|jou|u|hem|haar; ik denk|vind dat * past|passen|verstandig|slim; past * goed|perfect|echt|helemaal bij
		lijkt me|mij * voor|bij je|jou|hem|haar; zou <je> * kunnen|moeten; ^ ik zou; zou ik; ik raad|raadde <subj> * aan; raad|adviseer ik
		ik adviseer; mijn advies|tip|raad; het beste is|zou|lijkt; beste kun|kunt|kan <je>
		is|lijkt|zou ?het ?me ?mij * beter|verstandig|slim|handig|wijs * om|dat|als; past * beter bij; ^ probeer
		^ <base> ?er ?het ?nou|nu|toch|dan|maar gewoon|nou|toch; ^ doe|ga|neem|begin ?nou|nu|toch|dan|er ?maar eens|eerst
		^ ga|praat|kijk|vraag|zoek|bel|mail ?er ?het ?dat eens|gewoon|eerst|nog
		^ doe|werk|lees|oefen|leer ?nou|nu|dan|iets|wat|eens gewoon|eerst|meer|beter|harder|vaker; ^ zorg dat
		^ denk * goed|beter|eerst|eens * na
		^ volg ?gewoon ?maar je|jouw|uw; ^ stop met; ^ hou|houd vol; ^ wees jezelf|eerlijk|realistisch|blij|niet
		^ blijf gewoon|vooral|lekker|jezelf; ^ luister naar je|jouw|uw; ^ meld je * aan; ^ schrijf je * in; ^ bereid je * voor; ^ verdiep je
		^ vergeet niet dat|om; ^ kies ?nou ?gewoon ?liever voor; ^ kies ?nou ?gewoon wat je leuk; ^ ga naar
		^ ga * praten|kijken|bellen|vragen|oefenen|leren|werken|studeren|meelopen; wel|echt iets|wat voor <je>; niks|niets voor <je>
		zou * goed|beter|slim|handig|verstandig|fijn|mooi zijn als|om; misschien is * voor|idee|goed|beter|handig|slim
		misschien kun|kunt|kan|moet <je>; misschien kan|moet hij|ze`
}

// predictions say of the other what will, or will not, become of him, and what
// he is.
func predictions() string {
	return `zie ik je|jou|u|hem|haar|jullie|ze * niet|wel|nooit|echt|al * <inf> $
		^ ik zie je|jou|u|hem|haar|jullie * niet|nooit * + <inf> $
		^ ik zie je|jou|u|hem|haar|jullie ?wel echt|later|straks in|bij|voor|als; haal|haalt|halen <je|subj> * nooit
		red|redt <je|subj> * niet|nooit; wordt * niks|niets|drama|ramp|lijdensweg $
		als <je> maar * best|moeite doet $; als <je> maar wilt|wil|doorzet|volhoudt
		^ met|in|als + heb|vind|krijg <je> altijd|zeker|genoeg
		^ zonder * kom <je> * niet; neem van mij|me aan; geloof me|mij $; ^ let maar op $; dat ik gelijk heb; niks|niets voor een|iemand
		<je> laat je * leiden|meeslepen|ompraten; <je> loopt ervoor|er weg|voor; het enige verstandige|juiste|goede is
		haal|krijg|word <je> * niet zomaar|cadeau|vanzelf; doe|doet|neem|haal <je> er niet * bij|naast
		ga|gaat <je> * niet|nooit|geen * redden|halen|lukken|worden|volhouden
		<je> gaat * niet|nooit|geen * redden|halen|lukken|worden|volhouden
		hou|houd|houdt|houden <je|subj> * nooit|niet|geen * vol; kom|komt <je> er ?heus|echt|zo ?wel|niet|nooit $; kom|komt <je> nergens $
		kom|komt <je> nergens aan; lukt * nog lang niet; <je> gaat * spijt van|krijgen; krijg|krijgt <je> * spijt
		straks|later heb|krijg <je> * spijt; verdien|verdient <je> * niks|niets|weinig|geen; heb|hebt <je> * niks|niets|weinig aan $
		^ met|zonder * kun|kunt <je> * niks|niets|nergens; kun|kan|kunt <je> * niet ?van leven; de|je huur niet betalen
		<verb> geen mens|hond
		geen droog brood; niemand wordt * gelukkig; word|wordt <je> * niet|nooit gelukkig|rijk; zit <je> altijd|gewoon goed
		zie|weet|snap|begrijp|voel|merk <je> ?zelf ook|toch wel; zie|weet|snap|begrijp|voel|merk <je> zelf toch ook
		<je> ziet|weet|snapt|begrijpt|voelt ?zelf ook|toch wel dat|hoe|waarom; <je> snapt|begrijpt wel dat; zul|zult <je> * met me|mij eens
		dat weet iedereen $; ^ <je> gaat gewoon naar|het; <je> doet te veel voor; kan ?haast|bijna niet missen
		<subj> bent|is ?gewoon|echt meer|typisch een; geen|een|echt type|jongen|meisje voor
		als ik * naar je|jou|u|hem|haar|jouw|uw ?+ ?zo kijk
		ben|bent|is <subj> * te slim|goed|jong|lui|speels|onrijp|onzeker|onhandig|verlegen|slordig|ongeduldig|chaotisch voor|om
		<subj> bent|is * te slim|goed|jong|lui|speels|onrijp|onzeker|onhandig|verlegen|slordig|ongeduldig|chaotisch voor|om
		ben|bent|doe|doet <je> ?wel|gewoon ?een ?heel|erg|beetje ?erg <blame>; te <blame> om|voor
		is niet|weinig ?erg|echt|heel|zo|bepaald realistisch|verstandig|slim|handig|haalbaar
		is ?wel ?heel|erg|nogal ?erg naief|onrealistisch|onverstandig|kinderachtig|dom
		<je> kiest altijd|steeds|weer * makkelijkste|gemakkelijkste
		geef|geeft altijd|steeds|veel|weer ?zo ?te snel op; geef|geeft te snel op; weer niks|niets ?aan gedaan|voorbereid|geleerd|ingeleverd
		zonde|jammer om; zonde als; zonde * van je|jouw|uw tijd|talent|cijfers|diploma; <je> mag ?ook ?best|heel blij zijn dat
		van geluk spreken
		als <je> ?nou ?gewoon wat|iets|eens|maar ?wat harder|serieuzer|netter; beter je best
		hou|houd|houden <je|subj> het * geen|niet|nooit * uit
		gaat|wordt hem niet; brug te ver; te hoog|laag gegrepen; als <je> zo doorgaat; ga|gaat <je> * spijt; lukt * toch nooit|niet
		^ met * is * geen optie; is geen optie ?meer $; is ?je op het lijf geschreven; op het lijf geschreven
		is echt jouw|uw|je plek|ding|vak|wereld|beroep; iemand met jouw|uw; iemand als jij|jou; hoor <je> ?gewoon|echt op|in|thuis
		cijfers|cijferlijst|resultaten liegen|liegt|spreken|spreekt; zeggen|zegt genoeg; zo'n kans|aanbod krijg|laat|sla|komt|moet
		is je|jouw|uw enige|laatste kans; ligt ?gewoon aan jezelf; ligt ?gewoon aan je|jouw inzet|houding|motivatie|instelling
		kwestie van ?gewoon harder|willen|doen|doorzetten|werken|leren|proberen; is|zijn|wordt * te <adj> voor jou|je|u|hem|haar
		is|zijn ?toch|echt|gewoon|helemaal geen ?echt|echte|serieus|serieuze|normale vak|baan|beroep|werk|opleiding|studie|leven|toekomst|leerling
		jij|je|u|hij|zij|ze bent|is ?nu ?eenmaal echt|gewoon geen; kan|kunt|kun * gewoon|echt|nog niet aan $
		er zit ?gewoon|veel|echt meer in
		zit er * niet in $; <je> verdient ?veel|echt|toch beter; <je> gooit|vergooit|verspilt|verknoeit
		<je> maakt het jezelf|je ?zelf wel|te
		<je> verstopt|verschuilt je; dat|dit is|klinkt|zijn * smoes|smoesje|smoesjes|excuses|excuus|onzin|gezeur; geloof ik * niks|niets van
		dat meen <je> niet; kort door de bocht; <je> hebt gewoon|vooral|echt * nodig; wat jij|u nodig hebt|heeft; hoogst haalbare
		is * niet weggelegd; niet voor het oprapen; ga|gaat <je> je geld niet; wordt het basis|kader|mavo|havo|vwo|mbo; beetje inzet|moeite
		zie|ziet <je> * verkeerd; vergis|vergist <je> je; ^ zo werkt|gaat dat|het niet
		volgens mij ben|heb|kun|kies|durf <je> * gewoon|helemaal|eigenlijk; <je> bent|hebt vast|natuurlijk ?weer niet|geen|niks|te|bang
		als jij|jou moet|hoort; ik ben bang dat <je> * te|niet|achter|spijt|nooit|vergist; ik ben bang dat * voor je|jou|haar|hem
		ik vrees dat <je>
		^ over|later * ben <je> * blij|dankbaar; zul|zult <je> me|mij * dankbaar
		is|zijn|ben|bent * niet goed|sterk|hoog|rijp|ver genoeg voor|om; jezelf voor de gek; kan ik me * niet voorstellen
		nog ?lang|echt niet rijp
		is ?echt|heus|helemaal geen straf|schande|ramp|drama; is echt|heus niet minder; ^ zo + is|kan het toch|heus niet
		^ zo + kan het niet zijn`
}

// conclusions say what is best for the other, or what he had better done.
func conclusions() string {
	return `is|lijkt|blijft|zijn|wordt * de ?meest <best> ?volgende keuze|keus|stap|optie|oplossing|weg|route|plek|richting|vervolgstap
		is|lijkt|blijft * het <best> ?voor ?+ $
		het meest haalbaar|logisch|verstandig|passend|realistisch
		de|het <best> keuze|keus|stap|optie is
		enige wat erop|over|overblijft; enige wat er ?nog op|over
		<best> wat|dat <je> ?nu|dan|nog kunt|kan|moet
		het <best> is
		ligt * voor de hand; logischer|slimmer|verstandiger|realistischer is; is|lijkt * logischer|slimmer|verstandiger|realistischer
		blijft|blijven er * maar een ?ding over|op; zit er niets|niks|weinig anders op; dat wordt veel|hard|flink * <inf> $
		dat wordt ?dan ?dus een jaartje|jaar * <inf> $; kan|kunnen ?ook nooit|geen kwaad
		kun|kunt|kan <je> ?wel|maar ?beter vergeten|schudden $
		uit je|jouw|m'n|mijn|zijn|haar|uw hoofd zetten; hoef <je> het * niet * te doen|laten; hoef <je> het * niet * om|voor te
		had <je> * beter|eerder|gewoon|maar * moeten|kunnen; <je> had * beter|eerder|gewoon * moeten|kunnen
		ik had * anders|allang aangepakt|gedaan|gekozen; lijkt me|mij ?echt|gewoon ?toch niks|niets|perfect|ideaal|geknipt
		lijkt me|mij * geen ?zo'n ?heel goed|goede|slim|slimme idee|plan|keuze|zet
		lijkt me|mij niet ?zo|erg|heel realistisch|verstandig|slim|handig|haalbaar; vind ik * niks|niets voor jou|je|u|hem|haar
		vind ik * <blame> plan|idee|keuze|keus; is|lijkt|zijn * iets|niks|niets voor jou|je|u|hem|haar|jullie
		is * perfect|ideaal|geknipt voor jou|je|u|hem|haar|jullie; wel|echt iets|wat voor jou|u|hem|haar
		bent|is ?echt|gewoon gemaakt|geknipt|geboren voor; past|passen * niet bij jou|je|u|hem|haar; <je> hoort ?gewoon|echt|ook thuis
		volgens mij wil|wilt|moet <je|subj>; <je> kunt|kan ?wel|maar ?beter vergeten
		ik denk|verwacht|vrees|geloof|vind dat <je|subj> * niet gaat|zal|haalt|redt|volhoudt|kunt|kan
		ik denk|verwacht|vrees|geloof dat * spijt
		ik denk|geloof|vind niet dat * voor|bij je|jou|u|hem|haar; ik vind dat <je> te; ik denk dat <je> je vergist
		ik had liever gezien|gehad dat
		ik vind * bij jou|je|hem|haar passen; ik denk|vind|geloof dat * <more> ?is voor|bij je|jou|u|hem|haar
		vind|denk ik dat <je> * moet|moeten
		vind ik ?het ?dat geen ?goed|slim plan|idee; ik snap|begrijp niet dat|waarom <je>; ik zie niet in
		ik hoop dat <je> wel|toch|eindelijk
		ik weet|wist ?wel|precies ?al wat ik zou; <je> kunt|kan ?hem|haar|ze|het het best|beste
		kun|kunt <je> het|dat ?wel|maar ?beter schudden|vergeten
		^ dan <base> <je> ?het|dat|er|ze|hem|haar ?dus toch|gewoon|lekker; <je> kunt|kan het|dat ?toch altijd|best|gewoon proberen|vragen
		weet <je> toch genoeg; wat <je> te doen staat; kun|kunt <je> toch ?zo|gewoon|best; het minste wat <je> kunt|kan
		wordt|is ?nu|dan hoog tijd dat|om; geen goede|slimme|sterke|geldige reden|argument
		ligt je|jou|u|haar|hem ?gewoon|echt het best|beste
		zult|zul|zal * met me|mij|ons eens; ^ hij|ze|zij moet gewoon|eens|echt; hij|zij|ze kan|kunnen veel|toch|maar beter
		zou|zouden * <more> ?voor ?+ zijn|hebben|passen; zou * verkeerde|goede|mooie|betere keuze|stap|plek zijn
		^ dan kies|neem|doe <je> maar`
}

// urgings are orders that advise.
func urgings() string {
	return `^ kies|neem|zoek|doe er * <noun|dry> ?er naast|bij; ^ hou|houd|neem|laat|gooi|stop|blijf|kies * gewoon|toch|nou|liever
		^ kies|zoek|neem * waar|met ?je ?je ?later * werk|brood|geld|toekomst|zekerheid|perspectief; ^ zet * uit je|jouw|uw hoofd
		^ vergeet die|dat|de|het * maar $; ^ ga die|dat|daar|er * eens|maar; ^ niet * over nadenken|twijfelen|zeuren
		^ gewoon ?lekker|weer|even <inf>
		^ eerst je|een|dat diploma|havo|mbo|papiertje
		^ maak het jezelf|je niet|nou; ^ gooi * weg; ^ laat je * niet; ^ trek je; ^ geef het|hem|haar|dat|jezelf * kans
		^ grijp|pak die|deze|je kans|kansen; ^ haal|maak eerst je|die|dat ?+ diploma|school|opleiding|havo|mbo|vmbo|jaar|niveau
		^ <base> + ?+ gewoon|nou|toch; ^ <base> ?+ niet zo|te|zomaar|nou
		^ onderschat|vergooi|verspil|verpest|grijp; ^ doe dat|het nou|toch; ^ doe dat|het maar niet|gewoon; ^ ga lekker|vooral|toch|gewoon
		^ ga voor; ^ kies|zoek|doe iets|wat ?dat|wat|waar <je> * blij|gelukkig|energie|plezier
		^ neem een voorbeeld aan; ^ neem ?gewoon ?een tussenjaar; ^ doe er ?nog een; ^ denk ?ook aan je|jouw|uw toekomst|diploma|cijfers
		^ werk aan je; ^ besef|bedenk|realiseer ?je ?wel|goed dat <je>; ^ kies * hart|hoofd|gevoel|verstand|jezelf; ^ begin op tijd
		^ praat er thuis|gewoon; ^ volg je|jouw|uw hart|gevoel|droom; ^ houd|hou je|jouw opties|kansen
		^ vraag|bel|mail je|jouw + eens|gewoon
		^ hou|houd het simpel|realistisch|praktisch; ^ gewoon|even ?even doorbijten|doorzetten|volhouden; ^ <base> er ?nog ?maar een nachtje
		^ geef toe; ^ geef * toe; voorstel zou zijn om; ^ ik zeg doen; ^ luister ?nou maar naar je|jouw|uw
		^ neem|kies ?dan in elk|ieder geval
		^ doe er * wat|iets|meer mee; kans|kansen ?niet schieten|liggen|lopen; ^ wat <je> ?het ?beste moet|kunt|kan|zou * is|zijn; ^ kijk uit dat|met; ^ pas op dat
		^ kies ?liever ?iets anders $
		^ dan pas <inf>`
}

// unaddressed look like advice or a question and are neither.
func unaddressed() string {
	return `ga je gang; ^ ik zou * graag|fijn|ook; ^ ik zou zeggen $; ik|we|wij moet|moeten <je>
		^ <je> moet ?dus morgen|vandaag|straks|vanmiddag|om|zo
		^ kijk ?nog ?eens naar deze|dit|je; zou * voor mij; is slim|handig|knap hoe
		<je> moet * tekenen|ondertekenen|meenemen|inleveren|invullen|aanleveren|aanvragen|opsturen|inloggen|uploaden
		moet <je> * tekenen|ondertekenen|meenemen|inleveren|invullen|aanleveren|aanvragen|opsturen|inloggen|uploaden
		^ <je> moet voor|bij de|het; ^ <je> kunt|kan ook * nog
		^ <je> moet ?uiterlijk voor|tot|in|op|rond januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|kerst|1|15
		^ <je> moet binnenkort|uiterlijk; bleek|bleken * voor
		^ ik zou je|u|jullie ?graag ?nog ?iets bellen|laten|mailen|vragen|vertellen; ^ ga ?maar ?lekker naar buiten|huis
		^ zeg maar stop|als|wanneer
		^ probeer * te denken|bedenken|zeggen|noemen|omschrijven|herinneren|beschrijven|voelen|vertellen|tekenen|raden
		^ denk er|hier|daar ?thuis ?nog ?rustig ?maar ?eens over na voor de|volgende
		^ voor dat|de|die|deze|het|niveau * moet <je> * kiezen|volgen
		moet <je> tot|uiterlijk; ^ dat|daar zou ik * ook|graag|vinden|weten|zeggen|kunnen|willen; ^ <je> moet * nog
		^ <je> moet je ?wel voor|uiterlijk; moet <je> ?dan zelf weten|beslissen|kiezen|bepalen
		^ zie|spreek|hoor je * morgen|straks|later|volgende|weer; ^ dank|bedankt; ^ succes; ^ laten we; ^ laat maar; ^ zeg het maar als
		^ maak je ?maar geen|niet zorgen|druk; ^ doe eens voor
		^ neem|kies|pak|hou|laat|leg|zoek * kaart|kaartje|kaartjes|foto|foto's|stapel|stift|blaadje|koekje|formulier; ^ ga * zitten|staan
		^ voor|bij|op * moet <je> * hebben|zijn|kennen|halen|doen; moet <je> je * aanmelden|inschrijven|melden
		moet <je> het|dat ?me|mij zeggen|vragen; ^ denk er ?thuis ?nog ?rustig ?maar ?eens over na $
		^ begin|schrijf|doe|pak ?het maar gewoon $
		^ laat het ?me ?maar ?even weten als|wanneer|zodra; ^ zeg het ?maar|gewoon|gerust als
		^ leg|zet|draai|schuif|plak|teken|schrijf|lees|noem|begin|pak|zeg het|dat|dit|ze|deze|die|alles|iets * gewoon
		^ leg|zet|draai|schuif|plak|teken|schrijf|lees|noem|begin|pak|zeg <dry|noun> * gewoon
		^ ga naar bladzijde|pagina|vraag|opdracht|stap
		^ werk eerst de|het; ^ <je> kunt ook digitaal|online|hier|bellen|mailen|altijd`
}
