"""Printing: what is on the pages, in a PDF as on the screen, and a list for a spreadsheet."""

from __future__ import annotations

import csv
import re
import unicodedata
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from cdtdesk.ui.support.print_sheet import Block, Paper, Sheet, SheetHead, SheetLayout, as_pdf, page_image
from cdtdesk.ui.support.sheet_entries import SheetEntry

CTRL = Qt.KeyboardModifier.ControlModifier


def _letters_of(table: bytes) -> dict[str, str]:
    """Which sign of a font is which letter, by the font's own table."""
    letters: dict[str, str] = {}
    for first, several in re.findall(rb"<(\w{4})> <\w{4}> \[(.*?)\]", table, re.DOTALL):
        for step, letter in enumerate(re.findall(rb"<(\w{4,})>", several)):
            letters[f"{int(first, 16) + step:04X}"] = bytes.fromhex(letter.decode()).decode("utf-16-be")
    return letters


def text_of_pdf(content: bytes) -> str:
    """The letters of a PDF, in the order in which they are drawn."""
    bodies: dict[bytes, bytes] = dict(re.findall(rb"\n(\d+) 0 obj\n(.*?)endobj", content, re.DOTALL))
    fonts = {}
    for name, number in set(re.findall(rb"/(F\d+) (\d+) 0 R", content)):
        table = re.search(rb"/ToUnicode (\d+) 0 R", bodies[number])
        fonts[name] = _letters_of(bodies[table[1]])
    drawn = []
    for body in bodies.values():
        packed = re.search(rb"stream\r?\n(x.*?)\r?\nendstream", body, re.DOTALL)
        if packed is None:
            continue
        letters: dict[str, str] = {}
        for name, shown in re.findall(rb"/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)> Tj", zlib.decompress(packed[1])):
            if name:
                letters = fonts[name]
            drawn += [letters.get(shown[at : at + 4].decode().upper(), "?") for at in range(0, len(shown), 4)]
    return unicodedata.normalize("NFKC", "".join(drawn)).replace("\t", " ")


def print_page(desk):
    """The open print page with its sheet finished."""
    assert desk.window.pages.open_page == "print"
    page = desk.window.pages.page("print")
    desk.qtbot.waitUntil(lambda: page.sheet is not None)
    return page


def choose(desk, page, words: str) -> None:
    """Choose what, how or which paper, and wait for its sheet."""
    choices = page._what.buttons() + page._how.buttons() + page._paper.buttons()
    next(choice for choice in choices if words in choice.text()).click()
    desk.qtbot.waitUntil(lambda: page.sheet is not None)


def words_on(page) -> str:
    return "\n".join(text for number in range(page.sheet.page_count) for text in page.sheet.texts(number))


def test_ctrl_p_shows_the_list_that_is_searched_for(desk) -> None:
    desk.search("deep cleaning")
    codes = desk.codes()
    desk.press(Qt.Key.Key_P, CTRL)
    words = words_on(print_page(desk))
    assert "Search: deep cleaning" in words
    assert f"{len(codes)} codes, CDT 2026, valid through 12/31/2026" in words
    assert "Printed 11/23/2026" in words
    assert "not the official wording" in words
    assert all(code in words for code in codes)


def test_favorites_are_printed_in_groups_with_notes_and_warnings(desk) -> None:
    library = desk.window.hub.desk.library
    for code in ("D4341", "D0120", "D3354"):
        library.set_favorite(code, True)
    library.save_note("D4341", "Delta: chart under 12 months old", None)
    desk.press(Qt.Key.Key_P, CTRL)
    page = print_page(desk)
    choose(desk, page, "Favorites: My favorites")
    texts = page.sheet.texts(0)
    order = [texts.index(word) for word in ("Diagnostic", "D0120", "Endodontics", "D3354", "Periodontics", "D4341")]
    assert order == sorted(order)
    assert "Delta: chart under 12 months old" in texts
    assert any("Ended 12/31/2013" in text for text in texts)
    page.notes.click()
    desk.qtbot.waitUntil(lambda: page.sheet is not None)
    assert "Delta" not in words_on(page)


