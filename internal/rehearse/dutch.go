package rehearse

// entries are the closed word classes, and those open ones that matter. All
// words are folded: lower case, without accents.
func entries() []entry {
	return append(grammar(), append(verbs(), append(judgements(), subjects()...)...)...)
}

func grammar() []entry {
	return []entry{
		{subject | second, "je jij u jullie gij ge"},
		{subject, "ik hij zij ze we wij het er dat dit die deze men ie iemand iedereen niemand alles iets niets"},
		{determiner, "de het een dit dat deze die elk elke ieder iedere geen alle zo'n zulke sommige veel weinig meer"},
		{possessive, "je jouw uw zijn haar mijn ons onze hun jullie"},
		{preposition, `aan achter af beneden bij binnen boven buiten door in langs met na naar naast om onder op over per rond sinds te tegen tijdens tot
			tussen uit van vanaf vanuit via volgens voor wegens zonder richting qua rondom`},
		{asking, `wie wat waar wanneer hoe waarom welk welke welken hoeverre hoeveel hoelang hoever hoevaak hoezo wiens hoeveelste waarheen waarvandaan`},
		{asking | asked, `waardoor waarmee waaraan waarop waarvoor waarin waartoe waarover waaruit waarbij waarvan waarnaar waartegen waarna waaronder
			waarachter waarlangs waaromheen waartussen`},
		{coordinate, "en of maar want dus oftewel ofwel"},
		{subordinate, `als omdat terwijl zodat voordat nadat zodra hoewel tenzij mits doordat indien totdat zolang aangezien opdat alhoewel sinds dat of toen
			nu zoals`},
		{filler, `oke ok okay ja nou nu hm hmm mm mhm goed mooi fijn precies even nee ah aha oh o tja eh euh uh uhm prima top super leuk tof nice hoi
			hallo hey hee he hi welkom bedankt dank dankjewel dankuwel jeetje wauw wow sorry ha och ach joh ff effe alsjeblieft en maar dus want
			of trouwens overigens kortom`},
		{adverb, `al ook nog eens wel niet dan toen nu straks morgen vandaag gisteren vroeger later daar hier thuis soms vaak eigenlijk misschien
			blijkbaar daarna daarvoor daarom daarmee daarbij daarover verder graag liever altijd nooit meestal gewoon echt heel erg zo best zeker
			vast natuurlijk uiteraard ongetwijfeld toch volgend vorig volgende vorige afgelopen eerst samen alleen alvast weer weleens weliswaar
			bijna bijvoorbeeld anders hopelijk waarschijnlijk eindelijk hierna kennelijk dus immers inmiddels ondertussen tenminste precies
			ongeveer helemaal opnieuw nogal vooral even daaraan daarin daarop daaruit daarvan daartoe hiervoor hiermee hierover eraan erbij erin
			ermee erop erover eruit ervan ervoor ernaar ertegen ertoe doorgaans inderdaad zelf desnoods hooguit minstens wellicht tevens trouwens
			opeens ineens`},
		{asking, "what how why who which where when"}, // English, as it is typed now and then
		{verb | auxiliary, "do does did are were have has"},
		{verb | modal, "can could would will should"},
		{subject | second, "you"},
		{negation, "niet geen niks niets nooit niemand nergens"},
		{name, `meneer mevrouw mijnheer dhr mw mevr juf meester jongens dames heren mensen allemaal jongen meid mentor decaan coach begeleider docent
			leraar slb'er leerling student ouder vader moeder interviewer`},
	}
}

