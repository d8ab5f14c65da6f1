"""The list's model and what paints it, by Qt's own checker and by looking at the paint."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.in_force import Status
from cdtdesk.search.ranking import MatchedField, Tier
from cdtdesk.services.lookup import LookupService
from cdtdesk.ui.delegates.code_delegate import CodeDelegate
from cdtdesk.ui.models.code_list_model import CodeListModel
from cdtdesk.ui.support.rows import CodeRow, CodeRows
from cdtdesk.ui.support.theme import THEMES, Look

SEARCHES = ("apexafication first visit", "D3354", "D9998", "deep cleaning", "crown", "")


@pytest.fixture(scope="module")
def rows_for(lookup: LookupService) -> Callable[[str], list[CodeRow]]:
    """Finds the rows of a search; every third has a star, every other a note."""

    def find(text: str) -> list[CodeRow]:
        result = lookup.search(text)
        if not text:
            return [row(lookup, code, place) for place, code in enumerate(list(lookup.summaries)[:40])]
        stems = result.ranking.matched_stems
        hits = [found.hit for found in result.found]
        made = [row(lookup, CdtCode(h.cdt_code), n)._replace(hit=h, matched_stems=stems) for n, h in enumerate(hits)]
        part = result.ranking.first_partial
        return [one._replace(starts_partial=0 < place == part) for place, one in enumerate(made)]

    return find


def row(lookup: LookupService, code: CdtCode, place: int) -> CodeRow:
    return CodeRow(lookup.summaries[code], None, frozenset(), place % 3 == 0, place % 2 == 0, True)


@pytest.fixture
def model(qtbot: QtBot) -> CodeListModel:
    return CodeListModel()


def test_model_keeps_qts_rules_empty_filled_changed_and_emptied(
    model: CodeListModel, rows_for: Callable[[str], list[CodeRow]], qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(model)
    for text in SEARCHES:
        rows = rows_for(text)
        model.set_rows(CodeRows.of(rows))
        qtmodeltester.check(model)
        rows[0] = rows[0]._replace(is_favorite=not rows[0].is_favorite)
        model.refresh(0)
        qtmodeltester.check(model)
        model.refresh()
        qtmodeltester.check(model)
    model.set_rows(CodeRows.of([]))
    qtmodeltester.check(model)
    assert model.rowCount() == 0


def test_model_hands_out_the_code_as_plain_text(model: CodeListModel, rows_for: Callable[[str], list[CodeRow]]) -> None:
    model.set_rows(CodeRows.of(rows_for("D3351")))
    code = model.index(0, 0).data(model.CDT_CODE_ROLE)
    assert code == "D3351"
    assert type(code) is str


def test_changed_row_is_announced_alone(qtbot: QtBot, model: CodeListModel, rows_for: Callable[[str], list[CodeRow]]) -> None:
    rows = rows_for("deep cleaning")
    model.set_rows(CodeRows.of(rows))
    assert not model.row_at(2).is_favorite
    rows[2] = rows[2]._replace(is_favorite=True)
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.refresh(2)
    assert [index.row() for index in changed.args[:2]] == [2, 2]
    assert model.row_at(2).is_favorite


def test_row_is_read_as_one_sentence(model: CodeListModel, rows_for: Callable[[str], list[CodeRow]]) -> None:
    rows = rows_for("D3354")
    model.set_rows(CodeRows.of([rows[0]._replace(is_favorite=True, has_note=True, is_billable=False)]))
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    name = rows[0].summary.plain_name
    assert spoken == f"D3354, {name}, Endodontics, Deleted 2014, use D3355, D3356, D3357, favorite, has note"


def kinds(rows: list[CodeRow]) -> Iterator[str]:
    for one in rows:
        yield "star" if one.is_favorite else "no star"
        yield "note" if one.has_note else "no note"
        if one.starts_partial:
            yield "line above"
        if one.summary.status is Status.DELETED:
            yield "deleted"
            yield "with successor" if one.summary.replaced_by else "without successor"
        if one.hit is not None:
            yield str(one.hit.matched)
            if one.hit.tier is Tier.NEAR_CODE:
                yield "near"


def paint(delegate: CodeDelegate, row: CodeRow, width: int, is_selected: bool = False, is_hovered: bool = False) -> QImage:
    image = QImage(width, delegate.height_of(row), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("magenta"))
    painter = QPainter(image)
    delegate.paint(painter, 0, width, row, is_selected, is_hovered)
    painter.end()
    return image


@pytest.fixture
def every_row(model: CodeListModel, rows_for: Callable[[str], list[CodeRow]], lookup: LookupService) -> CodeListModel:
    """One model with every kind of row."""
    rows = [one for text in SEARCHES for one in rows_for(text)[:12]]
    ended = [code for code, one in lookup.summaries.items() if one.status is Status.DELETED and not one.replaced_by]
    rows += [row(lookup, code, place) for place, code in enumerate(ended[:6])]
    own = rows_for("D3351")[0]
    rows += [own._replace(hit=own.hit._replace(matched=kind)) for kind in MatchedField]
    needed = {"star", "note", "line above", "deleted", "with successor", "without successor", "near", *map(str, MatchedField)}
    assert needed <= set(kinds(rows))
    model.set_rows(CodeRows.of(rows))
    return model


@pytest.mark.parametrize("theme", list(THEMES))
@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
def test_every_kind_of_row_is_painted(qtbot: QtBot, every_row: CodeListModel, theme: str, scale: float) -> None:
    delegate = CodeDelegate(Look(THEMES[theme], scale))
    for place in range(every_row.rowCount()):
        row = every_row.row_at(place)
        for width in (60, 260, 700):
            plain = paint(delegate, row, width)
            seen = {plain.pixel(x, y) for x in range(0, width, 3) for y in range(0, plain.height(), 2)}
            assert QColor("magenta").rgb() not in seen, "some of the row was left as it was"
            assert len(seen) > 3
            assert paint(delegate, row, width, is_selected=True) != plain
            assert paint(delegate, row, width, is_hovered=True) != plain


def test_painting_thousands_of_rows_leaks_nothing(qtbot: QtBot, every_row: CodeListModel) -> None:
    delegate = CodeDelegate(Look(THEMES["light"], 1.0))
    image = QImage(500, 90, QImage.Format.Format_ARGB32_Premultiplied)
    rows = [every_row.row_at(place) for place in range(every_row.rowCount())]
    painter = QPainter(image)

    def paint_all(times: int) -> None:
        for _ in range(times):
            for row in rows:
                delegate.paint(painter, 0, 500, row, False, False)

    paint_all(2)  # what is kept on purpose is kept after the first times
    gc.collect()  # what earlier tests left behind must not go while this one counts
    before = sys.getrefcount(None)
    paint_all(3_000 // len(rows) + 1)
    after = sys.getrefcount(None)
    painter.end()
    assert abs(after - before) < 100


def test_painting_the_sidebar_leaks_nothing(desk) -> None:
    desk.open()
    desk.show_sidebar()
    delegate, model = desk.sidebar.itemDelegate(), desk.sidebar.model()
    image = QImage(200, 40, QImage.Format.Format_ARGB32_Premultiplied)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 188, 28)
    indexes = [model.index(place, 0) for place in range(model.rowCount())]
    painter = QPainter(image)
    for index in indexes * 3:
        delegate.paint(painter, option, index)
    gc.collect()  # what earlier tests left behind must not go while this one counts
    before = sys.getrefcount(None)
    for index in indexes * (2_000 // len(indexes)):
        delegate.paint(painter, option, index)
    after = sys.getrefcount(None)
    painter.end()
    assert abs(after - before) < 100


def test_the_list_of_the_window_keeps_qts_rules_while_it_is_used(desk, qtmodeltester: ModelTester) -> None:
    desk.open()
    qtmodeltester.check(desk.rows)
    for text in ("deep", "D3354", "zzzzqqq", "crown"):
        desk.search(text)
        qtmodeltester.check(desk.rows)
    desk.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    qtmodeltester.check(desk.rows)


def test_code_marked_as_found_is_painted_unlike_one_that_was_not(qtbot: QtBot, rows_for) -> None:
    delegate = CodeDelegate(Look(THEMES["light"], 1.0))
    found = rows_for("apexification first visit")[0]
    assert paint(delegate, found, 500) != paint(delegate, found._replace(matched_stems=frozenset()), 500)
