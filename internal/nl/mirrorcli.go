package nl

// The command that holds up a mirror.
const (
	MirrorShort    = "Kijk in de spiegel van een oefengesprek: wat werkte, en wat je kunt proberen"
	MirrorLongHelp = `Houdt een spiegel voor van een oefengesprek dat is vastgelegd:

  gesprek oefen spiegel gesprek.txt                      op het scherm
  gesprek oefen spiegel gesprek.txt --naast eerder.txt   met een eerder gesprek ernaast
  gesprek oefen spiegel gesprek.txt --naar spiegel.pdf   als bestand: pdf, docx, html, md, tekst of svg
  gesprek oefen spiegel --regels                         hoe de spiegel kiest wat hij zegt

Het bestand is een oefengesprek met een oefenleerling, of wat een observator telde. In de spiegel
staan twee dingen die werkten en één om te proberen, per vijf minuten de soorten vragen, wie er
sprak, de stiltes, de loopbaancompetenties, en wat de leerling opende en sloot. Nooit een cijfer.
Als pdf staat er een tekening voor; een svg is alleen de tekening.`
	MirrorArgs       = "[BESTAND] [opties]"
	MirrorFlagBeside = "`BESTAND` van een eerder oefengesprek, om ernaast te leggen"
	MirrorFlagRules  = "laat de regels lezen waarmee de spiegel kiest"
	MirrorRulesAlone = "Met --regels hoort geen bestand, geen --naast en geen --json."
	MirrorNeedsFile  = "Noem het bestand van een oefengesprek, bijvoorbeeld: gesprek oefen spiegel gesprek.txt"
)

// MirrorNoTalk says that a file is a recording of something else than a talk.
func MirrorNoTalk(file string) string {
	return "In " + file + " staat een losse oefening en geen gesprek. Een spiegel is er alleen van een gesprek met een oefenleerling, of van een telling."
}