func verbs() []entry {
	return []entry{
		{verb | auxiliary, `ben bent is was waren zijn heb hebt heeft had hadden wordt werd werden worden hebben`},
		{verb | modal, `kun kan kunt konden kon kunnen mag mogen mocht mochten moet moest moeten moesten wil wilt wilde wou wilden willen zou zouden zal zult
			zullen hoef hoeft hoefde durf durft durfde laten`},
		{infinitive, `gaan staan slaan doen zien`},
		{verb, `ga gaat ging gingen gaan sta staat stond stonden staan sla slaat sloeg slaan doe doet deed deden doen zie ziet zag zagen zien kom komt
			kwam kwamen komen vond vonden dacht dachten bracht brachten kocht wist wisten zocht koos kozen kreeg kregen bleef bleven schreef las
			lazen sprak spraken nam namen liep liepen zat zaten lag lagen gaf gaven at aten dronk hielp hielpen begon begonnen won wonnen verloor
			trok trokken viel vielen hield hielden liet lieten vroeg vroegen zei zeiden ried reed reden bood bleek bleken leek leken keek keken
			hing sliep wierp verdween overwon sloot beviel ontving ontstond verstond zong sprong zwom droeg droegen riep steeg vloog vlogen kroop
			ontdekte verbaasde wordt weet weten zegt zeg legde raadde bedacht verwachtte ontmoette vergat vergaten genoot genoten verliet
			beschreef hoorde speelde vliegt kruipt vlieg`},
		{verb | base, "ga sta sla doe zie kom weet word"},
		{invite, `vertel beschrijf omschrijf noem schets teken vertelt beschrijft omschrijft noemt schetst tekent`},
	}
}

// infinitives are frequent verbs; their regular forms are derived.
func infinitives() string {
	return `aarzelen accepteren bereiden verdiepen gedragen antwoorden bedanken bedenken bedoelen beginnen begrijpen begeleiden behalen bekijken
		bellen beleven beloven bereiken beschrijven beslissen besluiten bespreken bestaan besteden bevallen bewaren bezoeken bieden bijten
		blijven boeien boeken bouwen branden brengen combineren controleren dagen danken delen denken doorstromen draaien dragen drijven
		drinken dromen durven duren eindigen eten ervaren experimenteren fietsen filmen focussen functioneren gebeuren gebruiken gelden
		geloven genieten geven groeien haken halen handelen hangen haten hechten helpen herinneren herkennen heten hopen horen houden huilen
		huren informeren inspireren interesseren jagen kennen kiezen kijken klagen kletsen klinken kloppen klussen koken komen kopen kosten
		krijgen kruipen lachen laten leggen leiden lenen leren letten leven leveren lezen liggen lijken lijden lopen lukken luisteren maken
		melden merken missen motiveren nadenken nemen noemen observeren oefenen omschrijven ondernemen ontdekken ontmoeten ontspannen
		ontvangen ontwikkelen opletten organiseren ouderen overleggen overtuigen overwegen passen pesten plannen plaatsen praten presenteren
		presteren proberen raken raden realiseren redden regelen reageren reizen rekenen rennen repareren richten rijden roepen ruiken ruilen
		scheiden schelen schetsen schieten schrijven schrikken shoppen slagen slapen slepen sluiten snappen solliciteren sparen spelen
		spijbelen spijten spreken springen starten steken stellen steunen stoppen storen studeren sturen tekenen tellen tonen trainen trekken
		trouwen twijfelen uiten vallen varen vechten veranderen verbazen verbeteren verbouwen verdienen verdwijnen vergelijken vergeten
		verhuizen verkopen verlangen verliezen verlopen vermijden veroorzaken verschillen verstaan vertellen vertrouwen vervelen verwachten
		vatten vernemen verwerken verzinnen verzorgen vinden vissen vliegen voelen volgen voorstellen vragen vullen waarderen wachten wandelen wassen wegen
		weigeren wekken wennen wensen werken weten wijzen winnen wisselen wonen worden zeggen zetten zingen zitten zoeken zorgen zwemmen
		zwijgen beheersen aanmelden aansluiten schamen ergeren irriteren prikkelen uitdagen raadplegen vervullen onthouden betekenen betalen
		beoordelen beseffen begeren bewonderen lossen bezitten bemoeien bepalen beperken beschikken bestuderen hinderen kampen knutselen kwetsen
		lonen meten mikken ontbreken opvallen puzzelen programmeren rusten schatten sporten strijden stressen tegenhouden tobben treffen
		typeren verrassen verraden verwarren vormen waarschuwen winkelen wagen weerhouden zweten gamen skaten dansen tennissen voetballen
		pakken spreiden knikken schudden zuchten duwen vouwen leunen bakken knippen fohnen monteren lassen solderen timmeren verven`
}

