package guard

func health() []set {
	return []set{
		{effect: sure, kind: Health, words: `adhd* add autis* asperger* pddnos* dyslex*|dyslect* dyscalcul* depress* anorexi* boulimi* *stoornis|*stoornissen
			faalangst* paniekaanval* hyperventil* epilep* diabet* suikerziek* astma* kanker* tumor* leukemi* chemokuur* chemotherapie
			ritalin* concerta methylfenidaat medikinet antidepress* antipsychot* medicatie zwanger* abortus* miskraam* ptss ptsd
			trauma|traumas|traumatisch* getraumatiseer* emdr psychose*|psychoot|psychotisch* schizofre* borderline* bipolair* manisch*
			alcoholi*|alcoholproblem* verslaafd* blowt|blowen|blowde|geblowd wiet cocaine lachgas slechthorend* slechtziend* doof|dove
			gehoorapparaat* gehandicapt|gehandicapte zwakbegaafd* LVB burnout* overspannen reuma* tourette* hiv hooikoorts allergi*
			eczeem migraine* hersenschudding* hersenbloeding* hartinfarct hartaanval* obesitas overgewicht ondergewicht ODD ASS
			ziektewet chronisch* ziekenhuisopname* crisisopname* zelfmedicatie hallucin* psychische|psychisch prikkelgevoelig*
			fibromyalgie narcolepsie stottert|stotteren scoliose`},
		{effect: sure, kind: Health, rules: `
			adhd: !adhd ...  er
			pddnos: pdd nos
			autisme: autistische trekken
			verstandelijke beperking: verstandelijk*|lichamelijk* beperk*|gehandicapt*; heeft|met ~ !beperking; licht verstandelijk*
			iq: iq van|is|onder|rond *; laag|lage iq
			syndroom: syndroom van *
			rolstoel: zit|zat|belandde|komt in ~ !rolstoel
			burnout: burn out
			covid: long|lang covid
			drank: drinkt|dronk ... !alcohol|bier|wodka|drank; drankprobleem*
			drugs: gebruikt|gebruikte|snuift ~ !drugs|pillen|xtc
			pillen: slikt|neemt|krijgt ~ !pillen|antibiotica|pil
			ziek: vaak|langdurig|ernstig|heel|erg|veel|lang !ziek; moeder|vader|mama|papa|oma|opa|broer|zus|broertje|zusje|tante|oom|ouders is|was|wordt|werd ~ !ziek; moeder|vader|mama|papa|oma|opa|broer|zus|broertje|zusje is|was|ligt ~ !ziek; is|was ~ ... jaar !ziek; zieke moeder|vader|mama|papa|oma|opa|broer|zus|broertje|zusje
			opname: opgenomen geweest|gehad; opgenomen in ~ kliniek|ziekenhuis|instelling; opname in ~ kliniek|ziekenhuis|instelling
			operatie: geopereerd; na|krijgt|voor|wacht ~ !operatie
			tics: heeft|had ~ tics
			antidepressiva: antidepressiva
			psychische klachten: psychische|psychisch klachten|problemen|hulp
			slaapproblemen: slaapproblemen|slaapproblematiek|slaapmiddel*`},
		{effect: framed, kind: Health, rules: `
			psycholoog: bij|naar|met|van|voor|door|via ~ !psycholoog|psychologe|psychologen|*psycholoog|*psychologe|psygoloog|pscyholoog|pshycholoog; heeft|had|krijgt|kreeg|ziet|zoekt|kent ~ !psycholoog|psychologe
			psychiater: bij|naar|met|van|voor|door|via ~ !psychiater|*psychiater|psychiatrie|psychiatrische; heeft|had|krijgt|kreeg|ziet|zoekt ~ !psychiater; !psychiater|psycholoog|ggz bellen|gebeld|mailen|gemaild
			therapeut: bij|naar|met|van|voor|door|via ~ !therapeut|*therapeut|therapeute; heeft|had|krijgt|ziet ~ !therapeut|*therapeut
			therapie: in|naar|volgt|krijgt|kreeg|heeft|had|start|door|na ~ !therapie|*therapie; therapie helpt|hielp|gehad|gevolgd
			logopedist: bij|naar ~ !logopedist|logopediste
			orthopedagoog: bij|naar|volgens|van|door ~ !orthopedagoog
			specialist: bij|naar|volgens ~ !specialist|cardioloog|neuroloog|kinderarts|longarts|revalidatie*
			ggz: bij|van|naar|door|via|voor|in ~ !ggz|riagg|yulius|psychiatrie; hulp|wachtlijst|behandeling|bekend ... !ggz
			kliniek: in|naar|uit ~ !kliniek|afkickkliniek|verslavingskliniek
			ziekenhuis: ligt|lag|gelegen|belandde|verblijft|opgenomen ... !ziekenhuis; moest|moet|vaak ~ naar ~ !ziekenhuis; in ~ !ziekenhuis gelegen|beland`},
		{effect: place, kind: Health, words: `medicijn* verslaving|verslavingen verslavingszorg huisartsbezoek diagnose logopedie`},
	}
}

