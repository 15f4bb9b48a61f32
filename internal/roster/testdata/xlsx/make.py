#!/usr/bin/env python3
"""Makes the workbooks beside it that programs write: openpyxl, xlsxwriter and
LibreOffice (of which soffice has to be installed). Run it in this folder."""

import datetime
import os
import subprocess

import openpyxl
import xlsxwriter

DAY = datetime.date(2026, 2, 1)
MOMENT = datetime.datetime(2026, 2, 1, 13, 45)


def by_openpyxl():
    book = openpyxl.Workbook()
    s = book.active
    s.title = "Klas 2B"
    s.append(["Stamnr", "Roepnaam", "Geboren", "Actief", "Fout", "Som"])
    s.append([104512, "Zoë", DAY, True, "#N/A", "=1+1"])
    s.append([4512, "Łukasz", MOMENT, False, "#DIV/0!", "=A2"])
    s["A3"].number_format = "000000"
    s["C2"].number_format = "dd-mm-yyyy"
    s["E2"].data_type = s["E3"].data_type = "e"
    s["A5"], s["C5"] = "  met ruimte ", datetime.time(9, 30)
    s["B6"] = "Anna"
    s["A8"] = "samengevoegd"
    s.merge_cells("A8:C9")
    s.row_dimensions[6].hidden = True
    hidden = book.create_sheet("Codes")
    hidden["A1"] = "regel\r\nregel"
    hidden.sheet_state = "veryHidden"
    chart = book.create_chartsheet("Grafiek")
    chart.sheet_state = "visible"
    book.create_sheet("Leeg")
    book.save("openpyxl.xlsx")


def by_xlsxwriter(name, **options):
    book = xlsxwriter.Workbook(name, options)
    s = book.add_worksheet("Klas 2B")
    date = book.add_format({"num_format": "d mmmm yyyy"})
    dutch = book.add_format({"num_format": "dd-mm-jjjj"})
    zeros = book.add_format({"num_format": "000000"})
    bold = book.add_format({"bold": True})
    head = book.add_format({"align": "center"})
    s.merge_range("A1:C1", "Klas 2B", head)
    s.write_row("A2", ["Stamnr", "Roepnaam", "Geboren"])
    s.write_number("A3", 4512, zeros)
    s.write_rich_string("B3", "Jan ", bold, "van")
    s.write_datetime("C3", MOMENT, date)
    s.set_row(3, None, None, {"hidden": True})
    s.write_number("A4", 9007199254740993)
    s.write_string("B4", "Émile\tB.")
    s.write_datetime("C4", MOMENT, dutch)
    s.write_boolean("A5", True)
    s.write_formula("B5", '="a"&"b"', None, "ab")
    s.write_formula("C5", "=1/3", None, 1 / 3)
    s.write_formula("D5", "=NA()", None, "#N/A")
    s.write_blank("H5", None, date)
    book.add_worksheet("Uitleg").hide()
    book.close()


def by_libreoffice():
    with open("libreoffice.fods", "w", encoding="utf-8") as f:
        f.write(FODS)
    subprocess.run(["soffice", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "libreoffice.fods"], check=True)
    os.remove("libreoffice.fods")


FODS = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:date-style style:name="N1" number:language="nl" number:country="NL" number:automatic-order="true"><number:day number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:year number:style="long"/></number:date-style>
<number:number-style style:name="N2"><number:number number:decimal-places="0" number:min-integer-digits="6"/></number:number-style>
<style:style style:name="d" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="z" style:family="table-cell" style:data-style-name="N2"/>
<style:style style:name="b" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
</office:automatic-styles>
<office:body><office:spreadsheet>
<table:table table:name="Klas 2B">
<table:table-row><table:table-cell office:value-type="string"><text:p>Leerlingnummer</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Naam</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Geboren</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell table:style-name="z" office:value-type="float" office:value="4512"/><table:table-cell office:value-type="string"><text:p>Jürgen <text:span text:style-name="b">Müller</text:span></text:p></table:table-cell><table:table-cell table:style-name="d" office:value-type="date" office:date-value="2012-02-29"/></table:table-row>
<table:table-row><table:table-cell office:value-type="float" office:value="104513"/><table:table-cell office:value-type="string"><text:p>Søren Öz</text:p><text:p>2e regel</text:p></table:table-cell><table:table-cell table:style-name="d" office:value-type="date" office:date-value="2012-12-31"/></table:table-row>
<table:table-row><table:table-cell office:value-type="boolean" office:boolean-value="true"/><table:table-cell table:formula="of:=NA()"/><table:table-cell table:formula="of:=1+1"/></table:table-row>
</table:table>
</office:spreadsheet></office:body></office:document>
"""

by_openpyxl()
by_xlsxwriter("xlsxwriter.xlsx")
by_xlsxwriter("xlsxwriter-1904.xlsx", date_1904=True)
by_xlsxwriter("xlsxwriter-inline.xlsx", constant_memory=True)
by_libreoffice()