func judgements() []entry {
	return []entry{
		{comparative, `beter liever meer minder slimmer verstandiger handiger leuker makkelijker gemakkelijker harder eerder vaker sneller netter serieuzer
			realistischer geschikter passender logischer veiliger zekerder hoger lager rustiger wijzer prettiger fijner mooier interessanter
			nuttiger zinvoller sterker slechter`},
		{best, "beste verstandigste verstandigst slimste slimst logische logischste veiligste handigste handigst juiste aangewezen haalbaarste betere enige"},
		{praise, `geweldig geweldige fantastisch fantastische prachtig prachtige schitterend schitterende uitstekend uitstekende uitmuntend fabuleus
			gouden`},
		{blame, `lui luie dom domme stom stomme slecht slechte slordig slordige onverstandig onverstandige onzin belachelijk belachelijke kinderachtig
			kinderachtige zwak zwakke smoes smoesje smoesjes excuus excuusje gezeur gebrek gemakzuchtig gemakzuchtige koppig koppige
			eigenwijs eigenwijze ongeinteresseerd ongeinteresseerde ongemotiveerd ongemotiveerde desinteresse luiheid onrealistisch onrealistische
			onvolwassen negatieve asociaal asociale verkeerd verkeerde fout foute brutaal brutale onbeleefd raar rare belabberd belabberde zielig
			naief naieve onzinnig onzinnige verpest verpesten verspil verspilt verspillen verknal verknalt verprutst vergooien vergooit ompraten
			meeslepen zeur zeurt zeuren ongelukkige vreselijk vreselijke verschrikkelijk verschrikkelijke idioot`},
		{virtue, `geduldig rustig kalm snel handig vriendelijk lief aardig zorgzaam slim sterk moedig dapper eerlijk open creatief netjes precies behulpzaam
			sociaal zelfstandig zeker goed leuk mooi fijn vrolijk blij knap vlot makkelijk enthousiast trots nauwkeurig zelfverzekerd relaxed ontspannen
			vroeg attent gedreven gemotiveerd volhardend goede leuke mooie vaak lang veel ver`},
		{likable, `leuk leuke goed goede fijn fijne mooi mooie blij belangrijk belangrijke interessant interessante trots graag enthousiast gelukkig
			prettig spannend boeiend gezellig lekker tevreden bijzonder bijzondere gemotiveerd makkelijk vrolijk rustig zeker sterk sterke vrij`},
		{plainly, `leuk goed fijn mooi saai druk zwaar moeilijk lastig makkelijk spannend gezellig interessant prima slecht oke lekker stom vervelend
			blij boos bang zenuwachtig trots tevreden ja nee beter erg leerzaam rot tof top super geweldig fantastisch handig waard nodig nuttig
			mogelijk duidelijk heftig vermoeiend wennen tegenvallend`},
	}
}

// flaws are the words of blame that are nouns.
func flaws() []string {
	return []string{
		"onzin", "smoes", "smoesje", "smoesjes", "excuus", "excuusje", "gezeur", "gebrek", "desinteresse", "luiheid",
	}
}

// fails tells whether a word names what people are blamed for.
func fails(w token) bool {
	return w.in("wachten", "wacht", "uitstellen", "uitstelt", "opgeven", "opgeeft", "opgeef", "afhaken", "afhaakt", "afhaak", "spijbelen", "spijbelt",
		"klagen", "klaagt", "liegen", "liegt", "ruzie", "vergeten", "vergeet", "mopperen", "schreeuwen", "schreeuwt", "negatief", "negatieve",
		"boos", "kwaad", "laatst", "makkelijkste", "gemakkelijkste", "ziek", "afwezig")
}

