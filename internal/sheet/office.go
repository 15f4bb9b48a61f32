package sheet

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"path"
	"strings"
)

// mostPart is how many bytes of one part of a document are read.
const mostPart = 4 << 20

// packed tells whether a file is a document of a word processor, or another
// archive.
func packed(raw []byte) bool { return bytes.HasPrefix(raw, []byte("PK\x03\x04")) }

// office gives the text of a document of Word or LibreOffice, a paragraph on a
// line. Of what stands at the foot of the pages only the code is in it.
func office(raw []byte) (string, error) {
	doc, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return "", ErrNotText
	}
	body, foot := "", ""
	for _, f := range doc.File {
		folder, name := path.Split(f.Name)
		switch {
		case f.Name == "word/document.xml", f.Name == "content.xml":
			if body, err = paragraphs(f, folder != ""); err != nil {
				return "", ErrNotText
			}
		case folder == "word/" && strings.HasPrefix(name, "footer"), f.Name == "styles.xml":
			text, _ := paragraphs(f, folder != "") // without it only the code is missing
			for _, c := range codesIn(text) {
				foot += "\ncode: " + string(c)
			}
		}
	}
	if body == "" {
		return "", ErrNotText
	}
	return body + foot + "\n", nil
}

// paragraphs reads a part of a document. In Word's all text is in elements of
// its own; in the other's in the paragraphs themselves.
func paragraphs(f *zip.File, word bool) (string, error) {
	r, err := f.Open()
	if err != nil {
		return "", err
	}
	defer r.Close()
	var b strings.Builder
	inside := 0
	for d := xml.NewDecoder(io.LimitReader(r, mostPart)); ; {
		token, err := d.Token()
		switch token := token.(type) {
		case xml.StartElement:
			if holds(token.Name.Local, word) {
				inside++
			}
			b.WriteString(mark(token.Name.Local))
		case xml.EndElement:
			if holds(token.Name.Local, word) {
				inside--
			}
			if name := token.Name.Local; name == "p" || name == "h" {
				b.WriteByte('\n')
			}
		case xml.CharData:
			if inside > 0 {
				b.Write(token)
			}
		}
		switch {
		case err == io.EOF:
			return b.String(), nil
		case err != nil:
			return "", err
		}
	}
}

// holds tells whether an element has text in it.
func holds(name string, word bool) bool {
	if word {
		return name == "t"
	}
	return name == "p" || name == "h"
}

// mark is what an element without text stands for.
func mark(name string) string {
	switch name {
	case "br", "cr", "line-break":
		return "\n"
	case "tab", "s":
		return " "
	}
	return ""
}
