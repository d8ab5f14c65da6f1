"""The page that lays codes side by side, worked with keys and the mouse."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.lookalikes import LookAlikeSet
from cdtdesk.services.lookup import LookupService
from cdtdesk.ui.support.comparison_sheet import comparison_sheet
from cdtdesk.ui.support.print_sheet import Paper
from cdtdesk.ui.support.theme import THEMES, Look
from cdtdesk.ui.widgets.compare_page import ComparePage

ON = dt.date(2026, 11, 23)
VISITS = ("D3351", "D3352", "D3353")


@pytest.fixture
def page(qtbot: QtBot) -> ComparePage:
    made = ComparePage(Look(THEMES["light"]))
    qtbot.addWidget(made)
    made.resize(1178, 690)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def show(page: ComparePage, lookup: LookupService, *codes: str, set_name: str = "", favorites: tuple[str, ...] = ()) -> None:
    details = lookup.details(map(CdtCode, codes), ON)
    found = next((item for item in details[0].look_alike_sets if item.name == set_name), None)
    page.show_codes(details, found, {CdtCode(code) for code in favorites})


def names(page: ComparePage) -> list[str]:
    return [button.accessibleName() for button in page.findChildren(QAbstractButton) if button.isVisible()]


def press(page: ComparePage, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or page, key)


def test_question_and_answers_of_the_set_are_shown(page: ComparePage, lookup: LookupService) -> None:
    show(page, lookup, *VISITS, set_name="apexification-visit", favorites=("D3352",))
    question = next(item.question for item in lookup.details([CdtCode("D3351")], ON)[0].look_alike_sets
                    if item.name == "apexification-visit")  # fmt: skip
    assert question in [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "2, Packing renewed, D3352" in names(page)
    assert any(name.startswith("D3352, ") and name.endswith("favorite") for name in names(page))
    assert any(name.startswith("D3351, ") and "Valid on 11/23/2026" in name for name in names(page))


def test_digit_answers_and_enter_copies_that_code(qtbot: QtBot, page: ComparePage, lookup: LookupService) -> None:
    show(page, lookup, *VISITS, set_name="apexification-visit")
    with qtbot.waitSignal(page.code_chosen) as chosen:
        press(page, Qt.Key.Key_3)
    assert chosen.args == ["D3353"]
    with qtbot.waitSignal(page.copy_asked) as copied:
        press(page, Qt.Key.Key_Return)
    assert copied.args == ["D3353"]


def test_arrows_move_between_columns_and_stop_at_the_ends(page: ComparePage, lookup: LookupService) -> None:
    show(page, lookup, *VISITS)
    seen = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right):
        press(page, key)
        seen.append(page.chosen_code)
    assert seen == ["D3351", "D3352", "D3353", "D3353"]


def test_key_without_a_column_answers_nothing(qtbot: QtBot, page: ComparePage, lookup: LookupService) -> None:
    show(page, lookup, *VISITS)
    with qtbot.assertNotEmitted(page.code_chosen):
        press(page, Qt.Key.Key_4)
    assert page.chosen_code == "D3351"


def test_escape_and_the_back_button_close(qtbot: QtBot, page: ComparePage, lookup: LookupService) -> None:
    show(page, lookup, *VISITS)
    with qtbot.waitSignal(page.closed):
        press(page, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.closed):
        QTest.mouseClick(page.bar.back_button, Qt.MouseButton.LeftButton)


def test_clicked_code_is_chosen(qtbot: QtBot, page: ComparePage, lookup: LookupService) -> None:
    show(page, lookup, *VISITS)
    head = next(button for button in page.findChildren(QAbstractButton) if button.accessibleName().startswith("D3352, "))
    with qtbot.waitSignal(page.code_chosen) as chosen:
        QTest.mouseClick(head, Qt.MouseButton.LeftButton)
    assert chosen.args == ["D3352"]


def test_what_differs_is_said_with_each_code(page: ComparePage, lookup: LookupService) -> None:
    show(page, lookup, *VISITS)
    heads = [button for button in page.findChildren(QAbstractButton) if button.accessibleName().startswith("D33")]
    said = [head.accessibleDescription() for head in heads]
    assert ["Visit in the series: First" in words for words in said] == [True, False, False]
    assert "Visit in the series: In between" in said[1]


def test_deleted_code_says_what_to_use(page: ComparePage, lookup: LookupService) -> None:
    show(page, lookup, "D3351", "D3354")
    assert any("D3354" in name and "use D3355, D3356, D3357" in name for name in names(page))


def test_second_comparison_replaces_the_first(page: ComparePage, lookup: LookupService) -> None:
    show(page, lookup, *VISITS)
    press(page, Qt.Key.Key_3)
    show(page, lookup, "D4341", "D4342")
    assert page.chosen_code == "D4341"
    assert not any("D335" in name for name in names(page))


@pytest.mark.parametrize("size", [(420, 600), (1178, 690), (1178, 300)])
def test_every_column_can_be_reached_at_any_size(page: ComparePage, lookup: LookupService, size: tuple[int, int]) -> None:
    show(page, lookup, "D2391", "D2392", "D2393", "D2394", "D2140")
    page.resize(*size)
    for _ in range(4):
        press(page, Qt.Key.Key_Right)
    head = next(button for button in page.findChildren(QAbstractButton) if button.accessibleName().startswith("D2140, "))
    assert page.chosen_code == "D2140"
    assert head.visibleRegion().boundingRect().width() >= head.width() - 1


def test_larger_text_cuts_no_answer_off(page: ComparePage, lookup: LookupService) -> None:
    show(page, lookup, *VISITS, set_name="apexification-visit")
    heads, usual = page._heads, page._heads.height()
    page._look.text_scale = 2.0
    page.resize(1178, 420)
    page.on_look_changed()
    assert heads.height() > usual
    for button in (*heads.answers, *heads.heads):
        assert heads.rect().contains(button.geometry())


def test_one_or_six_codes_are_refused(page: ComparePage, lookup: LookupService) -> None:
    with pytest.raises(ValueError, match="1 codes"):
        show(page, lookup, "D3351")
    with pytest.raises(ValueError, match="6 codes"):
        show(page, lookup, "D2391", "D2392", "D2393", "D2394", "D2140", "D2150")


@pytest.fixture
def compared(desk):
    """The page in its window, over D4341 and its look-alikes."""
    desk.show("D4341")
    desk.press(Qt.Key.Key_F4)
    return desk.window.pages.page("compare")


def test_a_code_is_added_by_its_words_and_marked_under_the_same_question(desk, compared) -> None:
    question, first = compared.question, compared.codes
    desk.press(Qt.Key.Key_Delete)  # five are the most
    assert compared.codes == first[1:]
    desk.type("+")
    desk.type("gum maintenance")
    listed = [compared.bar.adder.answers.item(place).text() for place in range(compared.bar.adder.answers.count())]
    assert any(text.startswith("D4910") for text in listed)
    while not compared.bar.adder.answers.currentItem().text().startswith("D4910"):
        desk.press(Qt.Key.Key_Down)
    desk.type("\n")
    assert compared.codes == [*first[1:], "D4910"]
    assert (compared.chosen_code, compared.question) == ("D4910", question)
    desk.type("\n")
    assert desk.copied() == "D4910"


def test_a_sixth_code_and_a_single_one_are_not_offered(desk, compared) -> None:
    assert len(compared.codes) == 5
    assert not compared.bar.add_button.isEnabled()
    for _ in range(5):
        desk.press(Qt.Key.Key_Delete)
    assert len(compared.codes) == 2
    assert not compared.bar.remove_button.isEnabled()
    assert compared.bar.add_button.isEnabled()


def test_escape_leaves_the_field_then_the_page(desk, compared) -> None:
    desk.press(Qt.Key.Key_Delete)
    desk.type("+zzz")
    assert compared.bar.adder.answers.item(0).text() == "No further code answers to that."
    desk.press(Qt.Key.Key_Escape)
    assert compared.bar.add_button.isVisible()
    assert compared.hasFocus()
    desk.press(Qt.Key.Key_Escape)
    assert not compared.isVisible()


def test_a_star_is_set_in_its_column_and_the_column_stays_marked(desk, compared) -> None:
    head = compared._heads.heads[1]
    star = head._star().center().toPoint()
    QTest.mouseClick(head, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, star)
    code = compared.codes[1]
    assert desk.window.hub.desk.library.is_favorite(code)
    assert any(name.startswith(code) and name.endswith("favorite") for name in names(compared))


def test_verdicts_follow_the_date_of_service_and_the_page_stays(desk, compared) -> None:
    desk.press(Qt.Key.Key_Right)
    desk.window.hub.set_date(dt.date(2025, 3, 4))
    assert compared.isVisible()
    assert any("03/04/2025" in name for name in names(compared))
    assert compared.chosen_code == compared.codes[1]


def test_the_comparison_is_previewed_with_its_question_and_come_back_to(desk, compared) -> None:
    desk.press(Qt.Key.Key_Right)
    desk.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    sheet = desk.window.pages.page("print").sheet
    texts = [text for page in range(sheet.page_count) for text in sheet.texts(page)]
    assert texts[0] == compared.question
    assert set(compared.codes) <= set(texts)
    assert {"What differs", "Counted per", "Answer"} <= set(texts)
    desk.press(Qt.Key.Key_Escape)
    assert desk.window.pages.open_page == "compare"
    assert compared.chosen_code == compared.codes[1]


def test_no_row_of_a_printed_comparison_is_taller_than_a_page(qapp, lookup: LookupService, procedures) -> None:
    for paper in Paper:
        for look_alikes in _sets(lookup, procedures):
            details = lookup.details(look_alikes.cdt_codes[:5], ON)
            answers = ["" for _ in details]
            sheet = comparison_sheet(look_alikes.question, details, answers, ON, ON, paper)
            for page in range(sheet.page_count):
                foot = min(piece.rect.top() for piece in sheet._placed_on(page)[-3:])
                body = sheet._placed_on(page)[:-3]
                assert max(piece.rect.bottom() for piece in body) <= foot + 1, (look_alikes.name, paper)


def _sets(lookup: LookupService, procedures) -> list[LookAlikeSet]:
    found = {each.name: each for code in procedures for each in lookup.reader.look_alike_sets(code)}
    return [each for each in found.values() if len(each.cdt_codes) > 1]
