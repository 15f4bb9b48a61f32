package roster

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// parts are the files in a workbook. Their names are compared without case, as
// the format asks.
type parts struct {
	files map[string]*zip.File
	room  int64 // bytes that may still be unpacked
}

// openParts opens the zip file that a workbook is.
func openParts(data []byte) (*parts, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) { // nothing is written anywhere
		if bytes.HasPrefix(data, []byte("PK")) {
			return nil, fmt.Errorf("open the workbook: %w: %w", errXLSXBroken, err)
		}
		return nil, fmt.Errorf("open the workbook: %w", errNotXLSX)
	}
	p := &parts{files: make(map[string]*zip.File, len(z.File)), room: maxParts}
	for _, f := range z.File {
		name := partName(f.Name)
		if _, twice := p.files[name]; !twice {
			p.files[name] = f
		}
	}
	return p, nil
}

// partName is the name under which a part is kept.
func partName(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(name, `\`, "/")), "/"))
}

func (p *parts) has(name string) bool { return p.files[partName(name)] != nil }

// read hands the parts of an XML file to see one by one, and stops at its error.
// Entities other than those of XML itself are an error.
func (p *parts) read(name string, see func(xml.Token) error) error {
	f := p.files[partName(name)]
	if f == nil {
		return fmt.Errorf("read %s: %w: it is not there", name, errXLSXBroken)
	}
	r, err := f.Open()
	if err != nil {
		return fmt.Errorf("read %s: %w: %w", name, errXLSXBroken, err)
	}
	defer func() { _ = r.Close() }() // it was only read
	limited := &limitedReader{from: r, part: maxPart, all: &p.room}
	d := xml.NewDecoder(limited)
	for depth := 0; ; {
		limited.token = maxToken
		token, err := d.Token()
		switch {
		case err == io.EOF:
			return nil
		case errors.Is(err, errTooBig):
			return fmt.Errorf("read %s: %w", name, errTooBig)
		case err != nil:
			return fmt.Errorf("read %s: %w: %w", name, errXLSXBroken, err)
		}
		switch token.(type) {
		case xml.StartElement:
			depth++
		case xml.EndElement:
			depth--
		}
		if depth > maxDepth {
			return fmt.Errorf("read %s: %w", name, errTooBig)
		}
		if err := see(token); err != nil {
			return fmt.Errorf("read %s: %w", name, err)
		}
	}
}

// What one text or element takes at most, and how deep elements lie in each
// other: the decoder keeps all of that in memory. A cell holds 32,767 characters.
const (
	maxToken = 1 << 20
	maxDepth = 100
)

// limitedReader gives no more than fits in a part and in all of them together,
// and in what is read at the moment. What a zip file says of its sizes is not
// believed.
type limitedReader struct {
	from  io.Reader
	part  int64
	token int64
	all   *int64
}

// Read reads, or fails with errTooBig.
func (r *limitedReader) Read(b []byte) (int, error) {
	if r.part <= 0 || r.token <= 0 || *r.all <= 0 {
		return 0, errTooBig
	}
	n, err := r.from.Read(b[:min(int64(len(b)), r.part, r.token, *r.all)])
	r.part -= int64(n)
	r.token -= int64(n)
	*r.all -= int64(n)
	return n, err
}

// relation is a part that another part refers to. Its kind is the last word of
// the relationship's type, which the strict and the usual dialect share.
type relation struct{ id, kind, target string }

// relations reads what a part refers to; without a list that is nothing.
func (p *parts) relations(of string) ([]relation, error) {
	dir, file := path.Split(of)
	name := dir + "_rels/" + file + ".rels"
	if !p.has(name) {
		return nil, nil
	}
	var list []relation
	err := p.read(name, func(t xml.Token) error {
		e, ok := t.(xml.StartElement)
		if !ok || e.Name.Local != "Relationship" || attribute(e, "TargetMode") == "External" {
			return nil
		}
		target := strings.ReplaceAll(attribute(e, "Target"), `\`, "/")
		if !strings.HasPrefix(target, "/") {
			target = "/" + dir + target
		}
		list = append(list, relation{attribute(e, "Id"), path.Base(attribute(e, "Type")), path.Clean(target)[1:]})
		return nil
	})
	return list, err
}

// mainPart is the part that lists the sheets; false where there is none.
func (p *parts) mainPart() (string, bool, error) {
	list, err := p.relations("")
	if err != nil {
		return "", false, err
	}
	for _, r := range list {
		if r.kind == "officeDocument" && p.has(r.target) {
			name := strings.ToLower(r.target)
			return r.target, strings.HasSuffix(name, ".xml") && !strings.HasPrefix(name, "word/") && !strings.HasPrefix(name, "ppt/"), nil
		}
	}
	const usual = "xl/workbook.xml"
	return usual, p.has(usual), nil
}

// attribute is the value of an attribute without a namespace; empty when it is
// not there.
func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Space == "" && a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// truth reads a yes or no of XML.
func truth(value string) bool { return value == "1" || strings.EqualFold(value, "true") }
