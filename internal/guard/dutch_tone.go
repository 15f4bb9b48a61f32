package guard

func judgements() []set {
	return []set{
		{effect: verdict, kind: Judgement, words: `brutaal|brutale ongemotiveerd* aandachtstrekker*|aandachttrekker*|aandachtvrager* onhandelbaar|onhandelbare arrogant*
			asociaal|asociale verwend* kansloos|kansloze onbeschoft* manipulatief|manipulatieve smoesje*|smoes|smoezen dramaqueen lastpak* pestkop* gemakzucht*
			onvolwassen probleemkind*|probleemgeval*|probleemleerling* achterlijk* hysterisch* leugenaar* respectloos|respectloze egoistisch* egoist
			luiwammes luilak etter* raddraaier* zeurpiet* aanstell* ongeinteresseerd* oninteressant* waardeloos|waardeloze hopeloos hopeloze
			domoor sukkel* vlegel*`},
		{effect: verdict, kind: Judgement, rules: `
			lui: @is|was|blijft|doet ~ !lui; te|erg|heel|zo|nogal|gewoon|echt !lui; lui en|maar|in|bij; luie leerling|jongen|meisje|meid|puber|houding|kind|student|donder
			dom: @is|was ~ !dom; te|heel|erg !dom voor|om; dom|domme gedrag|leerling|jongen|meisje|kind|gedoe; niet ~ slim genoeg; hij|ze|zij is ~ niet ~ slim
			zwak: @is|was ~ !zwak; zwakke leerling*|jongen|meisje|student|kind; zwakste van
			vervelend: @is|was|doet|blijft ~ !vervelend|irritant|lastig|agressief|sloom|laks|kinderachtig|raar|onaardig|onbetrouwbaar|chagrijnig|moeilijk in|bij|tegen; vervelend|vervelende|irritant|irritante|lastige|lastig|moeilijke|agressieve|rare|slome jongen|meisje|kind|leerling|meid|puber|mannetje; @is|was ~ !irritant|onbetrouwbaar|laks|sloom|kinderachtig|agressief
			lui: vind|vindt|vond|vinden ~ hem|haar|ze ~ !lui; hij|zij|ze ... !lui is|was
			dom: vind|vindt|vond|vinden ~ hem|haar|ze ~ !dom; hij|zij|ze ... !dom is|was
			zwak: vind|vindt|vond|vinden ~ hem|haar|ze ~ !zwak; hij|zij|ze ~ !zwak is|was
			drama: drama queen
			leugen: liegt|loog over|tegen|altijd|vaak|weer; @is ~ !leugenachtig
			grote mond: grote mond
			inzet: doet|voert ~ nooit iets|wat; doet ~ niks|niets ~ voor|aan|in; doet nooit ~ best
			aanstellen: stelt zich ... !aan; stel je niet aan
			motivatie: geen ~ motivatie; nul motivatie; totaal ~ niet gemotiveerd; niet gemotiveerd
			te hoog gegrepen: te hoog gegrepen; gaat het nooit|niet redden
			hangjongere: hangjongere`},
		{effect: calm, rules: `
			choice: geen motivatie voor|om
			own: vindt|vond|noemt|noemde|voelt|voelde|ziet ~ zichzelf|zich ~ ~ !lui|dom|brutaal|zwak|kansloos|waardeloos|onvolwassen`},
	}
}

func safety() []set {
	const elder = `vader|moeder|stiefvader|stiefmoeder|oom|tante|broer|neef|opa|papa|mama|vriend|ouders|pa|ma|halfbroer|trainer`
	return []set{
		{effect: sure, kind: Safety, words: `mishandel* kindermishandel* misbruikt aangerand aanranding* verkrachting* zelfmoord* suicid* zelfdoding* automutil* zelfbeschadig*
			eerwraak eergeweld uithuwelijk*|uitgehuwelijk* loverboy* naaktfoto* gegroomd verwaarloosd verwaarlozing incest
			sneetjes zelfverwond* kindhuwelijk*`},
		{effect: sure, kind: Safety, rules: `
			misbruik: seksueel misbruik|geweld|grensoverschrijdend*; misbruik door|thuis; misbruik van ~ haar|hem
			verkracht: @is|was|werd|wordt ~ !verkracht; verkracht door
			geweld: huiselijk* geweld; geweld thuis; thuis ... !geweld|klappen|geslagen|geschopt
			slaan: ` + elder + ` ~ slaat|sloeg|slaan|sloegen|schopt|schopte ~ hem|haar|ze|zijn|hun|kinderen|hen|mij|me|ons; slaat|sloeg|slaan|sloegen|schopt|schopte ~ ` + elder + ` ~ hem|haar|hen|mij|me|ons; ` + elder + ` ~ hem|haar|hen|ze|mij|me|ons ~ slaat|sloeg|schopt|schopte; krijg|krijgt|kreeg ~ thuis|van|vader|moeder ... klappen; klappen van ~ ` + elder + `; wordt|werd|word|zelf|is ... !geslagen
			blauwe plekken: blauwe plekken
			bang: bang voor|van ~ ` + elder + `; bang|durft ~ ... naar huis; bang thuis; bang om naar huis
			snijden: snij|snijd|snijdt|sneed|kerft|kras|krast|verwondt ~ zichzelf|mezelf|mijzelf; zichzelf|mezelf|mijzelf ~ snij|snijd|snijdt|sneed|kerft|krast|verwondt|snijden|verwonden; snij|snijd|snijdt|sneed|kerft|kras|krast ~ in ~ arm|armen|been|benen|polsen
			zelfmoord: niet meer ... leven; wil|wilde ~ !dood; er niet meer zijn; heeft|had|deed ~ !poging gedaan|ondernomen
			aanraken: ` + elder + ` ~ zit|zat ~ aan ~ haar|hem|mij|me; ` + elder + ` ~ raakt|raakte ~ haar|hem|mij|me ~ aan
			bedreigd: bedreigd door|thuis; word|wordt ~ bedreigd
			trouwen: moet ... !trouwen
			veilig thuis: bij|naar|van|door|met ~ !veilig !thuis
			onveilig: niet ~ veilig thuis; thuis ~ niet ~ veilig; onveilig thuis; thuis ~ onveilig`},
	}
}
