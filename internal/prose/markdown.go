package prose

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Bullet stands before an item of a list without numbers.
const Bullet = "•"

// Markdown reads a text.
func Markdown(doc string) []Block {
	r := reader{source: []byte(doc)}
	r.blocks(parse(r.source), 0)
	return r.out
}

func parse(source []byte) ast.Node {
	return goldmark.DefaultParser().Parse(text.NewReader(source))
}

// reader makes blocks of a syntax tree.
type reader struct {
	source []byte
	out    []Block
}

func (r *reader) blocks(parent ast.Node, depth int) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			role := Heading
			if n.Level == 1 {
				role = Title
			}
			r.add(n, Block{Role: role, Spans: r.spans(n, Span{})})
		case *ast.List:
			r.list(n, depth)
		case *ast.Blockquote:
			before := len(r.out)
			r.blocks(n, depth)
			for i := before; i < len(r.out); i++ {
				r.out[i].Role = Quote
			}
		case *ast.ThematicBreak:
		default:
			r.add(n, Block{Role: Para, Spans: r.spans(n, Span{})})
		}
	}
}

func (r *reader) add(n ast.Node, b Block) {
	if strings.TrimSpace(b.Plain()) != "" {
		b.Line = lineOf(n, r.source)
		r.out = append(r.out, b)
	}
}

// lineOf is the line on which a node begins, or the nearest before it that is
// known.
func lineOf(n ast.Node, source []byte) int {
	for at := n; at != nil; at = at.Parent() {
		if at.Type() == ast.TypeBlock && at.Lines() != nil && at.Lines().Len() > 0 {
			return bytes.Count(source[:at.Lines().At(0).Start], []byte("\n")) + 1
		}
	}
	return 1
}

func (r *reader) list(l *ast.List, depth int) {
	number := l.Start
	for item := l.FirstChild(); item != nil; item = item.NextSibling() {
		label := Bullet
		if l.IsOrdered() {
			label = strconv.Itoa(number) + "."
			number++
		}
		for n := item.FirstChild(); n != nil; n = n.NextSibling() {
			if inner, ok := n.(*ast.List); ok {
				r.list(inner, depth+1)
				continue
			}
			r.add(n, Block{Role: Item, Label: label, Depth: depth, Spans: r.spans(n, Span{})})
			label = strings.Repeat(" ", len([]rune(label)))
		}
	}
}

// spans gathers the text below a node in its styles.
func (r *reader) spans(parent ast.Node, in Span) []Span {
	var out []Span
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			s := in
			s.Text = shown(n.Segment.Value(r.source), n.IsRaw())
			if n.SoftLineBreak() || n.HardLineBreak() {
				s.Text += " "
			}
			out = append(out, s)
		case *ast.String:
			s := in
			s.Text = string(n.Value)
			out = append(out, s)
		case *ast.AutoLink:
			s := in
			s.Text = string(n.Label(r.source))
			out = append(out, s)
		case *ast.RawHTML:
			s := in
			for i := range n.Segments.Len() {
				segment := n.Segments.At(i)
				s.Text += string(segment.Value(r.source))
			}
			out = append(out, s)
		case *ast.Emphasis:
			s := in
			s.Strong, s.Soft = in.Strong || n.Level > 1, in.Soft || n.Level == 1
			out = append(out, r.spans(n, s)...)
		default:
			out = append(out, r.spans(n, in)...)
		}
	}
	if out == nil && parent.Type() == ast.TypeBlock {
		s := in
		for i := range parent.Lines().Len() {
			line := parent.Lines().At(i)
			s.Text += string(line.Value(r.source))
		}
		out = append(out, s)
	}
	return out
}

// shown is a text without the signs that only Markdown needs.
func shown(text []byte, raw bool) string {
	if raw {
		return string(text)
	}
	return string(util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(text))))
}

// Odd is a piece of Markdown that is not shown as such.
type Odd struct {
	What string // link, image, code, html or rule
	Line int    // from 1
}

// Foreign names what is not shown as such, the first of each kind.
func Foreign(doc string) []Odd {
	source := []byte(doc)
	var found []Odd
	_ = ast.Walk(parse(source), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		name := oddity(n.Kind())
		if entering && name != "" && !slices.ContainsFunc(found, func(o Odd) bool { return o.What == name }) {
			found = append(found, Odd{name, lineOf(n, source)})
		}
		return ast.WalkContinue, nil
	})
	return found
}

func oddity(k ast.NodeKind) string {
	switch k {
	case ast.KindLink, ast.KindAutoLink:
		return "link"
	case ast.KindImage:
		return "image"
	case ast.KindCodeBlock, ast.KindFencedCodeBlock, ast.KindCodeSpan:
		return "code"
	case ast.KindHTMLBlock, ast.KindRawHTML:
		return "html"
	case ast.KindThematicBreak:
		return "rule"
	}
	return ""
}
