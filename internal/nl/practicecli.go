package nl

// The commands of the training room.
const (
	PracticeShort = "Oefen een gesprek zonder leerling"
	PracticeLong  = `Oefen een loopbaangesprek zonder leerling. Een oefenleerling is verzonnen, heeft een eigen
karakter en geeft antwoord op wat jij vraagt: op een gesloten vraag anders dan op een open
vraag, en soms pas na een stilte. Wat je hier oefent, staat los van de echte leerlingen.`
	PracticeListShort = "Laat zien welke oefenleerlingen er zijn"
	PracticeNobody    = "Er zijn geen oefenleerlingen. Kijk met gesprek prompts controleer of de school ze heeft uitgezet."
)