def test_one_code_in_full_has_its_explanation_and_the_patients_sentence(desk) -> None:
    desk.show("D3351")
    procedure = desk.window.detail.detail.procedure
    desk.press(Qt.Key.Key_P, CTRL)
    page = print_page(desk)
    choose(desk, page, "This code: D3351")
    choose(desk, page, "In full")
    words = words_on(page)
    assert procedure.explanation in words
    assert procedure.patient_words_es in words
    assert page.sheet.title == f"D3351 {procedure.plain_name}"


def test_marked_codes_come_first_and_are_what_is_printed(desk) -> None:
    desk.show("D3351")
    desk.press(Qt.Key.Key_Space, CTRL)
    desk.show("D2740")
    desk.press(Qt.Key.Key_Space, CTRL)
    desk.press(Qt.Key.Key_P, CTRL)
    page = print_page(desk)
    assert page.chosen.codes == ("D3351", "D2740")
    assert page.sheet.title == "Marked codes"


def test_pdf_has_every_page_and_the_words_of_the_sheet(desk, tmp_path: Path) -> None:
    desk.search("crown")
    desk.press(Qt.Key.Key_P, CTRL)
    page = print_page(desk)
    choose(desk, page, "In full")
    target = tmp_path / "sheet.pdf"
    page.save_pdf(target)
    desk.qtbot.waitUntil(target.exists)
    content = target.read_bytes()
    assert content.startswith(b"%PDF")
    assert len(re.findall(rb"/Type /Page\b", content)) == page.sheet.page_count > 3
    text = text_of_pdf(content)
    for code in page.chosen.codes:
        assert code in text
    assert f"Page {page.sheet.page_count} of {page.sheet.page_count}" in text
    desk.qtbot.waitUntil(lambda: str(target) in desk.said())


@pytest.mark.parametrize(("words", "size"), [("Letter", (612, 792)), ("A4", (595, 842))])
def test_papers_have_their_sizes(desk, words: str, size: tuple[int, int]) -> None:
    desk.show("D3351")
    desk.press(Qt.Key.Key_P, CTRL)
    page = print_page(desk)
    choose(desk, page, words)
    box = re.search(rb"/MediaBox \[([\d. ]+)\]", as_pdf(page.sheet))
    assert [round(float(number)) for number in box[1].split()] == [0, 0, *size]


