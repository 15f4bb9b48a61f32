package nl

import "strings"

// The command for profiles and studies.
const (
	CLIChoice     = "Kijk wat een profiel openhoudt, en wat een opleiding vraagt"
	CLIChoiceLong = `Kijk wat een profiel openhoudt, en wat een opleiding vraagt:

  gesprek keuze profielen                       wat er te kiezen valt
  gesprek keuze profiel zw                      welke deuren een profiel openhoudt
  gesprek keuze opleiding "zorg en welzijn"     wat een opleiding vraagt, per profiel
  gesprek keuze vergelijk pie zw                twee profielen naast elkaar

Een profiel heet naar zijn code of naam: pie, "Z&W", "natuur en techniek". Achter elke regel staan
de nummers van de bronnen, met onderaan wie het zegt en of het bevestigd is of na te vragen. Het is
informatie, geen belofte. Een school zet haar eigen lijsten in de map keuze van haar handboek.`
	CLIChoiceArgs         = "[VRAAG] [opties]"
	CLIChoiceProfiles     = "Laat de profielen zien, met hun vakken"
	CLIChoiceStudies      = "Laat de opleidingen en soorten studies zien waar je naar kunt vragen"
	CLIChoiceOpens        = "Laat zien welke deuren een profiel openhoudt"
	CLIChoiceAsks         = "Laat zien wat een opleiding vraagt, per profiel"
	CLIChoiceCompare      = "Zet twee profielen naast elkaar"
	CLIChoiceArgsName     = "NAAM [opties]"
	CLIChoiceArgsTwo      = "NAAM NAAM [opties]"
	CLIFlagChoiceSchool   = "alleen voor deze schoolsoort: vmbo-bb, vmbo-kb, vmbo-gl, vmbo-tl, havo, vwo of mbo (`SOORT`)"
	CLIChoiceNeedsProfile = "Zeg ook welk profiel, bijvoorbeeld: gesprek keuze profiel zw"
	CLIChoiceNeedsStudy   = "Zeg ook welke opleiding, bijvoorbeeld: gesprek keuze opleiding \"zorg en welzijn\""
	CLIChoiceNeedsTwo     = "Zeg ook welke twee profielen, bijvoorbeeld: gesprek keuze vergelijk pie zw"
	CLIChoiceSame         = "Dat is twee keer hetzelfde profiel. Noem twee verschillende."
	CLIChoiceSchool       = "--schoolsoort is vmbo-bb, vmbo-kb, vmbo-gl, vmbo-tl, havo, vwo of mbo."
)

// CLIChoiceNoProfile says that a profile is not known.
func CLIChoiceNoProfile(name string) string {
	return "'" + name + "' is geen profiel dat hier bekend is. gesprek keuze profielen laat ze zien."
}

// CLIChoiceNoStudy says that a study is not known.
func CLIChoiceNoStudy(name string) string {
	return "'" + name + "' is geen opleiding die hier bekend is. gesprek keuze opleidingen laat ze zien."
}

// CLIChoiceMany says that a name is that of several profiles.
func CLIChoiceMany(name string, ids []string) string {
	return "'" + name + "' kan meer dan één profiel zijn. Noem er één: " + strings.Join(ids, ", ") + "."
}
