"""The card that suggests a correction."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cdtdesk.domain.codes import CdtCode
from cdtdesk.services.corrections import FIELDS, CorrectionService
from cdtdesk.ui.support.theme import THEMES, Look
from cdtdesk.ui.widgets.correction_card import CorrectionCard

CODE = CdtCode("D3351")


@pytest.fixture
def folder(home: Path) -> Path:
    return home / "corrections"


@pytest.fixture
def shown(qtbot: QtBot, folder: Path) -> CorrectionCard:
    return _card(qtbot, folder)


def _card(qtbot: QtBot, folder: Path) -> CorrectionCard:
    card = CorrectionCard(Look(THEMES["light"]), CorrectionService(folder, lambda: dt.date(2026, 11, 24)))
    qtbot.addWidget(card)
    with qtbot.waitActive(card):
        card.show()
        card.activateWindow()
    card.show_code(CODE, "Apexification, first visit")
    return card


def click(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_what_is_typed_is_saved_and_the_card_says_where(shown: CorrectionCard, qtbot: QtBot, folder: Path) -> None:
    assert shown.wrong.hasFocus()
    QTest.keyClicks(shown.wrong, "It counts visits")
    QTest.keyClick(shown.wrong, Qt.Key.Key_Tab)
    QTest.keyClicks(shown.why, "It counts teeth")
    QTest.keyClick(shown.why, Qt.Key.Key_Tab)
    QTest.keyClicks(shown.source, "A notice")
    with qtbot.waitSignal(shown.saved) as told:
        click(shown.save_button)
    path = folder / "correction-D3351-2026-11-24-1.txt"
    assert told.args == [str(path)]
    text = path.read_text(encoding="utf-8")
    assert "Field: explanation" in text
    assert "It counts visits" in text
    assert "It counts teeth" in text
    assert "A notice" in text
    assert str(path) in shown.told.text()
    assert "Nothing was sent" in shown.told.text()
    click(shown.copy_button)
    assert QGuiApplication.clipboard().text() == str(path)
    with qtbot.waitSignal(shown.done):
        click(shown.done_button)


def test_an_empty_correction_is_not_saved_and_the_gap_gets_the_focus(shown: CorrectionCard, folder: Path) -> None:
    click(shown.save_button)
    assert "what is wrong" in shown.problem.text()
    assert shown.problem.isVisible()
    assert shown.wrong.hasFocus()
    shown.wrong.setPlainText("It counts visits")
    click(shown.save_button)
    assert shown.why.hasFocus()
    assert not folder.exists()


def test_what_cannot_be_written_stays_in_the_card(shown: CorrectionCard, folder: Path) -> None:
    folder.write_text("in the way", encoding="utf-8")
    shown.wrong.setPlainText("It counts visits")
    shown.why.setPlainText("It counts teeth")
    click(shown.save_button)
    assert "could not be written" in shown.problem.text()
    assert shown.wrong.toPlainText() == "It counts visits"
    folder.unlink()
    click(shown.save_button)
    assert len(list(folder.iterdir())) == 1


def test_escape_gives_up_and_the_words_are_there_again_for_the_same_code(shown: CorrectionCard, qtbot: QtBot) -> None:
    shown.wrong.setPlainText("It counts visits")
    with qtbot.waitSignal(shown.cancelled):
        QTest.keyClick(shown.wrong, Qt.Key.Key_Escape)
    shown.show_code(CdtCode("D3352"), "Apexification, next visits", field="limits")
    assert shown.wrong.toPlainText() == ""
    assert shown.field.currentData() == "limits"
    shown.show_code(CODE, "Apexification, first visit")
    assert shown.wrong.toPlainText() == "It counts visits"


def test_a_saved_correction_does_not_come_back(shown: CorrectionCard) -> None:
    shown.wrong.setPlainText("It counts visits")
    shown.why.setPlainText("It counts teeth")
    click(shown.save_button)
    shown.show_code(CODE, "Apexification, first visit")
    assert shown.wrong.toPlainText() == ""
    assert shown.wrong.isVisible()


def test_every_field_has_a_name_for_people(shown: CorrectionCard) -> None:
    words = [shown.field.itemText(row) for row in range(shown.field.count())]
    assert len(set(words)) == len(FIELDS)
    assert not any("_" in text for text in words)


def test_the_card_warns_of_official_text_and_patients(shown: CorrectionCard) -> None:
    sentences = " ".join(label.text() for label in shown.findChildren(QLabel) if label.isVisible())
    assert "ADA text" in sentences
    assert "patient" in sentences


def test_everything_that_takes_the_focus_has_a_name(shown: CorrectionCard) -> None:
    kinds: tuple[type[QWidget], ...] = (QPlainTextEdit, QLineEdit, QComboBox, QPushButton)
    for kind in kinds:
        for control in shown.findChildren(kind):
            assert control.accessibleName() or (isinstance(control, QPushButton) and control.text())


def test_nothing_overlaps_at_double_text_size_in_a_narrow_pane(qtbot: QtBot, folder: Path) -> None:
    pane, inside = QScrollArea(), QWidget()
    qtbot.addWidget(pane)
    card = CorrectionCard(Look(THEMES["light"], 2.0), CorrectionService(folder))
    column = QVBoxLayout(inside)
    column.addWidget(card)
    column.addStretch(1)
    pane.setWidget(inside)
    pane.setWidgetResizable(True)
    pane.resize(640, 480)
    with qtbot.waitExposed(pane):
        pane.show()
    card.show_code(CODE, "Apexification, first visit")
    click(card.save_button)
    parts = [card.field, card.wrong, card.why, card.source, card.problem, card.save_button]
    qtbot.waitUntil(lambda: all(a.geometry().bottom() < b.geometry().top() for a, b in pairwise(parts)))
    labels = [label for label in card.findChildren(QLabel) if label.isVisible()]
    for label in labels:
        assert label.height() >= label.heightForWidth(label.width())
        assert not any(label.geometry().intersects(part.geometry()) for part in parts if part is not label)
