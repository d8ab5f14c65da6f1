"""What the desk learned from copying: shown, forgotten on demand, and taken back."""

from __future__ import annotations

from PySide6.QtCore import Qt

from cdtdesk.domain.codes import CdtCode

CTRL = Qt.KeyboardModifier.ControlModifier


def open_page(desk):
    desk.window.actions_by_name["open_habits"].trigger()
    page = desk.window.pages.page("habits")
    assert page.isVisible()
    return page


def copy(desk, cdt_code: str, times: int) -> None:
    desk.show(cdt_code)
    for _ in range(times):
        desk.press(Qt.Key.Key_Return)


def test_codes_that_were_copied_stand_there_the_most_used_first(desk) -> None:
    copy(desk, "D0120", 1)
    copy(desk, "D1110", 3)
    page = open_page(desk)
    assert [cells[0] for cells in page.table.texts()] == ["D1110", "D0120"]
    assert [cells[2] for cells in page.table.texts()] == ["3 times", "once"]


def test_one_is_forgotten_and_brought_back(desk) -> None:
    copy(desk, "D0120", 1)
    copy(desk, "D1110", 3)
    page = open_page(desk)
    page.table.choose("D1110")
    page.forget.click()
    assert [cells[0] for cells in page.table.texts()] == ["D0120"]
    assert "D1110" not in desk.window.hub.desk.library.picked_weights()
    desk.press(Qt.Key.Key_Z, CTRL)
    assert page.table.texts()[0][:3] == ["D1110", "Cleaning (prophy), adult teeth", "3 times"]


def test_all_are_forgotten_at_once_and_brought_back(desk) -> None:
    copy(desk, "D0120", 1)
    copy(desk, "D1110", 2)
    page = open_page(desk)
    page.forget_all.click()
    assert "Nothing has been learned yet" in desk.sentences()
    assert desk.window.hub.desk.library.recent_codes() == []
    desk.press(Qt.Key.Key_Z, CTRL)
    assert len(page.table.texts()) == 2


def test_most_used_codes_are_a_view_of_the_list_too(desk) -> None:
    from cdtdesk.ui.support.row_source import View, ViewKind

    copy(desk, "D0120", 1)
    copy(desk, "D1110", 3)
    rows = desk.window.rows.rows_for(View(ViewKind.MOST_USED), "")
    assert list(rows.rows.codes) == [CdtCode("D1110"), CdtCode("D0120")]