func subjects() []entry {
	return []entry{
		{role, `gids mentor decaan docent leraar lerares juf meester slb'er begeleider stagebegeleider praktijkopleider baas chef contactpersoon
			teamleider coach rector directeur stagedocent klassenleraar leidinggevende werkgever buurman coordinator zorgcoordinator tutor trainer
			mentrix mentoren begeleiders ouders voogd`},
		{dry, `dag avond middag ochtend school opleiding profiel groep vak vakken vakkenpakket maand week tijd locatie bedrijf sector keuzedeel afdeling richting naam
			achternaam voornaam geboortedatum telefoonnummer mailadres emailadres e-mailadres gemiddelde deadline uurloon rooster score leerweg
			pakket roc stageplek stagebedrijf college advies schooladvies basisadvies buurt dagen tijden schooltype basisschool middelbare
			vestiging opleidingsniveau crebo examen diploma wachtwoord code deeltijd periode kwartaal semester studiejaar winkel supermarkt
			vereniging sportclub uitslag beroep salaris loon functie opzegtermijn`},
		{dry | exact, `cijfer cijfers rapportcijfer datum leeftijd adres nummer maat land stad bus tram metro trein club lokaal kamer postcode klas leerjaar
			jaar niveau niveaus taal talen nationaliteit geboortejaar straat wijk plaats uur tijdstip lijn`},
		{felt, `fan held steun rolmodel inspiratie voorbeeld invloed interesse interesses voorkeur voorkeuren ambitie ambities kwaliteit kwaliteiten
			talenten dromen mensen vind vindt vond vonden voel voelt voelde lijkt leek past paste passen zou zouden trekt trok spreekt sprak
			geniet genoot merk merkt merkte blij trots leuk leuke leuker fijn energie liever liefst mist verwacht verwachtte hoop hoopt hoopte
			droom droomt best leer leert leerde belangrijk belangrijke gelukkig tevreden graag inspireert inspireerde boeit verrast verraste
			verbaasde viel blijft bleef raakt raakte moeilijk spannend prettig prettigst zie ziet zag herken herkent vergeet vergat vliegt vloog
			kruipt plek zin succes trotst motiveert kracht talent hart passie grens grenzen twijfel twijfels probleem uitdaging lekker goed mooi
			mooie mooist plezier gemak tegenzin geslaagd verandert veranderde groeide gegroeid geholpen gemist spannendst rol helpen helpt hielp`},
		{owned, `duim duimen hand handen vinger vingers hoofd ogen oren agenda rooster telefoon boek pen naam vak blaadje map dossier laptop schrift
			stoel jas tas armen arm voet voeten schouders mond hart excuses handtekening blad lijstje
			lijst antwoord opties zin vuist vuisten kaart kaartje kaarten tafel gang pad`},
		{recount, `vertellen uitleggen beschrijven omschrijven toelichten noemen schetsen opnoemen verduidelijken navertellen meenemen tekenen verklaren
			benoemen`},
		{taughtIn, `les lessen bijles wiskunde nederlands engels duits frans spaans biologie scheikunde natuurkunde gym economie geschiedenis aardrijkskunde
			techniek rekenen maatschappijleer tekenen muziek informatica burgerschap mentorles lo latijn grieks nask kunst handvaardigheid`},
		{noun, `werk stage dag les plan vraag keuze baan school vak zorg techniek havo vwo mbo hbo vmbo groen haven deel reis sport leven gesprek
			thuis toekomst opleiding droom hulp boek haar schaal bijbaan bijbaantje baantje diploma`},
	}
}

