package nl

import "strings"

// WordList gives the 2,048 words in which a secret or a fingerprint is written
// for people, eleven bits a word, in the order of the alphabet. All are plain
// words of 4 to 8 letters a to z that a fourteen-year-old knows; four letters
// tell a word from all others, no two sound the same, and none is a form of
// another.
func WordList() []string { return strings.Fields(wordList) }

// wordList holds the words of [WordList]. No word may ever be put in, taken out
// or replaced, however good the reason: what is on paper would be worth nothing.
const wordList = `
aaien aanbod aandacht aankomst aanloop aanpak aanrecht aantal aanvraag aanwezig aanzet aardbei abrikoos academie
accent accu achtbaan acrobaat acteur actie adelaar adem adres advies afdak afdeling afdruk afgeven afhalen afkoelen
aflezen afloop afmaken afmeten afnemen afremmen afronden afruimen afslag afspraak afstand aftellen aftikken aftrap
afvegen afvinken afvoer afwas afwegen afzender agenda akker akkoord alarm album alert alfabet algebra alinea altviool
amandel amateur ambacht amfibie ananas anekdote anemoon animatie anker ansicht antenne antiek antwoord appel applaus
aquarium archief arena argument armband artikel asfalt asperge atelier atlas atleet atoom attent audio augustus aula
auteur auto avatar avocado avond azijn azuur baai baan baard baas babbel baby badeend badkamer badpak bagage bagel
baken bakfiets bakker balans balie baljurk balkon ballon bamboe bami banaan band banjo bank barbecue basis basket
batterij beamer bedanken bedenken bedoelen bedrijf bedtijd beek beeld been beer begin begrip beitel beker bekijken
bekleden bekroond belang beleven belofte beneden benoemen benzine bepalen bereik berg bericht beroep besluit bespelen
bestek betalen beton beurs bewaren beweging bewijs bewoner bewust bezem bezig bezoek bieb bieslook biet bijbaan
bijdrage bijeen bijkomen bijles bijrol bijvak bijzaak bikkel biljart binnen biologie bioscoop biscuit bizon blad blauw
blazer blij blik blinken bloem blok blouse blozen bobslee bocht bodem boeiend boek boenen boer bokaal bolhoed bolwerk
bonbon bongo bont bonus boog boom boon boor boot bord borstel bosbes bospad bosrand bosuil boter botsauto bouillon
bouwen boven bowlen braam breed breien brengen brief bril broccoli brommer bron brood browser brug brunch bubbel buddy
budget buffet buidel buigen buik buis buiten bumper bundel bungalow bureau bushalte busje buskaart buslijn busreis
butler buurman cabaret cabine cactus cadeau cake camera camping canvas capuchon caravan carillon carnaval cavia cello
centrum chalet chatten checken chef chips chocola cijfer cinema circus cirkel citroen clip club coach code cola
collega column comedy comfort computer concert conditie contact coupe couscous cowboy cracker creatief cricket crossen
cruise cultuur cupcake curling curry cursus daad dadel dagboek dagdroom dageraad dagkaart daglicht dagreis dagtocht
daguitje dahlia dakgoot dakpan dakraam daktuin dalen dambord damhert dammen dank dans dapper darten datum dauw debuut
december decimaal decor deeg deel dekbed deken deksel delta demo denim denken design dessert detail deuntje deur
diagram dialoog diamant dichter dicteren dienst diep dier digitaal dijk dikte dimmen diner ding dinsdag diploma
dirigent disco display distel dobber docent document doek doel doen dolblij dolfijn domino donder donut dooier doolhof
doorgang dopje dorp dorst douche dozijn draaien dragen drama drempel dribbel driehoek drijven drogen droom drop druif
druk drum druppel dubbel duet duif duiken duim duin durf dutje duwen dweil dynamo echo economie editie eekhoorn eend
eenhoorn eenvoud eerbied eerlijk eetbaar eethoek eetkamer eetlepel eettafel eetzaal eeuw effect egaal egel eierdop
eigen eiland einde eiwit ekster eland elastiek elegant elektra element elfje elftal elkaar elleboog embleem emmer
emoji emotie energie enkel enorm entree envelop episode erfgoed ervaring erwt esdoorn essay etalage eten etiket etui
euro evenaar exact examen excursie exotisch expert extra fabel fabriek fakkel falafel familie fanfare fantasie fauna
favoriet fazant februari feest feit festival fictie fiets figuur fijn film filosoof filter finale finish fitness fjord
flamingo flap flat fles fleurig flexibel flink flipper flitser fluit fluweel flyer focus folder folie fondue fonkelen
fontein forel formule fornuis forum fossiel foto fraai framboos friet fris frituur fruit functie fysiek gaaf galerij
galop game gamma gang garage garen garnaal gast gazon gebaar gebouw gebruik gedachte gedicht geduld gefluit geheim
gehoor geinig gejuich geld gelijk geluk gemak gember genieten genoeg genre geranium gerecht geschenk gesprek getal
getij geur gevel gevoel gewas gewei gewicht gewoon gezellig gezicht gids giechel gieter giraf gitaar glad glans glas
glazuur gletsjer glijbaan glimlach glitter gloed glooiend goal goed golf gondel gong gooien gordel goud graan gracht
graniet grap gras gratis greep grens grijs grill grimeren grind groen grond groot grot grutto gunnen gunstig gymles
gymnast gymtas gymzaal haag haai haak haan haard haas hagel hakken halen half hallo halm hals halte hamer hamster hand
hangmat happen haring hark harmonie harp hart haven havik hazelaar headset heelal heerlijk hefboom heftruck heide held
helft helling helm helpen hemd hengel herberg herder herfst herhalen hert heuvel hiel hijsen hinde hinkelen hint
historie hitte hobby hobo hockey hoed hoef hoek hoepel hoes hofdame hofje hollen hommel hond honing honkbal hoofd hoog
hooi hoop hoorn horeca horizon horloge hotel hout houvast hovenier huid huifkar huis hulp hulst hummus humor huppelen
huren hurken hutspot hyacint hybride ideaal idee iglo ijsbeer ijscoman ijsje ijskast ijslolly ijsmuts ijspegel
ijssalon ijsthee ijsvogel ijszee ijver ijzer imago imker inbouw indeling indigo indoor indruk ingang inhoud inkoop
inkt inlezen inloop inmaken innig inpakken inrit inruilen insect instap internet intocht invoer invullen inwerken
inwoner inzage inzet inzicht inzoomen item jaar jampot januari jarig jasje jaszak jazz jeans jeep jeugd jockey joggen
jojo jolig journaal joviaal jubelen judo juichen juist jumbo jungle junior jurk jury juweel kaak kaart kaas kabel
kabouter kachel kade kaft kajak kalender kalk kalm kamer kamille kampioen kanaal kaneel kanjer kano kans kantoor
kapitein kapper kapstok karamel karper karton kassa kasteel katoen katrol kauwen keel keeper kegel kelder kelner
kennis keramiek kermis kern kers ketchup ketel ketting keuken keurig keuze kever kiel kiem kietelen kieuw kiezel
kijken kikker kilo kimono kiosk kiwi klaar klank klapper klarinet klas klauw klaver kleding kleed klei kletsen kleur
klikken klimmen klink klok klomp klont kluis klus kluwen knabbel knap kneden knie knijper knikker knippen knoflook
knolraap knoop knop knuffel knus knutsel koala koddig koek koel koepel koers koets koffer koken kokos kolibrie kolom
komeet komiek kommetje kompas komst konijn kookboek kool koopman koor koper kopie kopje koppel koraal korf korrel
korst kort kostuum kous kraan krab kracht krant kras krater kreeft krekel kriebel krijt kring kristal kroket kronkel
kroon kruimel krul kubus kudde kuieren kuif kuiken kuil kundig kunst kust kwadraat kwartet kwekerij kwestie kwiek
kwispel laadpaal laag laan laars label labrador lach ladder lade lading laken lammetje lamp land lang lantaarn laptop
lasagne laser lava lavendel leder leerling leesboek leeuw legende leggen leiding lekker lenen lengte lenig lens lepel
leraar leren lesuur letter leuk leuning leven lezen libel licht lied lief lift liggen ligstoel lijf lijm lijn lijst
lila limoen liniaal lint liter locatie loep logeren logo lokaal loket lokken lolly loop lotus lucht luid luifel luik
luipaard luister lukken lunch luxe maaien maaltijd maan maart maat macaroni machine magazijn magie magneet maken
makker makreel mand manege mango manier mantel marathon markt marmer masker massa mast matras maximum medaille media
meedoen meegaan meekomen meel meer meester meetlat meeuw megafoon meikever melding melk meloen mengen mening mentor
menu merk mespunt metaal meter metro metselen meubel middag mier mijl mijmeren mijn mikado mild milieu miljoen
mineraal minigolf mint minuut mist mixer mobiel modder model moed moeite moeras moestuin mogelijk mokka molen moment
mond monitor monteur monument mooi morgen mosterd motor motregen motto mouw muesli muffin muis munt museum musical
muts muur muziek mysterie naad naald naam nabij nacht nadenken nadruk nagel najaar nakijken namaak namiddag narcis
nasi natuur navel nazomer nectar neon nest netjes netwerk neus neutraal nevel nieuw nijptang niveau nodig noedel
noemer nomade noord noot normaal noteren notitie nougat november nuance nummer nuttig oase obelisk ober object oceaan
ochtend octaaf oefening oertijd oerwoud oester oever ogenblik okapi oker oktober oldtimer olifant olijf omarmen omelet
omgang omgeving omhoog omkeren omkijken omkleden omloop ommetje omringen omroep omslag omtrek omvang omweg onderweg
ondiep oneven ontbijt onthaal ontwerp onweer oogst oogwenk ooievaar oorbel oordop oortje oost opbergen opblazen opbouw
opdienen opdracht open opera opeten opgave ophalen opkijken opkomst opladen opletten oplossen opmaak opmeten opnemen
opnieuw oppas oprapen oprecht oprit oprollen opruimen opslag opstel optellen optillen optocht optreden opvang opvegen
opvouwen opwarmen opzet opzoeken oranje orchidee orde ordner oregano origami orka orkest ornament otter ovaal oven
overleg paard pagina pakket paleis paling palm panda panfluit panorama panter papaja papegaai papier paprika parasol
parel parfum park partner pasfoto paspoort passer pasta patat patroon pauw pauze pedaal peddel peen peer peinzen
pelikaan pellen pendel penseel peper perfect periode perron pers perzik petfles petje peul peuter piano picknick
piepen pier pijl pilaar piloot pinda pingpong pink pinnen pionier pipet piraat pitten pixel pizza plaats plafond plaid
plak plan plastic platform playback plectrum plein plek plensbui plezier plicht ploeg plons plooi pluche pluim plukken
plus podium poedel poef poetsen poffen poging polder pollepel polo pols pompoen poncho pond pony poolreis poort
popcorn portret positief poster potlood praatje prachtig praktijk precies prent pretpark prijs prikbord prima printer
prisma proberen product proef profiel project promotie proper publiek pudding puma punaise puntmuts pupil puree puur
puzzel pyjama quiz raadsel raaf raam rabarber race radar radio radslag rafel rails raket rally rammelen rand ranja
rapport rasp ratel ravotten reactie rebus recept recht reclame record recyclen redactie redden reeks reep reflex regen
regio reiger reiken reis rekenen rekstok remmen renbaan rendier rennen renpaard replica reptiel reserve rest retour
reuk ribbel richel ridder riem riet rijbaan rijgen rijles rijm rijp rijst rijtje rimpel ring ritje ritme rits rivier
robot rodelen roeien roepen roer roller roltrap roman romig rommel rond rood room rooster rotonde rots route roze
rozijn rubriek rucola rugby rugzak ruiken ruilen ruim ruisen ruit rumba rups rust safari saffier salade salon salto
samba samen sandaal sappig sardine saus savanne saxofoon scan scenario scepter schaats schelp schilder school schrift
schuur scooter score scouting script scrollen seconde seizoen selderij selectie selfie senior serie servet sesam sfeer
sfinx shampoo shirt shorts show sieraad signaal silhouet sinas sirene siroop situatie sjaal sjerp sjoelen sjorren
sjouwen skate skeeler skelter sketch skiles skipas skyline slaap slager slalom slee slenter slepen sleutel slijpen
slim slinger slof slogan slok sloot slot sluis smaak smal smaragd smelten smeren smid smiley smoothie smullen snaar
snack snappen snavel sneeuw snel snijden snoep snorkel snuffel snugger sociaal soep sofa softijs soja solo sombrero
sonate soort sopje sorbet sorteren souvenir spaarpot spannend sparen specht speels spel spetter speurder spiegel
spijker spikkel spinazie spiraal spits splinter spoel spons spoor sport spreeuw sprong spruit staart stabiel stad stal
stam stand stap start station steen steiger stekker stelling stem stengel step ster steun stevig sticker stift stijl
stil stip stoel stof stok stoom stop straat streep strik stroom struik student stuiter stunt stuur succes suiker
suizen super surfen surprise sushi swingen symbool symfonie systeem taak taal taart tabel tablet tactiek tafel takel
talent tand tanken tapijt tarwe taxi team techniek teder tegel teken tekst telefoon tellen telraam tempo tennis tent
terras terug test teugel tevreden textiel theater theepot thema theorie thuis ticket tijd tijger tijm tikken timer
timmeren tint tipi titel tjilpen toast tocht toegang toekomst toendra toernooi toestel toets toeval toffee toga
tokkelen tomaat toneel tong tonijn toon topper topsport toren tosti totaal touw tovenaar tractor traditie training
tram trap trechter treffen trein trekken trend triangel tribune troef trofee trommel troon tropisch trots trouw
truffel trui tuba tube tuimelen tuin tulp tunnel turnen tweeling twijg typen uitbouw uitdelen uiteinde uitgang
uithalen uitje uitkijk uitleg uitrit uitstap uitvoer uitweg uitzicht uniek uniform update uurwerk vaandel vaardig vaas
vaatdoek vacht vakantie vakman vakwerk valhelm vallei vanavond vandaag vangen vanille vanzelf varen variatie vast
veelvoud veer vegen veilig veld venkel venster veranda verdelen verf verhaal verkeer verlof vermaak vers vertrek
vervoer verzoek vest veter veulen vezel viaduct video vierkant vijl vijver viking villa vilt vinden vinger vink vinyl
viool visite viskom vislijn visnet visser vitrine vlaai vlag vlak vlam vlecht vleugel vlieger vlijtig vlinder vloer
vlok vlot vlug voeding voelen voer voet vogel voldoen volgen volkoren volmaakt volop volume vonk voordeur vork vorm
vouwen vraag vracht vrede vreugde vriend vrij vroeg vrolijk vrucht vulkaan vullen vulpen vuur waaier waakvlam waarde
wachten wadlopen wafel wagen waggelen wagon wakker walnoot wals walvis wand wang wapperen warm wasbak wasgoed waslijn
wasmand wassen water webcam website wedloop weefsel week weer weetje wegdek wegwijs weide weiland wekker welkom welp
wenken wens wereld werk werpen wervel wesp weven wiebelen wieg wiel wigwam wijd wijk wijs wikkelen wild wilg wimpel
wind winkel winnaar winter wiskunde wisselen witlof woelen woensdag wolk wollig wonder woning woonboot woord worp
wortel woud wrap wuiven xylofoon yoga yoghurt zaag zaaien zaak zaal zacht zadel zakdoek zakgeld zaklamp zalm zand zang
zebra zeebaars zeedijk zeef zeegras zeehond zeekaart zeeleeuw zeeman zeep zeester zeevaart zeewier zegel zeilen zeker
zelf zender zetten zicht zigzag zijde zijlijn zijraam zilver zingen zintuig zinvol zitten zitzak zoeken zoemen zoet
zolder zomer zondag zone zonnig zoogdier zorg zout zuid zuinig zuivel zwaan zwabber zwaluw zwembad zwerfkei zweven
zwieren
`
