"""Made-up code lists in two hundred forms: what a file looks like, and what must come of it.

Numbers are ones that no real code has (D0001-D0038, D9988, D9989) and the words are invented.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

from cdtdesk.exchange.faults import FileFault
from cdtdesk.exchange.licensed_text import RowProblem
from tests.exchange.workbooks import write_ods, write_xlsx

Entry = tuple[str, str, str]

ENTRIES: tuple[Entry, ...] = (
    ("D0001", "zirbel polish, per arch", "Rubbing a zirbel until it shines; includes the cloth and what is left of the paste."),
    (
        "D0002",
        "gromit scan - two views",
        "Looking at a gromit from two sides. Not to be used when the gromit is asleep or away.",
    ),
    (
        "D0003",
        "wumpus splint (flexible)",
        "A bendable holder for a wumpus that has come loose, made on the day it is asked for.",
    ),
    ("D0004", "snark counting", "Counting every snark that is there, with a written list for whoever pays for the counting."),
    (
        "D0005",
        "frabjous rinse, first bottle",
        "A bottle of rinse for frabjous days, with the first use watched by somebody who knows.",
    ),
    ("D0006", "borogove fitting", "Fitting one borogove, and trying it again after a week; the week itself is counted apart."),
    ("D0007", "tulgey wood shelf", "A shelf of tulgey wood for what came out, when whoever owns it wants to take it home."),
    (
        "D0008",
        "vorpal blade, sharpening",
        "Sharpening a vorpal blade by hand, both edges, with a test on paper before it is used.",
    ),
    (
        "D9988",
        "mimsy repair by report",
        "Mending what is mimsy where nothing else fits; the report says what was mimsy about it.",
    ),
    (
        "D9989",
        "jubjub calming, quarter hour",
        "Quieting a jubjub for each quarter of an hour that somebody stands beside it the whole time.",
    ),
)
ACCENTED: tuple[Entry, ...] = (
    (
        "D0001",
        "pulido de zirbel\u00e9s, ni\u00f1o",
        "El pa\u00f1o est\u00e1 incluido; tambi\u00e9n lo que qued\u00f3 de la pasta despu\u00e9s de la visita.",
    ),
    (
        "D0002",
        "caf\u00e9 scan of a gromit",
        "The patient\u2019s gromit is \u201clooked at\u201d from two sides \u2013 not from three \u2013 while it is awake.",
    ),
    (
        "D0003",
        "cr\u00e8me for a wumpus",
        "A cr\u00e8me br\u00fbl\u00e9e-coloured paste, na\u00efvely applied to the loose wumpus until it holds again.",
    ),
    (
        "D0004",
        "snark counting",
        "Counting every snark\u2014all of them\u2014with a written list for whoever pays for the counting.",
    ),
)
NAMES_ONLY = tuple((code, name, "") for code, name, _ in ENTRIES)


class Made(NamedTuple):
    """A file and what must come of it: its texts, or the fault that refuses it; and how many rows are left out and why."""

    name: str
    write: Callable[[Path], None]
    entries: Sequence[Entry] = ()
    rejected: dict[RowProblem, int] = {}  # noqa: RUF012 - never changed
    fault: FileFault | None = None
    suffix: str = ".csv"


def as_bytes(data: bytes) -> Callable[[Path], None]:
    return lambda path: path.write_bytes(data) and None


def as_text(text: str, encoding: str = "utf-8") -> Callable[[Path], None]:
    return as_bytes(text.encode(encoding))


def delimited(rows: Sequence[Sequence[object]], delimiter: str = ",", ending: str = "\r\n", quote_all: bool = False) -> str:
    file = io.StringIO()
    quoting = csv.QUOTE_ALL if quote_all else csv.QUOTE_MINIMAL
    csv.writer(file, delimiter=delimiter, lineterminator=ending, quoting=quoting).writerows(rows)
    return file.getvalue()


def made_up_lists() -> Iterator[Made]:
    """Yield every form."""
    for part in (_encodings, _delimiters, _headings, _codes, _rows, _workbooks, _fixed_widths, _pasted, _xml, _refused):
        yield from part()


def _encodings() -> Iterator[Made]:
    rows = [("Code", "Nomenclature", "Descriptor"), *ACCENTED]
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"):
        for delimiter, mark in ((",", "comma"), ("\t", "tab"), (";", "semicolon")):
            yield Made(f"{encoding} {mark}", as_text(delimited(rows, delimiter), encoding), ACCENTED)
    plain = [("Code", "Nomenclature", "Descriptor"), *ACCENTED[:1], *ENTRIES[1:4]]
    for encoding in ("cp850", "latin-1", "iso8859-15"):
        yield Made(f"{encoding} accents", as_text(delimited(plain), encoding), (*ACCENTED[:1], *ENTRIES[1:4]))


def _delimiters() -> Iterator[Made]:
    rows = [("Code", "Nomenclature", "Descriptor"), *ENTRIES]
    for delimiter in (",", ";", "\t", "|", "^", "~"):
        for ending in ("\n", "\r\n", "\r"):
            for quote_all in (False, True):
                name = f"delimiter {delimiter!r} {ending!r} {'all quoted' if quote_all else 'quoted where needed'}"
                yield Made(name, as_text(delimited(rows, delimiter, ending, quote_all)), ENTRIES)


def _headings() -> Iterator[Made]:
    for code, name, text in (
        ("CDT Code", "Nomenclature", "Descriptor"),
        ("ADA Code", "Description", "Long Description"),
        ("Procedure Code", "Short Description", "Full Description"),
        ("ProcCode", "Descript", "Definition"),
        ("proc_code", "procedure_name", "details"),
        ("CODE", "NAME", "EXPLANATION"),
        ("C\u00f3digo", "Nomenclatura", "Descripci\u00f3n larga"),
        ("cdt", "title", "descriptor text"),
        ("Codes", "Nomenclatur", "Descripter"),
        ("Code Number", "Code Description", "Code Descriptor"),
        ("CDT 2027 Code", "CDT 2027 Nomenclature", "CDT 2027 Descriptor"),
        ("Dental Code", "Service Description", "Extended Description"),
        ("", "", ""),
        ("A", "B", "C"),
    ):
        yield Made(f"headings {code} {name}", as_text(delimited([(code, name, text), *ENTRIES])), ENTRIES)
        moved = [(text, code, name), *((text, code, name) for code, name, text in ENTRIES)]
        yield Made(f"headings moved {code} {name}", as_text(delimited(moved)), ENTRIES)
    yield Made("no headings", as_text(delimited(ENTRIES)), ENTRIES)
    yield Made("no headings, tab", as_text(delimited(ENTRIES, "\t")), ENTRIES)
    yield Made("no headings, names only", as_text(delimited([entry[:2] for entry in ENTRIES])), NAMES_ONLY)
    fees = [
        ("Code", "Description", "Fee"),
        *((code, name, f"{number}25.00") for number, (code, name, _) in enumerate(ENTRIES, 1)),
    ]
    yield Made("a fee schedule with names", as_text(delimited(fees)), NAMES_ONLY)
    wide = [
        ("ID", "Proc Code", "Abbr Desc", "Description", "Fee", "Category", "Effective Date"),
        *((n, code, name[:6], name, f"{n}0.00", "Snarks", "1/1/2027") for n, (code, name, _) in enumerate(ENTRIES)),
    ]
    yield Made("a wide list of practice software", as_text(delimited(wide)), NAMES_ONLY)
    numbered = [("Code", "Fee", "Minutes", "Description"), *((c, 1110 + n, 30, name) for n, (c, name, _) in enumerate(ENTRIES))]
    yield Made("amounts that look like codes", as_text(delimited(numbered)), NAMES_ONLY)
    title = [("Made-up Codes of 2027",), (), ("printed for the office",), ("Code", "Nomenclature", "Descriptor"), *ENTRIES]
    yield Made("a title above the headings", as_text(delimited(title)), ENTRIES)
    lone = [("Code", "Long Description"), *((code, text) for code, _, text in ENTRIES)]
    yield Made("descriptors only", as_text(delimited(lone)), tuple((code, text, "") for code, _, text in ENTRIES))


def _codes() -> Iterator[Made]:
    forms: dict[str, Callable[[str], str]] = {
        "small letters": str.lower,
        "a blank": lambda code: f"{code[0]} {code[1:]}",
        "a dash": lambda code: f"{code[0]}-{code[1:]}",
        "no letter": lambda code: code[1:],
        "five digits": lambda code: f"0{code[1:]}",
        "blanks around": lambda code: f"  {code} ",
        "CDT before": lambda code: f"CDT {code}",
        "ADA before": lambda code: f"ADA: {code}",
        "a star": lambda code: f"{code}*",
        "brackets": lambda code: f"({code})",
        "an apostrophe": lambda code: f"'{code}",
        "the letter O": lambda code: code.replace("D0", "DO"),
    }
    for name, form in forms.items():
        rows = [("Code", "Nomenclature", "Descriptor"), *((form(code), name, text) for code, name, text in ENTRIES)]
        yield Made(f"codes with {name}", as_text(delimited(rows)), ENTRIES)
    for name, joint in (("a dash", " - "), ("a colon", ": "), ("a blank", " "), ("a bar", " | "), ("a long dash", " \u2013 ")):
        rows = [("Code and name", "Descriptor"), *((f"{code}{joint}{name}", text) for code, name, text in ENTRIES)]
        yield Made(f"code and name in one cell with {name}", as_text(delimited(rows)), ENTRIES)
    behind = [("Procedure", "Descriptor"), *((f"{name} ({code})", text) for code, name, text in ENTRIES)]
    yield Made("the code behind the name", as_text(delimited(behind)), ENTRIES)


def _rows() -> Iterator[Made]:
    header = ("Code", "Nomenclature", "Descriptor")
    spaced = [header, *(row for entry in ENTRIES for row in (entry, (), ("", "", "")))]
    yield Made("blank lines between", as_text(delimited(spaced)), ENTRIES)
    yield Made("blank lines before", as_text("\r\n\r\n" + delimited([header, *ENTRIES]) + "\r\n\r\n"), ENTRIES)
    twice = {RowProblem.SAME_AGAIN: len(ENTRIES)}
    yield Made("everything twice", as_text(delimited([header, *ENTRIES, *ENTRIES])), ENTRIES, twice)
    other = [header, *ENTRIES, ("D0001", "another name", "Another text that is long enough to be one for a descriptor.")]
    yield Made("a code with two names", as_text(delimited(other)), ENTRIES, {RowProblem.OTHER_TEXT_BEFORE: 1})
    foreign = [header, *ENTRIES, ("99213", "a visit", "Of another code set."), ("BLEACH", "a kit", "Our own.")]
    yield Made("codes of other sets", as_text(delimited(foreign)), ENTRIES, {RowProblem.NOT_A_CDT_CODE: 2})
    empty = [header, *ENTRIES, ("D0009", "", "")]
    yield Made("a code without words", as_text(delimited(empty)), ENTRIES, {RowProblem.NO_TEXT: 1})
    lost = [header, ("", "a lost name", "A lost text."), *ENTRIES]
    yield Made("words without a code", as_text(delimited(lost)), ENTRIES, {RowProblem.NO_CODE: 1})
    parts = [
        header,
        ("DIAGNOSTIC", "", ""),
        *ENTRIES[:4],
        ("D0005 - D0009", "", ""),
        *ENTRIES[4:],
        ("III. Restorative", "", ""),
    ]
    yield Made("headings between", as_text(delimited(parts)), ENTRIES)
    again = [header, *ENTRIES[:5], header, *ENTRIES[5:]]
    yield Made("the headings on each page", as_text(delimited(again)), ENTRIES)
    first, second = ENTRIES[0][2][:30].strip(), ENTRIES[0][2][30:].strip()
    wrapped = [header, ("D0001", ENTRIES[0][1], first), ("", "", second), *ENTRIES[1:]]
    joined = (("D0001", ENTRIES[0][1], f"{first} {second}"), *ENTRIES[1:])
    yield Made("a descriptor over two rows", as_text(delimited(wrapped)), joined)
    lines = [header, ("D0001", ENTRIES[0][1], f"{first}\n{second}"), *ENTRIES[1:]]
    yield Made("a line break inside a cell", as_text(delimited(lines)), joined)
    long = [header, *ENTRIES, ("D0009", "much", "word " * 5_000)]
    yield Made("a text that is too long", as_text(delimited(long)), ENTRIES, {RowProblem.TOO_LONG: 1})
    quoted = [
        header,
        ("D0001", 'a "zirbel" polish', 'Rubbing "it" until, well, it shines as nothing else in the house does.'),
        *ENTRIES[1:],
    ]
    yield Made("quotation marks", as_text(delimited(quoted)), tuple(quoted[1:]))  # type: ignore[arg-type]
    torn = delimited([header, *ENTRIES], "\t").replace("zirbel polish", '"zirbel polish', 1)
    open_quote = (("D0001", '"zirbel polish, per arch', ENTRIES[0][2]), *ENTRIES[1:])
    yield Made("a quotation mark that is not closed", as_text(torn), open_quote)
    short = [header, *ENTRIES[:5], *(entry[:2] for entry in ENTRIES[5:])]
    yield Made("rows of different lengths", as_text(delimited(short)), (*ENTRIES[:5], *NAMES_ONLY[5:]))
    hidden = [header, ("D0001", "zirbel\u200b polish,\u00a0per\tarch", ENTRIES[0][2] + "\x07"), *ENTRIES[1:]]
    yield Made(
        "characters that cannot be shown",
        as_text(delimited(hidden)),
        (("D0001", "zirbel polish, per arch", ENTRIES[0][2]), *ENTRIES[1:]),
    )


def _workbooks() -> Iterator[Made]:
    table: list[tuple[object, ...]] = [("Code", "Nomenclature", "Descriptor"), *ENTRIES]
    cover = [("Made-up codes",), ("for the office",), ("page", 1)]
    fees = [("Code", "Fee"), *((code, 12.5) for code, _, _ in ENTRIES)]
    old = [("Code", "Nomenclature", "Descriptor"), *((f"D00{n}", f"old {n}", "Gone.") for n in range(10, 38))]
    half = len(ENTRIES) // 2
    books: dict[str, tuple[dict[str, object], Sequence[Entry]]] = {
        "one sheet": ({"Codes": table}, ENTRIES),
        "a cover before": ({"Cover": cover, "Codes": table}, ENTRIES),
        "fees before": ({"Fees": fees, "Codes": table}, ENTRIES),
        "empty sheets around": ({"Sheet1": [], "Codes": table, "Sheet3": []}, ENTRIES),
        "a sheet of deleted codes": ({"Deleted codes": old, "Current": table}, ENTRIES),
        "a sheet for each category": ({"D0": [table[0], *ENTRIES[:half]], "D9": [table[0], *ENTRIES[half:]]}, ENTRIES),
        "a title and blank rows above": ({"Codes": [("Made-up",), (), *table]}, ENTRIES),
        "an empty column before": ({"Codes": [(None, *row) for row in table]}, ENTRIES),
        "numbers for codes": ({"Codes": [table[0], *((int(c[1:]), n, d) for c, n, d in ENTRIES)]}, ENTRIES),
        "decimal numbers for codes": ({"Codes": [table[0], *((float(c[1:]), n, d) for c, n, d in ENTRIES)]}, ENTRIES),
        "merged category cells": (
            {"Codes": [("Category", *table[0]), *(("Snarks" if n == 0 else None, *entry) for n, entry in enumerate(ENTRIES))]},
            ENTRIES,
        ),
        "merged code cells": (
            {
                "Codes": [
                    table[0],
                    *(row for c, n, d in ENTRIES for row in ((c, n, d[:20].strip()), (None, None, d[20:].strip()))),
                ]
            },
            tuple((c, n, f"{d[:20].strip()} {d[20:].strip()}") for c, n, d in ENTRIES),
        ),
        "merged heading over the table": ({"Codes": [("The made-up list", None, None), *table]}, ENTRIES),
    }
    for name, (sheets, entries) in books.items():
        for suffix, write in ((".xlsx", write_xlsx), (".ods", write_ods)):
            yield Made(f"{suffix} {name}", lambda path, write=write, sheets=sheets: write(path, sheets), entries, suffix=suffix)
    yield Made("a workbook called .csv", lambda path: write_xlsx(path, {"Codes": table}), ENTRIES)
    yield Made("a CSV called .xlsx", as_text(delimited(table)), ENTRIES, suffix=".xlsx")
    yield Made("a CSV called .xls", as_text(delimited(table, "\t")), ENTRIES, suffix=".xls")


def _fixed_widths() -> Iterator[Made]:
    for gap in (2, 3, 6):
        for heading in (False, True):
            widest = max(len(name) for _, name, _ in ENTRIES) + gap
            lines = [f"{code}{' ' * gap}{name:<{widest}}{text}" for code, name, text in ENTRIES]
            title = [f"{'CODE':<{5 + gap}}{'NOMENCLATURE':<{widest}}DESCRIPTOR"] if heading else []
            yield Made(
                f"fixed width, gap {gap}{', headings' if heading else ''}",
                as_text("\n".join(title + lines)),
                ENTRIES,
                suffix=".txt",
            )
    widest = max(len(name) for _, name, _ in ENTRIES) + 2
    indented = [f"   {code} {name:<{widest}}{text}" for code, name, text in ENTRIES]
    yield Made("fixed width, indented", as_text("\r\n".join(indented)), ENTRIES, suffix=".prn")
    wrapped = []
    for code, name, text in ENTRIES:
        wrapped += [f"{code}   {name:<{widest}}{text[:40].strip()}", f"{'':<8}{'':<{widest}}{text[40:].strip()}"]
    joined = tuple((c, n, f"{d[:40].strip()} {d[40:].strip()}") for c, n, d in ENTRIES)
    yield Made("fixed width, wrapped", as_text("\n".join(wrapped)), joined, suffix=".txt")


def _pasted() -> Iterator[Made]:
    for name, joint in (("a blank", " "), ("a dash", " - "), ("a colon", ": "), ("a long dash", " \u2014 ")):
        lines = "\n".join(f"{code}{joint}{name}" for code, name, _ in ENTRIES)
        yield Made(f"lines with {name}", as_text(lines), NAMES_ONLY, suffix=".txt")
        below = "\n".join(f"{code}{joint}{name}\n{text}\n" for code, name, text in ENTRIES)
        yield Made(f"lines with {name}, text below", as_text(below), ENTRIES, suffix=".txt")
    paged = "Diagnostic\nD0001-D0009\n" + "\n".join(
        f"{code} {name}\n{text}\nPage {n} of 10\nCopyright somebody. All rights reserved."
        for n, (code, name, text) in enumerate(ENTRIES, 1)
    )
    yield Made("a printed page, copied", as_text(paged), ENTRIES, suffix=".txt")
    bullets = "\n".join(f"\u2022 {code} {name}" for code, name, _ in ENTRIES)
    yield Made("a list with bullets", as_text(bullets), NAMES_ONLY, suffix=".txt")
    alone = "\n".join(f"{code}\n{name}\n{text}" for code, name, text in ENTRIES)
    yield Made("each on a line of its own", as_text(alone), ENTRIES, suffix=".txt")
    behind = "\n".join(f"{name} ({code})" for code, name, _ in ENTRIES)
    yield Made("codes at the end of lines", as_text(behind), NAMES_ONLY, suffix=".txt")
    one = f"{ENTRIES[0][0]} {ENTRIES[0][1]}"
    yield Made("one line", as_text(one), NAMES_ONLY[:1], suffix=".txt")


def open_dental(entries: Sequence[Entry], encoding: str = "utf-8") -> bytes:
    """Return procedure codes as Open Dental exports them."""
    items = "".join(
        f"<ProcedureCode><CodeNum>{number}</CodeNum><ProcCode>{code}</ProcCode><Descript>{escape(name)}</Descript>"
        f"<AbbrDesc>{escape(name[:5])}</AbbrDesc><ProcTime>/X/</ProcTime><ProcCat>1</ProcCat><TreatArea>Mouth</TreatArea>"
        f"<NoBillIns>false</NoBillIns><DefaultNote /><LaymanTerm /><ProcCatDescript>Snarks</ProcCatDescript></ProcedureCode>"
        for number, (code, name, _) in enumerate(entries)
    )
    schema = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"'
    text = f'<?xml version="1.0" encoding="{encoding}"?>\r\n<ArrayOfProcedureCode {schema}>{items}</ArrayOfProcedureCode>'
    return text.encode(encoding)


def _xml() -> Iterator[Made]:
    names = tuple((code, name, "") for code, name, _ in ACCENTED)
    for encoding in ("utf-8", "utf-16", "iso-8859-1", "windows-1252"):
        yield Made(f"Open Dental in {encoding}", as_bytes(open_dental(ACCENTED, encoding)), names, suffix=".xml")
    in_house = (*ENTRIES, ("N4110", "our own", ""), ("D1110.1", "our own too", ""))
    left_out = {RowProblem.NOT_A_CDT_CODE: 2}
    yield Made("Open Dental with codes of the office", as_bytes(open_dental(in_house)), NAMES_ONLY, left_out, suffix=".xml")
    attributes = "".join(
        f'<c code="{code}" name="{escape(name)}" descriptor="{escape(text)}"/>' for code, name, text in ENTRIES
    )
    yield Made("XML with attributes", as_text(f"<codes>{attributes}</codes>"), ENTRIES, suffix=".xml")
    elements = "".join(
        f"<row><Code>{c}</Code><Nomenclature>{escape(n)}</Nomenclature><Descriptor>{escape(d)}</Descriptor></row>"
        for c, n, d in ENTRIES
    )
    yield Made("XML of another program", as_text(f"<a><b>{elements}</b></a>"), ENTRIES, suffix=".xml")


def _refused() -> Iterator[Made]:
    table = delimited([("Code", "Nomenclature", "Descriptor"), *ENTRIES])
    bomb = '<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>'
    yield Made("nothing", as_bytes(b""), fault=FileFault.NO_CODES)
    yield Made("blank lines", as_text("\n \n\t\n"), fault=FileFault.NO_CODES)
    yield Made("no codes", as_text(delimited([("Name", "Age"), ("a", 1), ("b", 2)])), fault=FileFault.NO_CODES)
    yield Made("a letter", as_text("Dear office,\nthank you for the visit.\n"), fault=FileFault.NO_CODES, suffix=".txt")
    yield Made("codes alone", as_text("\n".join(code for code, _, _ in ENTRIES)), fault=FileFault.NO_TEXTS, suffix=".txt")
    only_fees = delimited([("Code", "Fee"), *((code, f"{n}.50") for n, (code, _, _) in enumerate(ENTRIES))])
    yield Made("codes and fees alone", as_text(only_fees), fault=FileFault.NO_TEXTS)
    yield Made("a PDF", as_bytes(b"%PDF-1.7\n" + bytes(range(256))), fault=FileFault.NO_TABLE, suffix=".pdf")
    yield Made("a picture", as_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256))), fault=FileFault.NO_TABLE, suffix=".csv")
    yield Made("a page of the web", as_text("<!DOCTYPE html><html><body>D0001 zirbel</body></html>"), fault=FileFault.NO_TABLE)
    yield Made("bytes", as_bytes(bytes(range(256)) * 20), fault=FileFault.NO_TABLE)
    yield Made("an entity bomb", as_text(bomb), fault=FileFault.UNSAFE, suffix=".xml")
    yield Made("half an XML file", as_bytes(open_dental(ENTRIES)[:-60]), fault=FileFault.DAMAGED, suffix=".xml")
    yield Made("half a workbook", _half_a_workbook, fault=FileFault.DAMAGED, suffix=".xlsx")
    yield Made("a zip of something else", _a_zip, fault=FileFault.NO_TABLE, suffix=".zip")
    yield Made("rows without end", as_text(table + "D0001,a,b\n" * 200_001), fault=FileFault.TOO_LARGE)


def _half_a_workbook(path: Path) -> None:
    write_xlsx(path, {"Codes": [("Code", "Nomenclature"), *(entry[:2] for entry in ENTRIES)]})
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])


def _a_zip(path: Path) -> None:
    import zipfile

    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("notes.txt", "D0001 zirbel polish")