// invitations begin a clause that asks to tell, with or without a mark.
func invitations() string {
	return `tell me|us; leg * uit; legt u * uit; neem me|mij|ons|eens|maar * mee; neemt u * mee; geef|geeft * voorbeeld|voorbeelden; geef|geeft eens
		geef|geeft * aan <wh>; zeg|zegt eens|maar|het; laat ?me|mij|ons|u|maar|eens * zien|horen|weten|meekijken|meeluisteren|meegenieten; licht * toe; denk ?eens|maar terug
		help me|mij; som * op; brand ?maar los; begin ?maar|gewoon|rustig ?gewoon|maar|eens|rustig bij het|je begin|eerste
		begin ?maar|gewoon|rustig ?gewoon|maar|eens|rustig ?ergens|waar je|jij|u wilt|wil; steek * van wal; ga|gaat ?maar|rustig|vooral|even|nog door|verder $; kom maar op $
		 praat me|mij * bij; ga ?eens|even|maar terug; haal * terug; deel eens
		ik|wij|we * benieuwd|nieuwsgierig naar|met|in
		ik|wij|we * benieuwd|nieuwsgierig <wh>; benieuwd|nieuwsgierig naar; benieuwd|nieuwsgierig <wh>; ik hoor * graag van|meer|over
		ik hoor * graag <wh>; graag zou|wil|hoor|verneem|wilde ik; ik wil|zou * graag * horen|weten|begrijpen|snappen|zien|vernemen; ik wil|zou * horen|weten <wh>
		ik vraag|vroeg me * af <wh>; ik wil|zou|wilde|ga <je> ?toch|nog|graag|even|ook|eens ?nog ?even vragen <wh>
		kun|kan|kunt|kunnen|zou|zouden <je> * iets|wat|meer * zeggen
		wil|wilt|zou|zouden|mag <je> * iets|wat|meer * kwijt
		<modal> <je> * voorbeeld|moment|situatie|voorbeelden * geven|noemen|bedenken|herinneren; <modal> <je> * meenemen in
		<modal> <je> * laten zien; ben|was ik * benieuwd|nieuwsgierig naar; ben|was ik * benieuwd|nieuwsgierig <wh>
		wil|zou ik * graag * horen|weten|begrijpen|snappen|zien; wil|zou ik * weten|horen <wh>; vraag|vroeg ik me * af <wh>
		de|mijn vraag ?aan ?je|jou|u is <wh>; mag ik * weten|vragen|horen <wh>`
}

// asides look like a question of their own but hang on to another one.
func asides() string {
	return `^ denk|denkt|vind|vindt|dacht|vond|zou|zeg|zegt|verwacht|schat|hoop|hoopt je|jij|u|jullie ?zelf|dan|zo|zeggen|denken $
		^ weet je|jij|u ?dat ?nog $; ^ zei|vertelde|schreef|zeg|noemde je|jij|u ?net|eerder|zelf|daarnet|toen|al $; ^ als ik vragen mag $
		^ zeg maar; ^ mag ik vragen $`
}

// tags stand behind a statement and ask to agree.
func tags() string {
	return `toch|he|hee|nietwaar $; ^ niet|zeker $; of niet ?soms|dan|dus $; toch wel|niet|zeker $; vind|vindt|denk|denkt <je> ?ook niet $
		neem ik aan $; mag ik hopen|aannemen $; ^ mag|durf ik ?toch ?wel hopen|aannemen|zeggen $; ^ moet <je> toegeven $; ^ wedden $
		^ dat zie|weet|snap|begrijp|voel <je> zelf ook|toch ?ook|wel ?in $
		^ dat zie|weet|snap|begrijp|voel <je> ook|toch ook|wel ?in $; hoop|denk|dacht ik ?zo $; is het niet $; ^ <je> ook|toch|niet $
		^ ja $
		^ ?mee eens $`
}

// checks stand behind a summary and ask whether it is right.
func checks() string {
	return `^ klopt ?dat|het|dit * $; ^ zeg|zie|begrijp|hoor|snap|heb|vat ik * $; ^ of zie|heb|vergis|begrijp ik * $
		^ is dat zo|juist|goed|correct $
		^ goed|oke|ok|akkoord|afgesproken|correct|juist $`
}

// leadingAnywhere makes a question leading, whatever its form.
func leadingAnywhere() string {
	return `als ik jou|u was; in jouw|uw plaats|schoenen; ermee eens dat; mee eens dat; met me|mij eens; te hoog|laag gegrepen; eigen schuld
		wel niet; geef|geeft <je> ?dan ?dus toe; weer te laat|weinig; heb ik gelijk
		als <je> slim|verstandig bent
		zo'n|deze|die|dit mooie|goede|unieke|enorme|leuke|geweldige|prachtige|gouden kans|gelegenheid; wijsgemaakt|aangepraat
		in vredesnaam|hemelsnaam|godsnaam`
}

