package guard

func police() []set {
	return []set{
		{effect: sure, kind: Police, words: `gearresteer* aangehouden strafblad* taakstraf* werkstraf* celstraf* leerstraf* gevangenisstraf* haltstraf* enkelband*
			jeugddetentie detentie* jeugdgevangenis* jeugdinrichting* kinderrechter jeugdrechter veroordeeld* winkeldiefstal* inbraak* ingebroken
			geweldsdelict* delict* vastgezeten dealt dealde gedeald wapenbezit straatroof* overval* drillrap* steekpartij* strafzaak
			vandalisme heling vrijgesproken`},
		{effect: sure, kind: Police, rules: `
			opgepakt: opgepakt door|voor|vanwege|wegens|geweest; door ~ politie ... !opgepakt; @is|was|werd|wordt ... !opgepakt; vader|broer|oom|moeder|neef|vriend is|werd|was ... !opgepakt
			aangifte: aangifte gedaan|doen|tegen|loopt|gevolgd; doet|deed|doen|loopt|tegen ~ !aangifte; loopt ~ een aangifte
			halt: bij|naar|bureau ~ !halt; halt straf
			gevangenis: zit|zat|zitten|gezeten|moet|kwam|komt|belandde|vrij|uit ... !gevangenis
			gevangenis: zit|zat|zitten ~ in ~ !bak|cel|nor; vader|broer|oom|neef|moeder|zus|hij|stiefvader in ~ !bak|cel|nor
			vastzitten: vader|broer|oom|neef|moeder|broertje|halfbroer|stiefvader ~ zit|zat|zitten ~ !vast; !vast gezeten
			verdacht: verdacht van; als verdachte; verdachte in|van
			rechter: voor|bij ~ !rechter|rechtbank; moet voorkomen; rechtszaak
			proces-verbaal: proces verbaal; procesverbaal
			diefstal: heeft|had|hebben ... !gestolen|gejat; op|voor|van|wegens ~ !diefstal|stelen
			wapen: !mes|wapen|boksbeugel|machete op zak; !mes|wapen|boksbeugel|machete bij zich
			politie: in aanraking met ~ !politie|justitie|*; bekende van de politie`},
		{effect: framed, kind: Police, rules: `
			justitie: met|bij|van|door|naar|via ~ !justitie
			gevangenis: in ~ !gevangenis; gevangenis in|gezeten`},
		{effect: place, kind: Police, words: `politie politiebureau politiecel politieverhoor politiecontact* reclassering* crimineel|criminele criminaliteit drugs
			rechtszaak drugshandel`},
	}
}

func money() []set {
	return []set{
		{effect: sure, kind: Money, words: `schuldhulp|schuldhulpverlening schuldsaner* schuldenproblem*|schuldproblem* schuldeiser* wajong werkloos|werkeloos|werkloze
			huurachterstand* betalingsachterstand* bewindvoerder* geldproblem*|geldzorgen bijstandsuitkering bijstandsmoeder* bijstandsgezin*
			huurschuld* belastingschuld* kledingbank* minimagezin* incasso* budgetbeheer weekgeld`},
		{effect: sure, kind: Money, rules: `
			uitkering: in|zit|zitten ~ !ww|wao|wia|bijstand|uitkering; vader|moeder|ouders|gezin ~ in ~ !bijstand|ww
			bewind: onder bewind
			geldzorgen: thuis ... geen|weinig|genoeg|onvoldoende !geld; geen|weinig|tekort !geld voor|thuis; financiele|financieel zorgen|problemen|moeilijk|krap|lastig; thuis ~ krap
			geldzorgen: kunnen|kan|konden ... niet !betalen|veroorloven; staan|staat rood; afgesloten van gas|stroom
			leergeld: stichting leergeld; bijzondere bijstand`},
		{effect: place, kind: Money, words: `schulden uitkering* *uitkering deurwaarder* voedselbank* armoede failliet|faillissement bijstand`},
	}
}

func home() []set {
	const parent = `moeder|vader|ouders|mama|papa|stiefvader|stiefmoeder|pa|ma|oma|opa`
	return []set{
		{effect: sure, kind: Home, words: `gescheiden vechtscheiding* echtscheiding* uithuisplaats*|uithuisgeplaatst* jeugdhulp* jeugdbescherm* pleegouder* pleeggezin*
			pleegkind* pleegmoeder pleegvader pleegzus* pleegbroer* gezinsvoogd* voogd|voogdij|voogdes ondertoezichtstelling OTS leefgroep
			gezinshuis crisisopvang|crisisplek thuissituatie dakloos|dakloze coouderschap gezinscoach* gezinsbegeleid* gezinsproblem* daklozenopvang
			omgangsregeling* huwelijksproblem* contactverbod`},
		{effect: sure, kind: Home, rules: `
			scheiding: scheiding van|tussen|thuis|ouders; in|na|door|vanwege|sinds|middenin ~ !scheiding; ouders ... uit elkaar; vader en moeder ... uit elkaar; ouders ... !scheiden|scheiding; uit elkaar gegaan|gaan
			ruzie: ruzie|ruzies thuis; ruzie|ruzies ~ met|tussen ~ ` + parent + `; thuis ... !ruzie|ruzies; ouders ... !ruzie|ruzies
			uithuisplaatsing: uit huis geplaatst|gezet|gehaald
			ondertoezichtstelling: staat|onder ~ onder toezicht
			weggelopen: weggelopen van ~ huis; van huis weggelopen; weggelopen thuis
			contact: geen|weinig|nauwelijks|amper contact ~ met ~ ` + parent + `; ziet ~ ` + parent + ` nooit|niet|weinig
			buiten beeld: ` + parent + ` ... uit beeld
			begeleid wonen: begeleid wonen|woont; beschermd wonen
			co-ouderschap: co ouder*
			overbelast: ` + parent + ` ... niet ~ aan|meer; kan het ~ niet ~ aan thuis
			thuis: thuis ~ onrustig|onrust|spanningen|problemen|onveilig|chaos; problemen|spanningen|onrust thuis`},
		{effect: place, kind: Home, words: `jeugdzorg mantelzorg* wijkteam* pleegzorg`},
	}
}

func politics() []set {
	const party = `pvv|fvd|vvd|pvda|groenlinks|d66|cda|bbb|ja21|sp|denk|volt|sgp|christenunie|cu|nsc|fnv|forum`
	return []set{
		{effect: sure, kind: Politics, words: `extreemrechts* extreemlinks* kaderlid vakbondslid* partijlid activist* stakingsleider`},
		{effect: sure, kind: Politics, rules: `
			partij: stemt|stemmen|stemde|stemden|gestemd ... !` + party + `; lid|aanhanger|fan van ~ !` + party + `; bijeenkomst*|avond*|actie* van ~ !` + party + `; actief bij|voor ~ !` + party + `|partij
			vakbond: lid|actief|bij|van ... !vakbond|fnv|cnv; actief|lid|kaderlid ~ bij|van|voor ~ !vakbond|fnv|cnv
			gezindheid: @is ~ politiek|heel|erg|nogal !links|rechts; extreem rechts*|links*; linkse|rechtse ideeen|opvattingen|overtuiging|familie
			demonstreren: demonstreert|demonstreerde|demonstreren|gedemonstreerd tegen|voor; demonstratie* tegen|voor|van`},
	}
}
