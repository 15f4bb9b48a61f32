package roster

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// render writes sheets so that a test can name what it wants.
func render(sheets []sheet) string {
	var out strings.Builder
	for _, s := range sheets {
		fmt.Fprintf(&out, "[%s]%s\n", s.name, map[bool]string{true: " hidden"}[s.hidden])
		for _, r := range s.rows {
			fmt.Fprintf(&out, "%d%s:", r.line, map[bool]string{true: "-"}[r.hidden])
			for _, c := range r.cells {
				fmt.Fprintf(&out, " %q%s", c.text, map[cellKind]string{numberCell: "n", dateCell: "d", boolCell: "b", errorCell: "e"}[c.kind])
			}
			out.WriteByte('\n')
		}
	}
	return out.String()
}

// TestPrograms reads what programs wrote; testdata/xlsx/make.py made them write.
func TestPrograms(t *testing.T) {
	const byWriter = `[Klas 2B]
1: "Klas 2B"
2: "Stamnr" "Roepnaam" "Geboren"
3: "004512"n "Jan van" "2026-02-01 13:45"d
4-: "9.00719925474099E+15"n "Émile\tB." "2026-02-01 13:45"d
5: "WAAR"b "ab" "0.333333333333333"n "#N/B"e
[Uitleg] hidden
`
	for file, want := range map[string]string{
		"openpyxl": `[Klas 2B]
1: "Stamnr" "Roepnaam" "Geboren" "Actief" "Fout" "Som"
2: "104512"n "Zoë" "2026-02-01"d "WAAR"b "#N/B"e
3: "004512"n "Łukasz" "2026-02-01 13:45"d "ONWAAR"b "#DEEL/0!"e
5: "  met ruimte " "" "09:30"d
6-: "" "Anna"
8: "samengevoegd"
[Codes] hidden
1: "regel\r\nregel"
[Leeg]
`,
		"xlsxwriter": byWriter, "xlsxwriter-1904": byWriter, "xlsxwriter-inline": byWriter,
		"libreoffice": `[Klas 2B]
1: "Leerlingnummer" "Naam" "Geboren"
2: "004512"n "Jürgen Müller" "2012-02-29"d
3: "104513"n "Søren Öz\n2e regel" "2012-12-31"d
4: "1"n "#N/B"e "2"n
`,
	} {
		data, err := os.ReadFile(filepath.Join("testdata", "xlsx", file+".xlsx"))
		if err != nil {
			t.Fatal(err)
		}
		sheets, err := readXLSX(data)
		if got := render(sheets); err != nil || got != want {
			t.Errorf("%s: %v\n%s\nwant\n%s", file, err, got, want)
		}
	}
}

