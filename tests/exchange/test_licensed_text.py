"""Code lists in two hundred forms: the right texts come of each, or a clear reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from cdtdesk.exchange.column_guess import Role
from cdtdesk.exchange.faults import FileFault, FileTrouble
from cdtdesk.exchange.licensed_text import CodeTexts, RowProblem, texts_of
from cdtdesk.exchange.pace import ImportCancelled
from cdtdesk.exchange.text_sources import SourceKind, read_pasted, read_source
from tests.exchange.made_up_lists import ENTRIES, Made, delimited, made_up_lists, open_dental
from tests.exchange.workbooks import write_xlsx

MADE = list(made_up_lists())


def read(path: Path) -> CodeTexts:
    return texts_of(read_source(path))


def test_there_are_two_hundred_forms() -> None:
    assert len({made.name for made in MADE}) == len(MADE) >= 200


@pytest.mark.parametrize("made", MADE, ids=lambda made: made.name)
def test_the_right_texts_come_of_it_or_a_clear_reason(made: Made, tmp_path: Path) -> None:
    path = tmp_path / f"codes{made.suffix}"
    made.write(path)
    if made.fault is not None:
        with pytest.raises(FileTrouble) as raised:
            read(path)
        assert raised.value.fault is made.fault
        assert str(path) in str(raised.value)
        return
    texts = read(path)
    assert [(line.code, line.nomenclature, line.descriptor) for line in texts.lines] == list(made.entries)
    assert dict(texts.rejected_counts) == made.rejected


def table_of(path: Path, *rows: tuple[str, ...]) -> Path:
    path.write_text(delimited(rows))
    return path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return table_of(tmp_path / "codes.csv", ("Code", "Nomenclature", "Descriptor"), *ENTRIES)


def test_what_was_understood_is_told(file: Path) -> None:
    source = read_source(file)
    assert (source.kind, source.encoding, source.delimiter, source.name) == (SourceKind.CSV, "utf-8", ",", "codes.csv")
    texts = texts_of(source)
    assert texts.columns.places == {Role.CODE: 0, Role.NOMENCLATURE: 1, Role.DESCRIPTOR: 2}
    assert texts.columns.headings == ("Code", "Nomenclature", "Descriptor")
    assert texts.sample[0] == ("Code", "Nomenclature", "Descriptor")
    assert texts.sample[1] == ENTRIES[0]
    assert [line.line for line in texts.lines] == list(range(2, 12))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("utf-8 tab", SourceKind.TSV),
        ("fixed width, gap 3", SourceKind.FIXED_WIDTH),
        ("a printed page, copied", SourceKind.PASTED),
        (".ods one sheet", SourceKind.WORKBOOK),
        ("Open Dental in utf-8", SourceKind.OPEN_DENTAL),
        ("XML with attributes", SourceKind.XML),
    ],
)
def test_the_kind_of_file_is_known_by_what_it_holds(name: str, kind: SourceKind, tmp_path: Path) -> None:
    made = next(made for made in MADE if made.name == name)
    path = tmp_path / "a-name-that-tells-nothing"
    made.write(path)
    assert read_source(path).kind is kind


def test_columns_may_be_told(tmp_path: Path) -> None:
    rows = [("Code", "Nomenclature", "Descriptor", "Said to patients"), *((*entry, "Hello.") for entry in ENTRIES)]
    source = read_source(table_of(tmp_path / "codes.csv", *rows))
    texts = texts_of(source, {Role.CODE: 0, Role.NOMENCLATURE: 3})
    assert {(line.nomenclature, line.descriptor) for line in texts.lines} == {("Hello.", "")}
    with pytest.raises(FileTrouble) as raised:
        texts_of(source, {Role.NOMENCLATURE: 1})
    assert raised.value.fault is FileFault.NO_TEXTS


def test_a_sheet_may_be_told(tmp_path: Path) -> None:
    path = tmp_path / "codes.xlsx"
    write_xlsx(
        path, {"New": [("Code", "Name"), *(entry[:2] for entry in ENTRIES)], "Deleted": [("Code", "Name"), ("D0009", "gone")]}
    )
    source = read_source(path)
    assert texts_of(source).sheets == ("New",)
    assert texts_of(source).all_sheets == ("New", "Deleted")
    assert [line.code for line in texts_of(source, sheet="Deleted").lines] == ["D0009"]
    with pytest.raises(FileTrouble) as raised:
        texts_of(source, sheet="Old")
    assert raised.value.fault is FileFault.NO_SUCH_SHEET


def test_the_category_is_taken_along(tmp_path: Path) -> None:
    path = tmp_path / "codes.xml"
    path.write_bytes(open_dental(ENTRIES))
    assert {line.category for line in read(path).lines} == {"Snarks"}


def test_every_row_that_is_left_out_is_named_with_its_line_and_reason(tmp_path: Path) -> None:
    rows = [("Code", "Name"), *(entry[:2] for entry in ENTRIES), ("99213", "a visit"), ("D0009", ""), ("D0001", "another")]
    texts = read(table_of(tmp_path / "codes.csv", *rows))
    assert [(row.line, row.reason, row.text) for row in texts.rejected] == [
        (12, RowProblem.NOT_A_CDT_CODE, "99213"),
        (13, RowProblem.NO_TEXT, "D0009"),
        (14, RowProblem.OTHER_TEXT_BEFORE, "D0001 another"),
    ]


def test_a_line_number_is_that_of_the_file_where_cells_hold_line_breaks(tmp_path: Path) -> None:
    rows = [("Code", "Name"), ("D0001", "one\ntwo\nthree"), ("D0002", "x"), ("BAD!", "y")]
    texts = read(table_of(tmp_path / "codes.csv", *rows))
    assert [line.line for line in texts.lines] == [2, 5]
    assert texts.rejected[0].line == 6


def test_pasted_text_is_read_as_a_file_is() -> None:
    texts = texts_of(read_pasted("\n".join(f"{code}\t{name}\t{text}" for code, name, text in ENTRIES)))
    assert [tuple(line[1:4]) for line in texts.lines] == list(ENTRIES)
    assert [tuple(line[1:4]) for line in texts_of(read_pasted("D0001: zirbel polish\r\nD0002 \u2013 scan \ud83d")).lines] == [
        ("D0001", "zirbel polish", ""),
        ("D0002", "scan", ""),
    ]


def test_reading_tells_how_far_it_is_and_stops_when_asked(tmp_path: Path) -> None:
    rows = [("Code", "Name"), *((f"D{number % 10_000:04d}", f"made-up {number}") for number in range(30_000))]
    path = table_of(tmp_path / "codes.csv", *rows)
    told: list[tuple[int, int]] = []
    source = read_source(path, lambda done, total: told.append((done, total)))
    texts_of(source, progress=lambda done, total: told.append((done, total)))
    assert len(told) > 10
    assert all(0 <= done <= total for done, total in told)
    assert told[-1] == (30_001, 30_001)
    with pytest.raises(ImportCancelled):
        read_source(path, is_cancelled=lambda: True)
    with pytest.raises(ImportCancelled):
        texts_of(source, is_cancelled=lambda: True)


def test_a_large_file_is_refused_unread(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cdtdesk.exchange.text_sources.MOST_BYTES", 100)
    with pytest.raises(FileTrouble) as raised:
        read_source(file)
    assert raised.value.fault is FileFault.TOO_LARGE
    with pytest.raises(FileTrouble):
        read_pasted("D0001 zirbel " * 20)


def test_a_file_that_is_not_there_is_said_to_be_so(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble) as raised:
        read_source(tmp_path / "nothing.csv")
    assert raised.value.fault is FileFault.UNREADABLE