func faith() []set {
	return []set{
		{effect: sure, kind: Faith, words: `moslim|moslims moslima* islam islamitisch* gelovig* geloofs* christelijk*|christen|christenen katholiek* protestants*
			gereformeerd* hervormd* evangelisch* joods* hindoe* boeddhis* jehova* mormoon|mormoons atheis* ramadan koran* hoofddoek* nikab boerka
			suikerfeest offerfeest sabbat diwali chanoeka zondagsrust bidt bidden allah keppel* gedoopt communie belijdenis bijbelstudie*
			bijbelclub* reformatorisch* sikh refo`},
		{effect: sure, kind: Faith, rules: `
			kerk: gaat|ging|gaan|moet|mee|wekelijks|zondags ... naar ~ !kerk|moskee|synagoge|tempel|gebedshuis; naar|bezoekt ~ !moskee|synagoge; lid van ~ !kerk|moskee|gemeente; kerkgenootschap
			bijbel: leest|las|leren ... !bijbel
			geloof: zijn|haar|hun|ons|het|mijn|vanwege|door|vanuit|om|streng|wegens ~ !geloof; geloof is|speelt|thuis
			god: gelooft|geloven|geloof ~ in ~ !god|jezus|allah
			vasten: vast tijdens|met|mee|overdag; vasten; meevast
			hoofddoek: draagt|wil|mag ~ !sluier
			geestelijke: vader|moeder|opa|oom is ~ !dominee|imam|priester|rabbijn|pandit|voorganger`},
	}
}

func origin() []set {
	const nation = `marokkaans*|turks*|surinaams*|antilliaans*|pools*|syrisch*|afghaans*|eritre*|somali*|iraaks*|iraans*|kaapverdi*|chinees|chinese|indonesisch*|bulgaars*|roemeens*|oekrai*|russisch*|arabisch*|koerdisch*|hindoestaans*|molukse|moluks|ghanees|ghanese|nigeriaans*|pakistaans*|egyptisch*|tunesisch*|algerijns*|vietnamees*|vietnamese|filipijns*|braziliaans*|dominicaans*|ethiopisch*|soedanees*|soedanese|javaans*|berbers*|buitenlands*|afrikaans*|aziatisch*|joegoslavisch*|bosnisch*|servisch*|hongaars*|curacaos*|arubaans*`
	const plain = `marokkaans|turks|surinaams|antilliaans|pools|syrisch|afghaans|eritrees|somalisch|iraaks|iraans|kaapverdisch|kaapverdiaans|chinees|indonesisch|bulgaars|roemeens|oekraiens|russisch|arabisch|koerdisch|hindoestaans|moluks|ghanees|nigeriaans|pakistaans|egyptisch|marokkaan|turk|antilliaan|surinamer|pool|koerd|syrier|afghaan|buitenlands|curacaos`
	const land = `syrie|eritrea|afghanistan|irak|iran|somalie|turkije|marokko|suriname|polen|oekraine|rusland|china|bulgarije|roemenie|ethiopie|soedan|pakistan|egypte|ghana|nigeria|curacao|aruba|kaapverdie|vietnam|jemen|libie|libanon|palestina|gaza|congo|angola|brazilie|venezuela|colombia|india|indonesie|filipijnen|bosnie|servie|albanie|kosovo|hongarije|portugal|spanje|italie|griekenland|duitsland|belgie|engeland|amerika|buitenland`
	return []set{
		{effect: sure, kind: Origin, words: `afkomst komaf nationaliteit* vluchteling* asielzoeker* asielprocedure asielaanvraag azc statushouder* verblijfsvergunning*
			verblijfsstatus verblijfsdocument* migratieachtergrond migrant* immigrant* allochto* getint* zigeuner* ongedocumenteerd* naturalisatie
			inburger*`},
		{effect: sure, kind: Origin, rules: `
			afkomst: ` + nation + ` ~ afkomst|komaf|roots|achtergrond|ouders|gezin|familie|moeder|vader|mama|papa|jongen|jongens|meisje|meid|leerling|bloed|paspoort|cultuur|kind|herkomst|opa|oma
			afkomst: @is|ben|zijn ~ !` + plain + `; half|deels|kwart !` + plain + `
			afkomst: komt|kwam|komen|oorspronkelijk ~ uit ~ !` + land + `; geboren in ~ !` + land + `; in ~ !` + land + ` geboren
			vlucht: gevlucht; vluchtte|vluchtten uit|met|voor|naar; op de vlucht
			paspoort: geen|zonder|nederlands ~ paspoort|papieren|identiteitsbewijs
			illegaal: is|zijn ~ !illegaal; illegaal in nederland
			huidskleur: donker|donkere|zwart|zwarte|blank|blanke|witte huid|jongen|meisje|kind|leerling|gezin|familie|meid
			roma: roma familie|gezin|ouders`},
		{effect: place, kind: Origin, words: `huidskleur`},
	}
}

func sexuality() []set {
	return []set{
		{effect: sure, kind: Sexuality, words: `homo|homos|homoseksu* lesbisch* lesbo lesbienne gay biseksu* queer transgender* transjongen transmeisje transvrouw transman
			transseksu* nonbinair* genderdysf* lhbt* geaardheid seksualiteit* genderidentiteit* aseksu*`},
		{effect: sure, kind: Sexuality, rules: `
			bi: @is ~ !bi
			transgender: @is ~ !trans; in transitie
			non-binair: non binair*; non binary
			geaardheid: uit de kast; valt|val|vallen|viel ~ op ~ !jongens|meisjes|mannen|vrouwen|hetzelfde|beide; op ~ !jongens|meisjes|mannen|vrouwen|beide valt|val|vallen
			seks: seksueel actief|contact; heeft|had|hebben ~ !seks; sexting
			prostitutie: prostitutie`},
	}
}