// leadingVerb makes a question leading that begins with its verb.
func leadingVerb() string {
	return `aan gedacht; er * over nagedacht om|of; aan * gedacht; overwogen|overwegen; eens * geprobeerd; er * over gedacht om
		er * over om
		is|zou * optie|mogelijkheid|plan ?zijn om|dat|als; zou het * helpen om; zou het * helpen als <je>; is|zou * idee om|dat|als|voor
		is|zou|lijkt * een ?goed|leuk|slim idee; is|zou * geen ?goed idee; is|lijkt|zou|was het|dat|dit * verstandig|slim|handig|wijs
		is|lijkt|zou * beter * om|als|dat; vind|vindt|denk|denkt <je> ook ?niet dat; vind|vindt|denk|denkt <je> ook $
		snap|besef|begrijp|realiseer|weet|zie <je> ?je wel; snap|begrijp|realiseer|realiseert <je> ?je dat
		zie|ziet <je> nu|nou|dan ?wel dat
		onder ogen; durf|kun|wil <je> * toegeven|erkennen; ga|blijf|kies|word|neem <je> * zeker; zo'n houding|instelling|mentaliteit
		vind <je> dat|dit|het zelf nou|echt; snap|begrijp|zie <je> zelf ook|wel|niet; denk|dacht <je> soms dat; besef|beseft <je>
		denk|geloof|wil|meen|denkt|gelooft|wilt|vind|vond|weet|heb|ben <je> ?nou|nu|dat|dit|het|wel|dan echt|serieus
		zou <je> ?dat|het|daar|er|ook|misschien niet eens; zou <je> ?dat|het|daar|er|ook|misschien eens moeten|kunnen|met|naar|bij|gaan|iets|wat; gedacht aan; natuurlijk|uiteraard|ongetwijfeld|eindelijk; zo'n <judge>
		zo'n mooie|leuke|goede; nou|nu echt; geloof|denk|vind|meen <je> nou; zullen|kunnen|moeten we * gewoon; alweer ?een te|niet|geen|ziek|vergeten|gestopt|ruzie|onvoldoende; is|was het|dat * maar een; dan|nou zo
		dat|het nou een|zo|echt|wel; misschien * iets|wat voor; kan|zou het ?misschien ?kunnen zijn dat; perfect|perfecte
		<verb> <je> soms bang|boos|jaloers|lui|moe|verlegen|verliefd|dom|gek; soms iets te verbergen
		nou|nu eens; de|een|dit mooie|goede|unieke|enorme|leuke|geweldige|prachtige|gouden kans|gelegenheid
		^ ben|bent|doe|doet|kijk|reageer <je> altijd|steeds|meestal zo
		^ zie|ziet <je> jezelf|je * echt
		enig|een idee hoe zwaar|moeilijk|lastig|veel|duur|erg|hard; weet|weten <je> wel hoe
		doordat|omdat <je> * te weinig|veel|laat|vaak|snel|lang|hard|druk
		misschien * <more>
		misschien * te|gewoon; bij stilgestaan dat|om; al|wel|eens * geprobeerd om; toch|he|hee $; toch ook|niet|wel`
}