def test_list_for_a_spreadsheet_has_the_codes_and_guards_formulas(desk, tmp_path: Path) -> None:
    desk.window.hub.desk.library.save_note("D3351", "=1+1", None)
    desk.show("D3351")
    desk.press(Qt.Key.Key_P, CTRL)
    page = print_page(desk)
    page.save_csv(tmp_path / "list.csv")
    with (tmp_path / "list.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["Code"] for row in rows] == [entry.code for entry in page._maker.entries]
    row = next(row for row in rows if row["Code"] == "D3351")
    assert row["Notes"] == "'=1+1"
    assert row["Claim needs"] == "Tooth"


def test_a_file_that_cannot_be_written_is_told_and_nothing_else_happens(desk, tmp_path: Path) -> None:
    desk.show("D3351")
    desk.press(Qt.Key.Key_P, CTRL)
    page = print_page(desk)
    page.save_pdf(tmp_path / "no such folder" / "sheet.pdf")
    desk.qtbot.waitUntil(lambda: "no such folder" in desk.said())
    assert desk.window.pages.open_page == "print"


def test_the_whole_code_set_is_laid_out_in_steps_and_can_be_stopped(desk) -> None:
    desk.open()
    desk.press(Qt.Key.Key_P, CTRL)
    page = print_page(desk)
    everything = next(button for button in page._what.buttons() if "The list as shown" in button.text())
    everything.click()
    assert page.sheet is None
    assert not page.print_button.isEnabled()
    page.cancel.click()
    assert "Stopped" in page._state.text()
    everything.toggled.emit(True)
    desk.qtbot.waitUntil(lambda: page.sheet is not None, timeout=60_000)
    assert page.sheet.page_count > 20
    assert words_on(page).count("D0120") == 1


def test_saving_can_be_stopped_and_leaves_no_file(desk, tmp_path: Path) -> None:
    desk.search("tooth")
    desk.press(Qt.Key.Key_P, CTRL)
    page = print_page(desk)
    choose(desk, page, "In full")
    target = tmp_path / "sheet.pdf"
    page.save_pdf(target)
    page.cancel.click()
    desk.qtbot.waitUntil(lambda: "Stopped" in desk.said())
    assert list(tmp_path.glob("*.pdf*")) == []


def test_esc_goes_back_to_the_list_with_the_search_as_it_was(desk) -> None:
    desk.search("crown")
    desk.press(Qt.Key.Key_P, CTRL)
    print_page(desk)
    desk.press(Qt.Key.Key_Escape)
    assert desk.window.pages.open_page == ""
    assert desk.box.text() == "crown"
    assert desk.box.hasFocus()


def test_preview_is_read_aloud_and_shows_ink(desk) -> None:
    desk.show("D3351")
    desk.press(Qt.Key.Key_P, CTRL)
    page = print_page(desk)
    assert "D3351" in page.preview.accessibleDescription()
    image = page_image(page.sheet, 0, 400, 1)
    colours = {image.pixelColor(x, y).name() for x in range(0, 400, 3) for y in range(0, 200, 3)}
    assert len(colours) > 2


def test_number_of_pages_is_said(desk) -> None:
    desk.show("D3351")
    desk.press(Qt.Key.Key_P, CTRL)
    page = print_page(desk)
    choose(desk, page, "This code: D3351")
    assert "1 page" in [label.text() for label in page.findChildren(QLabel)]


HEAD = SheetHead("Title", "subtitle", "printed", "notice")


def entry(number: int, note: str = "") -> SheetEntry:
    return SheetEntry("Group", f"D{number:04}", "A name", "A gist", "", "Tooth", "X-ray", "", (note,) if note else (), ())


def sheet_of(layout: SheetLayout, entries: list[SheetEntry]) -> Sheet:
    blocks: list[Block] = [layout.group("Group", is_first=True)]
    for each in entries:
        blocks += layout.blocks(each)
    return Sheet(HEAD, layout, blocks)


def test_no_page_ends_with_the_title_of_a_group_and_none_runs_over_its_foot(qapp) -> None:
    layout = SheetLayout(Paper.LETTER, is_full=False, with_notes=True, with_fees=True)
    for count in range(30, 60):
        blocks = [block for number in range(count) for block in layout.blocks(entry(number))]
        blocks += [layout.group("Next group", is_first=False), *layout.blocks(entry(9999))]
        sheet = Sheet(HEAD, layout, blocks)
        pages = [sheet.texts(page) for page in range(sheet.page_count)]
        (with_title,) = (texts for texts in pages if "Next group" in texts)
        assert "D9999" in with_title
        for page in range(sheet.page_count):
            foot = Paper.LETTER.height - 36
            assert all(placed.rect.bottom() <= foot + 12 for placed in sheet._placed_on(page) if placed.text)


def test_a_note_longer_than_a_page_goes_on_on_the_next_one_with_nothing_lost(qapp) -> None:
    layout = SheetLayout(Paper.A4, is_full=True, with_notes=True, with_fees=False)
    words = [f"word{number}" for number in range(3_000)]
    sheet = sheet_of(layout, [entry(120, " ".join(words))])
    assert sheet.page_count > 2
    printed = " ".join(text for page in range(sheet.page_count) for text in sheet.texts(page))
    assert all(f"{word} " in f"{printed} " for word in words)


def test_long_notes_are_shortened_on_one_line_a_code(qapp) -> None:
    layout = SheetLayout(Paper.A4, is_full=False, with_notes=True, with_fees=False)
    sheet = sheet_of(layout, [entry(120, "long " * 200)])
    note = next(text for text in sheet.texts(0) if text.startswith("long"))
    assert len(note) < 200
    assert note.endswith("\u2026")
