package report

import (
	"strings"
	"time"

	"gesprek/internal/nl"
)

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

const wordSpace = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
	` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`

const wordTypes = xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>
<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>
<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
</Types>
`

const wordRels = xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
</Relationships>
`

const wordDocumentRels = xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>
<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>
<Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>
</Relationships>
`

const wordSettings = xmlHead + `<w:settings` + wordSpace + `><w:themeFontLang w:val="nl-NL" w:bidi="ar-SA"/></w:settings>
`

const wordNumbering = xmlHead + `<w:numbering` + wordSpace + `>
<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="240"/></w:pPr></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
</w:numbering>
`

// document is the body with its page: A4, and the foot.
func (w *wordWriter) document() string {
	return xmlHead + `<w:document` + wordSpace + "><w:body>\n" + w.b.String() +
		`<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/>` +
		`<w:pgMar w:top="794" w:right="907" w:bottom="907" w:left="907" w:header="454" w:footer="454" w:gutter="0"/></w:sectPr>` +
		"</w:body></w:document>\n"
}

func wordCore(l look) string {
	at := l.now.UTC().Format(time.RFC3339)
	return xmlHead + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
		` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
		`<dc:title>` + escaped(l.title) + `</dc:title><dc:creator>` + escaped(l.school) + `</dc:creator><dc:language>nl-NL</dc:language>` +
		`<dcterms:created xsi:type="dcterms:W3CDTF">` + at + `</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">` + at + `</dcterms:modified>` +
		"</cp:coreProperties>\n"
}

// wordFooter has the foot, and which page it is of how many.
func wordFooter(l look) string {
	field := func(name string) string {
		return `<w:fldSimple w:instr=" ` + name + ` "><w:r><w:t>1</w:t></w:r></w:fldSimple>`
	}
	text := func(s string) string { return `<w:r><w:t xml:space="preserve">` + escaped(s) + `</w:t></w:r>` }
	before, after := nl.ReportPageWords()
	return xmlHead + `<w:ftr` + wordSpace + `><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>` + text(l.foot) +
		`</w:p><w:p><w:pPr><w:pStyle w:val="Footer"/><w:jc w:val="right"/></w:pPr>` +
		text(before) + field("PAGE") + text(after) + field("NUMPAGES") + "</w:p></w:ftr>\n"
}

// wordStyles are the styles, the headings in a colour.
func wordStyles(accent rgb) string {
	ink := strings.TrimPrefix(accent.readable().String(), "#")
	fill, on := strings.TrimPrefix(accent.String(), "#"), strings.TrimPrefix(accent.on().String(), "#")
	var b strings.Builder
	b.WriteString(xmlHead + `<w:styles` + wordSpace + `><w:docDefaults><w:rPrDefault><w:rPr>` +
		`<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Arial"/><w:sz w:val="21"/><w:szCs w:val="21"/>` +
		`<w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="60" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` + "\n" +
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>` + "\n")
	band := `<w:shd w:val="clear" w:color="auto" w:fill="` + fill + `"/>`
	for _, s := range []struct{ id, name, para, run string }{
		{"School", "School", `<w:keepNext/>` + band + `<w:spacing w:before="0" w:after="0"/>`, `<w:b/><w:bCs/><w:color w:val="` + on + `"/>`},
		{"Title", "Title", `<w:keepNext/>` + band + `<w:spacing w:before="0" w:after="180"/>`, `<w:b/><w:bCs/><w:color w:val="` + on + `"/><w:sz w:val="36"/><w:szCs w:val="36"/>`},
		{"Heading1", "heading 1", `<w:keepNext/><w:spacing w:before="200" w:after="40"/><w:outlineLvl w:val="0"/>`, `<w:b/><w:bCs/><w:color w:val="` + ink + `"/><w:sz w:val="24"/><w:szCs w:val="24"/>`},
		{"Heading2", "heading 2", `<w:keepNext/><w:spacing w:before="80" w:after="20"/><w:outlineLvl w:val="1"/>`, `<w:b/><w:bCs/>`},
		{"Aside", "Aside", ``, `<w:color w:val="595959"/><w:sz w:val="18"/><w:szCs w:val="18"/>`},
		{"Fact", "Fact", `<w:spacing w:after="20"/>`, ``},
		{"ListBullet", "List Bullet", `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:spacing w:after="20"/>`, ``},
		{"Quote", "Quote", `<w:pBdr>` + edges("left 24 "+accent.String()) + `</w:pBdr><w:ind w:left="240"/>`, `<w:sz w:val="23"/><w:szCs w:val="23"/>`},
		{"Cell", "Cell", `<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>`, `<w:sz w:val="19"/><w:szCs w:val="19"/>`},
		{"Between", "Between", `<w:spacing w:after="0" w:line="120" w:lineRule="exact"/>`, `<w:sz w:val="8"/>`},
		{"Sign", "Sign", `<w:keepNext/><w:spacing w:before="560" w:after="0" w:line="120" w:lineRule="exact"/>`, `<w:sz w:val="8"/>`},
		{"Blank", "Blank", `<w:pBdr>` + edges("bottom 4 #888888", "between 4 #888888") + `</w:pBdr><w:spacing w:before="0" w:after="0" w:line="480" w:lineRule="exact"/>`, ``},
		{"Footer", "footer", `<w:spacing w:after="0"/>`, `<w:color w:val="595959"/><w:sz w:val="15"/><w:szCs w:val="15"/>`},
	} {
		b.WriteString(`<w:style w:type="paragraph" w:styleId="` + s.id + `"><w:name w:val="` + s.name + `"/><w:basedOn w:val="Normal"/><w:pPr>` +
			s.para + `</w:pPr><w:rPr>` + s.run + "</w:rPr></w:style>\n")
	}
	b.WriteString("</w:styles>\n")
	return b.String()
}