// zipped is a zip file with parts, in the order of their names and texts.
func zipped(t testing.TB, parts ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err == nil {
			_, err = w.Write([]byte(parts[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// Pieces of workbooks in the two dialects.
const (
	prolog   = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	usual    = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	usualRel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	strict   = "http://purl.oclc.org/ooxml/spreadsheetml/main"
	strictR  = "http://purl.oclc.org/ooxml/officeDocument/relationships"
)

// rels is a list of relationships: kind and target of rId1, rId2 and so on.
func rels(dialect string, kindsAndTargets ...string) string {
	var out strings.Builder
	out.WriteString(prolog + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for i := 0; i < len(kindsAndTargets); i += 2 {
		fmt.Fprintf(&out, `<Relationship Id="rId%d" Type="%s/%s" Target="%s"/>`, i/2+1, dialect, kindsAndTargets[i], kindsAndTargets[i+1])
	}
	return out.String() + `</Relationships>`
}

// plain is a workbook of one sheet, of which the rows are given.
func plain(t testing.TB, data string) []byte {
	return around(t, `<sheetData>`+data+`</sheetData>`)
}

// around is a workbook of one sheet, of which what is in it is given.
func around(t testing.TB, worksheet string) []byte {
	t.Helper()
	return zipped(
		t,
		"_rels/.rels", rels(usualRel, "officeDocument", "xl/workbook.xml"),
		"xl/workbook.xml", `<workbook xmlns="`+usual+`" xmlns:r="`+usualRel+`"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels", rels(usualRel, "worksheet", "worksheets/sheet1.xml", "sharedStrings", "sharedStrings.xml"),
		"xl/sharedStrings.xml", `<sst xmlns="`+usual+`"><si><t>Noor</t></si><si><t xml:space="preserve"> de Wit</t></si></sst>`,
		"xl/worksheets/sheet1.xml", `<worksheet xmlns="`+usual+`">`+worksheet+`</worksheet>`,
	)
}

// TestStrict is a workbook in the strict dialect, as Excel writes "Strict Open
// XML Spreadsheet": other names of the dialect, dates in words, absolute targets.
func TestStrict(t *testing.T) {
	data := zipped(
		t,
		"[Content_Types].xml", prolog+`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"_rels/.rels", rels(strictR, "extendedProperties", "docProps/app.xml", "officeDocument", "xl/workbook.xml"),
		"docProps/app.xml", prolog+`<Properties/>`,
		"xl/workbook.xml", prolog+`<workbook xmlns="`+strict+`" xmlns:r="`+strictR+`" conformance="strict"><workbookPr dateCompatibility="0"/>
<sheets><sheet name="Klas &amp; co" sheetId="1" r:id="rId1"/><sheet name="Grafiek" sheetId="2" r:id="rId2"/><sheet name="Uitleg" sheetId="3" state="hidden" r:id="rId3"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels", rels(strictR, "worksheet", "/xl/worksheets/sheet1.xml", "chartsheet", "chartsheets/sheet1.xml",
			"worksheet", "worksheets/Sheet2.xml", "styles", "/xl/styles.xml", "sharedStrings", "../xl/sharedStrings.xml"),
		"xl/styles.xml", prolog+`<styleSheet xmlns="`+strict+`"><numFmts count="1"><numFmt numFmtId="164" formatCode="&quot;dd&quot;0000"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
		"xl/sharedStrings.xml", prolog+`<sst xmlns="`+strict+`"><si><t>Roepnaam</t></si><si><r><t xml:space="preserve">Noor </t></r><r><rPr><b/></rPr><t>de Wit</t></r><rPh sb="0" eb="1"><t>NOOR</t></rPh><phoneticPr fontId="1"/></si></sst>`,
		"xl/worksheets/sheet1.xml", prolog+`<worksheet xmlns="`+strict+`"><dimension ref="A1:D2"/><sheetData>
<row r="1" spans="1:4"><c r="A1" t="s"><v>0</v></c><c r="D1" t="inlineStr"><is><r><t>van</t></r><r><t>af</t></r></is></c></row>
<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1" t="d"><v>2026-02-01T13:45:00</v></c><c r="C2" s="1"><v>46054</v></c><c r="D2" s="2"><v>12</v></c></row>
</sheetData></worksheet>`,
		"xl/worksheets/sheet2.xml", prolog+`<worksheet xmlns="`+strict+`"><sheetData/></worksheet>`,
	)
	want := `[Klas & co]
1: "Roepnaam" "" "" "vanaf"
2: "Noor de Wit" "2026-02-01 13:45"d "2026-02-01"d "0012"n
[Uitleg] hidden
`
	sheets, err := readXLSX(data)
	if got := render(sheets); err != nil || got != want {
		t.Errorf("%v\n%s\nwant\n%s", err, got, want)
	}
}

// TestGoogle is a workbook as Google Sheets writes it: prefixes on its names, no
// list of what is in it that starts at the root, styles on empty cells.
func TestGoogle(t *testing.T) {
	data := zipped(
		t,
		"xl/workbook.xml", prolog+`<workbook xmlns="`+usual+`" xmlns:r="`+usualRel+`" xmlns:mx="http://schemas.microsoft.com/office/mac/excel/2008/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><workbookPr/><sheets><sheet state="visible" name="Blad1" sheetId="1" r:id="rId2"/></sheets><definedNames/><calcPr/></workbook>`,
		"xl/_rels/workbook.xml.rels", rels(usualRel, "theme", "theme/theme1.xml", "worksheet", "worksheets/sheet1.xml", "styles", "styles.xml", "sharedStrings", "sharedStrings.xml"),
		"xl/styles.xml", prolog+`<styleSheet xmlns="`+usual+`"><numFmts count="1"><numFmt numFmtId="164" formatCode="d-m-yyyy"/></numFmts><cellXfs count="2"><xf borderId="0" numFmtId="0" applyAlignment="1"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
		"xl/sharedStrings.xml", prolog+`<sst xmlns="`+usual+`" count="2" uniqueCount="2"><si><t>Naam</t></si><si><t xml:space="preserve">Noor de Wit</t></si></sst>`,
		"xl/worksheets/sheet1.xml", prolog+`<worksheet xmlns="`+usual+`"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr customHeight="1" defaultColWidth="12.63"/><sheetData><row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/></row><row r="2"/><row r="3"><c r="A3" s="1" t="s"><v>1</v></c><c r="B3" s="1"><v>46054.0</v></c><c r="Z3" s="1"/></row></sheetData></worksheet>`,
	)
	sheets, err := readXLSX(data)
	if got, want := render(sheets), "[Blad1]\n1: \"Naam\"\n3: \"Noor de Wit\" \"2026-02-01\"d\n"; err != nil || got != want {
		t.Errorf("%v\n%s\nwant\n%s", err, got, want)
	}
}

// TestRows tries what one sheet may say about its rows and cells.
func TestRows(t *testing.T) {
	for data, want := range map[string]string{
		`<row><c t="s"><v>0</v></c><c><v>1</v></c></row><row r="5"><c t="s"><v> 1 </v></c></row><row><c r="c6"><v>2</v></c><c><v>3</v></c></row>`:                                            "1: \"Noor\" \"1\"n\n5: \" de Wit\"\n6: \"\" \"\" \"2\"n \"3\"n\n",
		`<row r="3"><c><v>3</v></c></row><row r="2" hidden="true"><c r="B2"><v>2</v></c><c r="A2"><v>1</v></c></row>`:                                                                        "2-: \"1\"n \"2\"n\n3: \"3\"n\n",
		`<row r="1"><c t="str"><f>A1</f><v>a_x0041_</v></c><c t="b"><v>0</v></c><c t="e"><v>#REF!</v></c><c t="e"><v>#SPILL!</v></c><c t="n"><v>1E2</v></c><c t="d"><v>morgen</v></c></row>`: "1: \"aA\" \"ONWAAR\"b \"#VERW!\"e \"#SPILL!\"e \"100\"n \"morgen\"\n",
		`<row r="1"><c s="9"><v>1</v></c><c s="-1"><v></v></c><c t="s"/><c t="inlineStr"><is><t/></is></c></row>`:                                                                            "1: \"1\"n\n",
		``: "",
	} {
		sheets, err := readXLSX(plain(t, data))
		if got := render(sheets); err != nil || got != "[a]\n"+want {
			t.Errorf("%s: %v\n%s\nwant\n%s", data, err, got, want)
		}
	}
}

// Of merged cells the first in each row has the value, whatever the others hold.
func TestMerged(t *testing.T) {
	const row = `<row r="%d"><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>`
	data := `<sheetData>` + fmt.Sprintf(row+row+row, 1, 2, 3) + `</sheetData><mergeCells><mergeCell ref="B1:C2"/><mergeCell ref="C3:A3"/><mergeCell ref="A9"/><mergeCell ref="A4:XFD1048576"/></mergeCells>`
	sheets, err := readXLSX(around(t, data))
	if got, want := render(sheets), "[a]\n1: \"1\"n \"2\"n\n2: \"1\"n \"2\"n\n3: \"1\"n\n"; err != nil || got != want {
		t.Errorf("%v\n%s\nwant\n%s", err, got, want)
	}
}

func TestBadWorkbooks(t *testing.T) {
	good := plain(t, `<row><c><v>1</v></c></row>`)
	deep := strings.Repeat("<a>", 200)
	for name, c := range map[string]struct {
		data []byte
		want error
	}{
		"nothing":              {nil, errNotXLSX},
		"a text":               {[]byte("Stamnr;Naam\n1;Noor\n"), errNotXLSX},
		"half a file":          {good[:len(good)/2], errXLSXBroken},
		"flipped bytes":        {bytes.ReplaceAll(good, []byte("PK\x01\x02"), []byte("PK\x09\x09")), errXLSXBroken},
		"a zip file":           {zipped(t, "foto.jpg", "x"), errNotXLSX},
		"a text document":      {zipped(t, "_rels/.rels", rels(usualRel, "officeDocument", "word/document.xml"), "word/document.xml", "<w:document/>"), errNotXLSX},
		"a binary workbook":    {zipped(t, "_rels/.rels", rels(usualRel, "officeDocument", "xl/workbook.bin"), "xl/workbook.bin", "x"), errNotXLSX},
		"an open document":     {zipped(t, "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<a/>"), errNotXLSX},
		"another root":         {zipped(t, "xl/workbook.xml", "<html/>"), errNotXLSX},
		"a sheet without part": {zipped(t, "xl/workbook.xml", `<workbook><sheets><sheet name="a"/></sheets></workbook>`), errXLSXBroken},
		"a part missing":       {zipped(t, "xl/workbook.xml", `<workbook xmlns:r="`+usualRel+`"><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>`, "xl/_rels/workbook.xml.rels", rels(usualRel, "worksheet", "worksheets/sheet1.xml")), errXLSXBroken},
		"no such text":         {plain(t, `<row><c t="s"><v>2</v></c></row>`), errXLSXBroken},
		"text below zero":      {plain(t, `<row><c t="s"><v>-1</v></c></row>`), errXLSXBroken},
		"no number":            {plain(t, `<row><c><v>een</v></c></row>`), errXLSXBroken},
		"no finite number":     {plain(t, `<row><c><v>1e999</v></c></row>`), errXLSXBroken},
		"row zero":             {plain(t, `<row r="0"/>`), errXLSXBroken},
		"row too far":          {plain(t, `<row r="1048577"/>`), errXLSXBroken},
		"rows after the last":  {plain(t, `<row r="1048576"/><row/>`), errXLSXBroken},
		"a row twice":          {plain(t, `<row r="2"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row>`), errXLSXBroken},
		"column too far":       {plain(t, `<row><c r="XFE1"><v>1</v></c></row>`), errXLSXBroken},
		"cell without row":     {plain(t, `<c><v>1</v></c>`), errXLSXBroken},
		"no place":             {plain(t, `<row><c r="hier"><v>1</v></c></row>`), errXLSXBroken},
		"merged nowhere":       {around(t, `<mergeCells><mergeCell ref="A:B"/></mergeCells>`), errXLSXBroken},
		"cut off":              {around(t, `<sheetData><row>`), errXLSXBroken},
		"a foreign entity":     {plain(t, `<row><c t="str"><v>&buiten;</v></c></row>`), errXLSXBroken},
		"too deep":             {around(t, deep), errTooBig},
		"too wide":             {plain(t, strings.Repeat(`<row><c r="XFD1"><v>1</v></c></row>`, maxCells/maxColumn+1)), errTooBig},
		"a long text":          {plain(t, `<row><c t="str"><v>`+strings.Repeat("a", maxToken+10_000)+`</v></c></row>`), errTooBig},
		"many attributes":      {plain(t, `<row`+strings.Repeat(` a="1"`, maxToken/6+10_000)+`/>`), errTooBig},
		"many merged":          {around(t, strings.Repeat(`<mergeCell ref="A1:B2"/>`, maxMerged+1)), errTooBig},
		"a bomb":               {plain(t, strings.Repeat("<!--"+strings.Repeat(" ", maxToken/2)+"-->", 2*maxPart/maxToken)), errTooBig},
		"a password":           {[]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"), errSpreadsheetLocked},
		"an old file":          {[]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....W\x00o\x00r\x00k\x00b\x00o\x00o\x00k\x00"), errOldExcel},
	} {
		t.Run(name, func(t *testing.T) {
			if sheets, err := readXLSX(c.data); !errors.Is(err, c.want) || sheets != nil {
				t.Errorf("%v, %d sheets; want %v", err, len(sheets), c.want)
			}
		})
	}
}

// All parts together have a limit too.
func TestLimitOfAll(t *testing.T) {
	var left int64 = 10
	for _, want := range []string{"123456", "1234"} {
		r := &limitedReader{from: strings.NewReader("12345678"), part: 6, token: maxToken, all: &left}
		if got, err := io.ReadAll(r); !errors.Is(err, errTooBig) || string(got) != want {
			t.Errorf("%q, %v; want %q", got, err, want)
		}
	}
	if left != 0 {
		t.Errorf("%d left", left)
	}
}

// An entity that the file itself declares to be a file outside is not opened.
func TestNoEntities(t *testing.T) {
	secret := filepath.Join(t.TempDir(), "secret")
	if err := os.WriteFile(secret, []byte("geheim"), 0o600); err != nil {
		t.Fatal(err)
	}
	data := zipped(
		t,
		"xl/workbook.xml", `<!DOCTYPE w [<!ENTITY x SYSTEM "file://`+secret+`">]><workbook xmlns:r="`+usualRel+`"><sheets><sheet name="&x;" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels", rels(usualRel, "worksheet", "worksheets/sheet1.xml"),
		"xl/worksheets/sheet1.xml", "<worksheet/>",
	)
	if sheets, err := readXLSX(data); !errors.Is(err, errXLSXBroken) || sheets != nil {
		t.Errorf("%v, %v", sheets, err)
	}
}

// FuzzSheet tries what may stand in the parts of a workbook.
func FuzzSheet(f *testing.F) {
	f.Add(`<sheetData><row r="2" hidden="1"><c r="B2" t="s" s="1"><v>0</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`, `<si><r><t>a_x000D_</t></r><rPh><t>b</t></rPh></si>`, "dd-mm-jjjj")
	f.Add(`<sheetData><row><c t="inlineStr"><is><t>a</t></is></c><c s="1"><v>46054.5</v></c><c t="d"><v>2026-02-01</v></c></row></sheetData>`, `<si/>`, `[h]:mm "x";000`)
	f.Fuzz(func(t *testing.T, sheet, texts, code string) {
		var quoted bytes.Buffer
		for _, r := range code {
			fmt.Fprintf(&quoted, "&#%d;", r)
		}
		sound(t, zipped(
			t,
			"xl/workbook.xml", `<workbook xmlns:r="`+usualRel+`"><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>`,
			"xl/_rels/workbook.xml.rels", rels(usualRel, "worksheet", "s.xml", "sharedStrings", "t.xml", "styles", "f.xml"),
			"xl/s.xml", `<worksheet>`+sheet+`</worksheet>`, "xl/t.xml", `<sst>`+texts+`</sst>`,
			"xl/f.xml", `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="`+quoted.String()+`"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs></styleSheet>`,
		))
	})
}

// FuzzReadXLSX tries files.
func FuzzReadXLSX(f *testing.F) {
	for _, pattern := range []string{"xlsx", "lists"} {
		files, err := filepath.Glob(filepath.Join("testdata", pattern, "*.xlsx"))
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) { sound(t, data) })
}

// sound checks what holds of every file: it is read as promised, the same each
// time, or refused with an error that is known.
func sound(t *testing.T, data []byte) {
	t.Helper()
	sheets, err := readXLSX(data)
	if err != nil {
		for _, known := range []error{errNotXLSX, errXLSXBroken, errTooBig, errSpreadsheetLocked, errOldExcel} {
			if errors.Is(err, known) {
				return
			}
		}
		t.Fatalf("an error that is not known: %v", err)
	}
	for _, s := range sheets {
		line := 0
		for _, r := range s.rows {
			if r.line <= line || r.line > maxRow {
				t.Fatalf("row %d after row %d", r.line, line)
			}
			if n := len(r.cells); n == 0 || n > maxColumn || r.cells[n-1] == (cell{}) {
				t.Fatalf("row %d has %d cells, or ends with an empty one", r.line, n)
			}
			line = r.line
		}
	}
	if again, err := readXLSX(data); err != nil || render(again) != render(sheets) {
		t.Fatal("another reading gives something else")
	}
}
