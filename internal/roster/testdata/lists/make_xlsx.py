#!/usr/bin/env python3
"""Makes the workbooks in this folder (x01 and on), each as the system or the
person in its name would save it. All names and numbers are invented; the BSNs
are the ones that the government gives for testing. It needs openpyxl,
xlsxwriter, xlwt and LibreOffice (soffice). Run it in this folder."""

import datetime
import os
import struct
import subprocess
import zipfile

import openpyxl
import xlsxwriter
import xlwt
from openpyxl.styles import Font


def day(year, month, d):
    return datetime.date(year, month, d)


def openpyxl_book(name, *sheets, after=None):
    """Sheets are (title, rows); after may change the book before it is saved."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        s = book.create_sheet(title)
        for row in rows:
            s.append(row)
        for r in s.iter_rows():
            for c in r:
                if isinstance(c.value, datetime.date):
                    c.number_format = "dd-mm-yyyy"
    if after:
        after(book)
    book.save(name + ".xlsx")


def social_schools():
    openpyxl_book("x01-social-schools", ("Leerlingen", [
        ["Roepnaam", "Tussenvoegsel", "Achternaam", "Geboortedatum", "Klasnaam", "Leerjaar", "E-mail ouder/verzorger 1", "E-mail ouder/verzorger 2"],
        ["Fenna", None, "Zwart", day(2014, 11, 3), "Groep 8 blauw", 8, "ouder.zwart@example.org", None],
        ["Sem", "van", "Loon", day(2014, 10, 21), "Groep 8 blauw", 8, "vanloon@example.org", "loon2@example.org"],
        ["Amélie", "de la", "Croix", day(2015, 1, 30), "Groep 8 blauw", 8, "croix@example.org", None],
        ["Ayşe", None, "Yıldız", day(2014, 12, 9), "Groep 8 geel", 8, "yildiz@example.org", None],
        ["Bram", "ter", "Horst", day(2015, 8, 2), "Groep 7", 7, "terhorst@example.org", None],
    ]))


def magister_numbers():
    # stamnummers of six digits, opened as CSV in Excel and saved: they are numbers now
    openpyxl_book("x02-magister-zeros-lost", ("lijst", [
        ["Stamnr", "Roepnaam", "Tussenv", "Achternaam", "Klas", "Studie", "Profiel"],
        [4512, "Noor", "de", "Wit", "2B", "TL", None],
        [104513, "Zoë", None, "Şahin", "2B", "TL", None],
        [978, "Daan", "van 't", "Hof", "2B", "TL", None],
        [104601, "Lina", None, "Berg", "H4a", "HAVO", "NG"],
        [4602, "Omar", "el", "Amrani", "H4a", "HAVO", "EM"],
    ]))


def somtoday_bsn():
    openpyxl_book("x03-somtoday-bsn", ("Export", [
        ["leerlingNummer", "leerlingRoepnaam", "leerlingVoorvoegsel", "leerlingAchternaam", "leerlingGeboortedatum", "leerlingBSN", "leerlingEckID", "leerlingStamgroep", "leerlingLeerjaar", "leerlingMobielNummer", "leerlingStraat", "leerlingPostcode"],
        ["20731", "Iris", "van der", "Meer", day(2011, 5, 14), 111222333, "https://ketenid.nl/201703/0000", "w3a", 3, "06-00000000", "Schoolstraat 1", "1234 AB"],
        ["20732", "Jelle", None, "Postma", day(2011, 2, 28), 123456782, "https://ketenid.nl/201703/0001", "w3a", 3, "0600000001", "Dorpsweg 22", "1234AB"],
        ["20733", "Mira", None, "Çelik", day(2010, 12, 1), "111222333", None, "w3b", 3, "+31600000002", "Laan 3", "1235 AC"],
    ]))


def hand_made():
    def bold(book):
        book["Blad1"]["A1"].font = Font(bold=True, size=16)

    openpyxl_book("x04-hand-made-titles-total", ("Blad1", [
        ["Mentorlijst 2B schooljaar 2026-2027"],
        ["Mentor: mevrouw Bakker, bijgewerkt in november"],
        [],
        [None, "Nr", "Voornaam", "Achternaam", "Klas", "Opmerking"],
        [None, 1, "Noor", "de Wit", "2B", None],
        [None, 2, "Zoë", "Şahin-van 't Hof", "2B", "nieuw sinds oktober"],
        [None, 3, "Daan", "Bos", "2B", None],
        [],
        [None, 4, "Yara", "van den Broek", "2B", None],
        [None, None, "Totaal", 4, None, None],
    ]), after=bold)


def sheet_per_class():
    def hide(book):
        book["codes"].sheet_state = "hidden"

    head = ["Leerlingnummer", "Naam"]
    openpyxl_book(
        "x05-sheet-per-class",
        ("Uitleg", [["Deze lijst is voor de mentoren."], ["Vragen? Loop even langs bij de administratie."]]),
        ("1A", [head, ["30001", "Wit, Noor de"], ["30002", "Şahin, Zoë"]]),
        ("1B", [head, ["30003", "Hof, Daan van 't"], ["30004", "Berg, Lina"], ["30005", "Amrani, Omar el"]]),
        ("codes", [["code", "betekenis"], ["1A", "brugklas a"]]),
        ("Blad5", []),
        after=hide,
    )


def classes_as_dates():
    # typed as 3-4, 1-2 and jan-26 (the group of January), and Excel knew better
    def show(book):
        for row in book["Blad1"].iter_rows(min_row=2, min_col=3, max_col=3):
            for c in row:
                if isinstance(c.value, datetime.date):
                    c.number_format = "d-mmm"
        book["Blad1"]["C5"].number_format = "mmm-yy"

    openpyxl_book("x06-classes-as-dates", ("Blad1", [
        ["Leerlingnummer", "Naam", "Klas"],
        ["5001", "Mila Jansen", day(2026, 4, 3)],
        ["5002", "Tijn de Boer", day(2026, 4, 3)],
        ["5003", "Sara Öztürk", day(2026, 2, 1)],
        ["5004", "Ivo Smeets", day(2026, 1, 1)],
        ["5005", "Eva Kok", "3-5 "],
    ]), after=show)


def leaving_dates():
    openpyxl_book("x07-leaving-dates", ("Leerlingen", [
        ["Stamnummer", "Roepnaam", "Achternaam", "Klas", "Datum uit dienst", "Uitschrijfdatum"],
        ["7001", "Noor", "de Wit", "3B", None, None],
        ["7002", "Daan", "Bos", "3B", None, 46054],
        ["7003", "Lina", "Berg", "3B", None, day(2026, 2, 1)],
        ["7004", "Omar", "el Amrani", "3B", None, "1-2-2026"],
        ["7005", "Sem", "van Loon", "3B", None, 46235],
    ]))


def merged_titles():
    book = xlsxwriter.Workbook("x08-merged-titles.xlsx")
    s = book.add_worksheet("Groepslijst")
    centre = book.add_format({"align": "center", "bold": True})
    s.merge_range("A1:F1", "Groepslijst leerjaar 3", centre)
    s.merge_range("A2:A3", "Nr.", centre)
    s.merge_range("B2:D2", "Leerling", centre)
    s.merge_range("E2:E3", "Klas", centre)
    s.merge_range("F2:F3", "Leerjaar", centre)
    s.write_row("B3", ["Roepnaam", "Tussenvoegsel", "Achternaam"])
    for i, row in enumerate([["Noor", "de", "Wit"], ["Zoë", "", "Şahin"], ["Daan", "van 't", "Hof"]]):
        s.write_number(3 + i, 0, i + 1)
        s.write_row(3 + i, 1, row)
        s.write_number(3 + i, 5, 3)
    s.merge_range("E4:E6", "3KB2", centre)
    book.close()


def zeros_format():
    book = xlsxwriter.Workbook("x09-zeros-format.xlsx")
    s = book.add_worksheet("Leerlingen")
    zeros = book.add_format({"num_format": "000000"})
    s.write_row("A1", ["Leerlingnummer", "Roepnaam", "Tussenvoegsel", "Achternaam", "Klas"])
    for i, row in enumerate([(4512, "Noor", "de", "Wit", "2B"), (978, "Daan", "van 't", "Hof", "2B"), (104513, "Zoë", "", "Şahin", "2A")]):
        s.write_number(i + 1, 0, row[0], zeros)
        s.write_row(i + 1, 1, row[1:])
    s.autofilter("A1:E4")
    s.freeze_panes(1, 0)
    book.close()


def by_libreoffice():
    with open("x10-libreoffice-umlauts.csv", "w", encoding="utf-8") as f:
        f.write("Leerlingnummer;Volledige naam;Klas;Geboortedatum\n")
        f.write("8001;Jürgen Müller;BOL-3;2008-02-29\n8002;Søren Åkesson;BOL-3;2007-12-31\n")
        f.write("8003;Łukasz Wójcik;BOL-3;2008-06-01\n8004;يوسف المرابط;BBL-2;2006-01-15\n8005;ⵜⴰⵏⵉⵔⵜ Ait Ben Haddou;BBL-2;2007-03-08\n")
    subprocess.run(["soffice", "--headless", "--infilter=CSV:59,34,76,1", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "x10-libreoffice-umlauts.csv"], check=True)
    os.remove("x10-libreoffice-umlauts.csv")


def rich_names():
    book = xlsxwriter.Workbook("x11-rich-names.xlsx")
    s = book.add_worksheet("Blad1")
    bold, red = book.add_format({"bold": True}), book.add_format({"font_color": "red"})
    s.write_row("A1", ["Achternaam, roepnaam", "Klas"])
    s.write_rich_string("A2", bold, "Wit", ", Noor de")
    s.write_rich_string("A3", "Şa", red, "hin", ", Zoë")
    s.write_string("A4", "Hof, Daan van\u00a0't")
    s.write_column("B2", ["2B", "2B", "2B"])
    s.write_comment("A4", "komt later")
    book.close()


def error_cells():
    book = xlsxwriter.Workbook("x12-error-cells.xlsx")
    s = book.add_worksheet("Blad1")
    s.write_row("A1", ["Leerlingnummer", "Naam", "Klas"])
    rows = [(9001, "Noor de Wit", "2B"), (9002, "Daan Bos", "#N/A"), (9003, "#REF!", "2B"), ("#N/A", "Lina Berg", "2A"), (9005, "Omar el Amrani", "2A")]
    for i, (number, name, group) in enumerate(rows):
        for column, value in enumerate([number, name, group]):
            if str(value).startswith("#"):
                s.write_formula(i + 1, column, "=VLOOKUP(A1,codes,2,0)", None, value)
            elif column == 2:
                s.write_formula(i + 1, column, "=VLOOKUP(A1,codes,2,0)", None, value)
            else:
                s.write(i + 1, column, value)
    book.close()


def hand_zip(name, dialect, rel, prefix, sheet_rows, strings, styles, target):
    """A workbook written by hand, for programs that are not here."""
    top = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    package = "http://schemas.openxmlformats.org/package/2006/"
    with zipfile.ZipFile(name + ".xlsx", "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("[Content_Types].xml", top + f'<Types xmlns="{package}content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>')
        z.writestr("_rels/.rels", top + f'<Relationships xmlns="{package}relationships"><Relationship Id="rId1" Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        z.writestr("xl/workbook.xml", top + f'<workbook xmlns="{dialect}" xmlns:r="{rel}"{prefix}><workbookPr/><sheets><sheet name="Klassenlijst" sheetId="1" state="visible" r:id="rId3"/></sheets></workbook>')
        z.writestr("xl/_rels/workbook.xml.rels", top + f'<Relationships xmlns="{package}relationships"><Relationship Id="rId1" Type="{rel}/styles" Target="{target}styles.xml"/><Relationship Id="rId2" Type="{rel}/sharedStrings" Target="{target}sharedStrings.xml"/><Relationship Id="rId3" Type="{rel}/worksheet" Target="{target}worksheets/sheet1.xml"/></Relationships>')
        z.writestr("xl/styles.xml", top + f'<styleSheet xmlns="{dialect}">{styles}</styleSheet>')
        z.writestr("xl/sharedStrings.xml", top + f'<sst xmlns="{dialect}">' + "".join(f"<si><t>{s}</t></si>" for s in strings) + "</sst>")
        z.writestr("xl/worksheets/sheet1.xml", top + f'<worksheet xmlns="{dialect}"><sheetData>{sheet_rows}</sheetData></worksheet>')


def strict_excel():
    strict = "http://purl.oclc.org/ooxml/"
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>'
    rows += '<row r="2"><c r="A2" s="1"><v>4512</v></c><c r="B2" t="s"><v>4</v></c><c r="C2" t="s"><v>5</v></c><c r="D2" s="2" t="d"><v>2026-02-01T00:00:00</v></c></row>'
    rows += '<row r="3"><c r="A3" s="1"><v>104513</v></c><c r="B3" t="s"><v>6</v></c><c r="C3" t="s"><v>5</v></c></row>'
    styles = '<numFmts count="1"><numFmt numFmtId="164" formatCode="000000"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs>'
    hand_zip("x13-strict-excel", strict + "spreadsheetml/main", strict + "officeDocument/relationships", ' conformance="strict"', rows,
             ["Leerlingnummer", "Naam", "Klas", "Datum van vertrek", "Noor de Wit", "2B", "Zoë Şahin"], styles, "/xl/")


def google_sheets():
    base = "http://schemas.openxmlformats.org/"
    rows = '<row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1" t="s"><v>2</v></c><c r="Z1" s="1"/></row><row r="2"/>'
    rows += '<row r="3"><c r="A3" s="1"><v>4512.0</v></c><c r="B3" s="1" t="s"><v>3</v></c><c r="C3" s="1" t="s"><v>5</v></c></row>'
    rows += '<row r="4"><c r="A4" s="1"><v>4513.0</v></c><c r="B4" s="1" t="s"><v>4</v></c><c r="C4" s="1" t="s"><v>5</v></c></row>'
    hand_zip("x14-google-sheets", base + "spreadsheetml/2006/main", base + "officeDocument/2006/relationships", ' xmlns:mx="http://schemas.microsoft.com/office/mac/excel/2008/main"', rows,
             ["Leerlingnummer", "Naam leerling", "Klas", "Noor de Wit", "Zoë Şahin", "2B"], '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="0" applyAlignment="1"/></cellXfs>', "")


def old_excel():
    book = xlwt.Workbook()
    s = book.add_sheet("Leerlingen")
    for row, values in enumerate([("Stamnr", "Naam", "Klas"), ("4512", "Noor de Wit", "2B")]):
        for column, value in enumerate(values):
            s.write(row, column, value)
    book.save("x15-old-excel.xls")


def locked():
    """A workbook with a password is a container of the old kind around something
    that cannot be read; the names of its streams can."""
    free, end, fat = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    head = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16)
    head += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, end, 0, end, 0) + struct.pack("<I", 0) + struct.pack("<I", free) * 108

    def entry(name, kind, child, start, size):
        raw = (name + "\0").encode("utf-16-le")
        return raw.ljust(64, b"\0") + struct.pack("<HBBIII", len(raw), kind, 1, free, free, child) + bytes(36) + struct.pack("<IQ", start, size)

    table = struct.pack("<III", fat, end, end).ljust(12) + b"".join(struct.pack("<I", n) for n in range(4, 11)) + struct.pack("<I", end)
    table = table.ljust(512, b"\xff")
    directory = entry("Root Entry", 5, 1, end, 0) + entry("EncryptedPackage", 2, free, 3, 4096) + bytes(256)
    noise = bytes((i * 131 + i // 7 * 17) % 251 for i in range(4096))
    with open("x16-locked.xlsx", "wb") as f:
        f.write(head + table + directory + bytes(512) + noise)


def web_page():
    with open("x17-web-page.xlsx", "w", encoding="utf-8") as f:
        f.write("<html><head><meta charset=\"utf-8\"></head><body><table><tr><th>Stamnr</th><th>Naam</th></tr><tr><td>4512</td><td>Noor de Wit</td></tr></table></body></html>\n")


def empty():
    openpyxl_book("x18-empty", ("Blad1", []))


def broken():
    openpyxl_book("x19-cut-short", ("Blad1", [["Stamnr", "Naam", "Klas"], ["4512", "Noor de Wit", "2B"]]))
    with open("x19-cut-short.xlsx", "r+b") as f:
        f.truncate(os.path.getsize("x19-cut-short.xlsx") * 2 // 3)


def without_class():
    openpyxl_book("x20-without-class", ("Klas 3C", [
        ["Nummer", "Voornaam", "Tussenvoegsels", "Achternaam"],
        ["6001", "Noor", "de", "Wit"],
        ["6002", "Zoë", None, "Şahin"],
    ]))


def sheets_without_header():
    openpyxl_book("x21-sheets-without-header",
                  ("1A", [["30001", "Noor de Wit"], ["30002", "Zoë Şahin"]]),
                  ("1B", [["30003", "Daan van 't Hof"], ["30004", "Lina Berg"]]))


def merged_classes():
    def merge(book):
        book["Blad1"].merge_cells("A2:A3")
        book["Blad1"].merge_cells("A4:A5")

    openpyxl_book("x22-merged-classes", ("Blad1", [
        ["Klas", "Naam"],
        ["2A", "Noor de Wit"], [None, "Zoë Şahin"],
        ["2B", "Daan Bos"], [None, "Lina Berg"], ["2C", "Omar el Amrani"], ["2C", "Sem van Loon"],
    ]), after=merge)


for make in [social_schools, magister_numbers, somtoday_bsn, hand_made, sheet_per_class, classes_as_dates, leaving_dates, merged_titles, zeros_format,
             by_libreoffice, rich_names, error_cells, strict_excel, google_sheets, old_excel, locked, web_page, empty, broken, without_class,
             sheets_without_header, merged_classes]:
    make()