// leadingWord makes a question leading that begins with a question word.
func leadingWord() string {
	return `^ waarom <verb> <je> * nooit; ^ waarom * nou|gewoon|perse; ^ waarom * per se; ^ waarom * te <adj>
		^ waarom * te laat|vroeg|vaak|weinig|veel|snel; ^ waarom niet|geen <noun|dry>; ^ waarom zou|zouden * nog|als|terwijl
		^ hoe komt|kwam|kan|kon ?het toch|nou; ^ wanneer ga|gaat|word|begin|doe|kies|leer <je> ?nou ?nu eens|serieus|echt
		^ hoe kun|kan|kon|kunt <je> nou|nu
		^ hoe erg|vreselijk|verschrikkelijk|geweldig|fantastisch|stom|dom|slecht|prachtig|vervelend <verb>
		^ wat als <je> ?+ gewoon|toch; ^ wat als <je> ?het|dat|er|ze|hem|haar|morgen|daar|dan|maandag|samen eens
		^ wat als <je> nou|nu; ^ wat als <je> * probeerde; ^ wat dacht <je> ervan|van; ^ wat is er * mis met|mee; ^ hoe durf <je>
		^ wie kiest|wil|doet|gaat er nou|nu zo'n; ^ hoe * met zulke; ^ wat is er ?nou <more> dan; ^ wie zou|wil ?er ?nou zo'n
		^ welk|welke smoes|excuus|onzin; ^ wat mankeert; ^ hoe haal|haalt <je> het in
		^ wie wil|vindt|zou|gelooft|doet|zegt|kiest|gaat ?er ?dat nou
		^ wat heb|heeft <subj> nou aan; ^ wat moet <je> nou met; zo'n|die|deze saaie|suffe|vervelende; ^ wie wil|zou ?er ?nu ?dat|dit niet
		zo'n|die|deze|dat|dit|mijn|ons|onze <judge>; van het|een|de <praise>; je|jouw|uw|zijn|haar <flaw>; van zo'n mooie|leuke|goede
		zo|minder|te <blame>; kans|kansen schieten|lopen; ^ wanneer|waarom|hoe * eindelijk $; ^ wanneer|waarom * eindelijk|nou|nu eens|eindelijk; ^ wanneer * eindelijk
		^ wat|hoe * dat <je> * altijd|steeds|telkens|weer * opgeeft|uitstelt|afhaakt|spijbelt|liegt|ruzie; ^ waarom * makkelijkste|gemakkelijkste weg
		^ wat|hoe * dat <je> * altijd|steeds|telkens|weer ?zo|veel te laat; ^ wat|hoe * dat <je> * nooit iets|wat af|afmaakt|afkrijgt
		dat|die rommelige|chaotische|nonchalante|onverschillige|eeuwige|slome gedrag|houding|gedoe|gezeur|uitstellen|uitstelgedrag|gamen
		die slordigheid|luiheid|houding van je|jou|jullie <inf>; die slordigheid|luiheid|houding van je|jou|jullie $
		^ wat * als <je> straks * terwijl al; ^ wie zit|zat daar|er nou; ^ wat is daar|er nou moeilijk|erg|lastig
		^ hoe moeilijk kan het|dat zijn
		^ wat kan er nou; ^ wat heb <je> ?nou|nu|er ?eigenlijk ?mee te verliezen $; ^ waar is dat nou goed; ^ wat wil|moet|kun <je> daar nou mee
		vaak|vaker|keer moet|moeten ik|we`
}

// leadingStatement makes a statement with a question mark leading.
func leadingStatement() string {
	return `misschien; de|een mooie|goede|unieke|enorme|leuke|geweldige|prachtige|gouden kans|gelegenheid; iets|wat|niks|niets|perfect voor <je>; ^ wedden dat; kan niet missen
		<je> snapt|begrijpt|beseft dat * niet|geen|nooit
		me|mij * niet vertellen|wijsmaken; weer|alweer niks|niets gedaan|ingeleverd|voorbereid|geleerd; erover eens dat
		^ <je> denkt dat <je> dat|het kunt|kan|haalt|redt; <je> kunt|kan|zou|zult ?toch ?dan beter|ook; <je> kunt|kan het beste
		<je> zou * kunnen|moeten|eens|beter; neem ik aan; <judge>; goede|slimme|mooie|verstandige|logische|betere keuze|optie|stap
		toch|gewoon|natuurlijk|uiteraard|ongetwijfeld|waarschijnlijk|vanzelfsprekend|sowieso|hopelijk|heus|immers`
}

// factual begins a question whose answer is one fact, whatever follows.
func factual() string {
	return `hoeveel|hoelang|hoever|hoevaak|hoeveelste; hoe laat|oud|vaak|lang|ver|duur|zeker|graag|heet|heten|heette|spel
		welk|welke cijfer|leeftijd|datum|tijdstip|nummer; welke dag|dagen komt|komen je|jou|u|jullie|het
		wat kost|kostte|kosten de|het|een|die|dat|deze; wat voor cijfer; wat * voor cijfer
		wat is|was|zijn ?je|jouw|uw|de|het|zijn|haar <dry>
		wat verdien|verdient; wat had|heb|haalde|kreeg|stond|sta <je> ?er voor <taught>`
}

// choosing makes a choice between few of a question with options behind it.
func choosing() string {
	return `<more>
		liefst|meest|best|leukst|minst|voorkeur
		^ welk|welke
		kies|kiest|koos`
}
