package nl

// Commands of the screens of a dossier. What ends in Short stands in the footer.
const (
	DossierCommand         = "het dossier openen"
	DossierShort           = "dossier"
	DossierApprove         = "vragen wie aan de beurt is: akkoord of niet"
	DossierApproveShort    = "akkoord"
	DossierApproveThis     = "akkoord of niet akkoord opschrijven"
	DossierNewActivity     = "een activiteit toevoegen"
	DossierNewShort        = "activiteit"
	DossierTextsCommand    = "de eigen teksten invullen"
	DossierTextsShort      = "teksten"
	DossierWhatChanged     = "zien wat er veranderd is"
	DossierChangedShort    = "veranderd"
	DossierRead            = "het dossier lezen"
	DossierReadShort       = "lezen"
	DossierHandOn          = "het dossier ondertekend meegeven"
	DossierHandOnShort     = "meegeven"
	DossierVersionsCommand = "versies vergelijken"
	DossierVersionsShort   = "versies"
	DossierSetup           = "instellen wie akkoord geeft en waar het heen gaat"
	DossierTurn            = "het scherm draaien"
	DossierTurnShort       = "draaischerm"
	DossierPlanTalk        = "een gesprek over het dossier plannen"
	DossierTakeBack        = "een weggehaalde activiteit terugzetten"
	DossierDrop            = "deze activiteit weghalen"
	DossierDropShort       = "weghalen"
	DossierFillIn          = "invullen"
	DossierFillInShort     = "invullen"
	DossierTakeOver        = "van deze ervaring een activiteit maken"
	DossierTakeOverShort   = "overnemen"
	DossierCompare         = "vergelijken"
	DossierCompareShort    = "vergelijken"
	DossierTurnOn          = "verder: akkoord of niet akkoord"
	DossierWriteDown       = "opschrijven"
	DossierWriteFile       = "het bestand maken"
)

// Why something cannot be done with a dossier now.
const (
	DossierNowhere         = "dossiers worden hier niet bewaard"
	DossierNotYet          = "het dossier is nog niet gelezen"
	DossierNothingIn       = "er staat nog niets in het dossier"
	DossierNothingLaidDown = "er is nog geen versie vastgelegd"
	DossierNothingDropped  = "er is niets weggehaald"
	DossierNothingTyped    = "er is nog niets ingevuld"
	DossierTurnNoAsk       = "hier wordt niets gevraagd"
	DossierWriting         = "het bestand wordt al gemaakt"
)

// Headings and titles.
const (
	DossierMeterHeading      = "goed ingevuld"
	DossierOwnTexts          = "eigen teksten"
	DossierActivitiesHeading = "activiteiten"
	DossierTalksHeading      = "gesprekken in het dossier"
	DossierVersionsHeading   = "versies"
	DossierReceivedHeading   = "van een andere school"
	DossierSetupHeading      = "wie geeft akkoord"
	DossierEvidenceHeading   = "bewijs"
	DossierAbout             = "over welke competenties"
	DossierActivityTitle     = "activiteit"
	DossierApprovalTitle     = "akkoord"
	DossierDifferenceTitle   = "wat er veranderde"
	DossierHandOnTitle       = "meegeven"
)

// Words and sentences of the dossier itself.
const (
	DossierVersionNow    = "versie"
	DossierNowWord       = "wat er nu staat"
	DossierHandedOnWord  = "overgedragen"
	DossierNotHandedOn   = "nog niet"
	DossierLineLost      = "Dossier: kan niet gelezen worden."
	DossierBegin         = "Er staat nog niets in dit dossier. n: een activiteit toevoegen · t: de vragen beantwoorden"
	DossierAddActivity   = "n: een activiteit toevoegen"
	DossierNoTalks       = "Nog geen gesprek. Wat in een gesprek is afgesproken, komt hier vanzelf bij."
	DossierNoVersionsYet = "Nog geen. Een versie wordt vastgelegd als de eerste er iets van vindt."
	DossierRefusedNext   = "Iemand is niet akkoord. Plan een gesprek, en verander niets voor je erover gepraat hebt."
	DossierTalkAbout     = "over het dossier"
	DossierReceivedFile  = "Het ontvangen dossier"
)

// Rows of the form of an activity.
const (
	DossierTitleRow     = "naam"
	DossierTitleHint    = "bijvoorbeeld: open dag van het mbo"
	DossierSortRow      = "soort"
	DossierNoSort       = "niet gekozen"
	DossierWhereRow     = "waar"
	DossierWithRow      = "met wie"
	DossierWhenHint     = "bijvoorbeeld: 12 november, of: in de herfst"
	DossierNextWhenRow  = "vervolg, wanneer"
	DossierNextWhenHint = "bijvoorbeeld: over twee weken"
	DossierNextHelpRow  = "wie helpt"
	DossierInsightRow   = "conclusie"
	DossierInsightHint  = "wat weet je nu over jezelf?"
	DossierEvidenceRow  = "bewijs"
	DossierEvidenceHint = "bijvoorbeeld: een foto of een certificaat"
	DossierKeptRow      = "ligt waar"
	DossierKeptHint     = "bijvoorbeeld: in map 4B"
	DossierTalkedRow    = "besproken op"
	DossierNoTalk       = "niet in een gesprek"
	DossierYes          = "ja"
	DossierNo           = "nee"
)

// Rows of the settings of a dossier.
const (
	DossierAgeLabel       = "leeftijd"
	DossierTooLabel       = "ouders ook"
	DossierParentLabel    = "ouder"
	DossierToSchoolLabel  = "naar school"
	DossierToSchoolHint   = "de nieuwe school, als die bekend is"
	DossierEducationLabel = "opleiding"
	DossierEducationHint  = "de nieuwe opleiding, als die bekend is"
	DossierTalkIn         = "in het dossier"
	DossierTalkOut        = "blijft erbuiten"
)

// Rows of the form in which somebody says whether they agree.
const (
	DossierWhoLabel      = "wie"
	DossierNameLabel     = "naam"
	DossierNameHint      = "mag leeg blijven"
	DossierSaysLabel     = "zegt"
	DossierHowLabel      = "hoe"
	DossierSheetLabel    = "blad ligt"
	DossierSheetKeptHint = "bijvoorbeeld: in map 4B"
	DossierSheetNeeded   = "Schrijf op waar het getekende blad ligt."
	DossierStatementHint = "in eigen woorden; mag leeg blijven"
	DossierRecordedLabel = "genoteerd door"
)

// Rows of the form that hands a dossier on.
const (
	DossierVersionLabel  = "versie"
	DossierToLabel       = "voor wie"
	DossierToHint        = "de school die het krijgt"
	DossierKeyLabel      = "sleutel"
	DossierRecipientHint = "age1…, van de nieuwe school; mag leeg blijven"
	DossierFileLabel     = "bestand"
	DossierFileNeeded    = "Schrijf op waar het bestand komt."
	DossierFileThere     = "Er staat al een bestand met die naam. Nog eens ctrl+s vervangt het; of kies een andere naam."
	DossierWritingNow    = "Het dossier wordt ondertekend en opgeslagen … esc: stoppen"
	DossierStopped       = "Gestopt. Er is geen bestand gemaakt."
)

// Sentences of the list of versions.
const (
	DossierPickFirst  = "Kies twee versies, dan zie je wat er veranderde. Enter: de eerste"
	DossierPickSecond = "Kies de tweede. esc: toch niet"
)
