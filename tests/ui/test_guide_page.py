"""The guide inside the window, worked with keys and the mouse."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib.metadata import requires
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from cdtdesk import __version__
from cdtdesk.catalog.reader import CatalogReader
from cdtdesk.services.guides import GuideService
from cdtdesk.ui.support.actions import ACTION_SPECS
from cdtdesk.ui.support.theme import THEMES, Look
from cdtdesk.ui.widgets.guide_page import ABOUT, EDITIONS, GLOSSARY, KEYS, GuidePage

Shown = Callable[..., GuidePage]
TEETH, SURFACES, JANUARY = "05-tooth-numbering", "06-surfaces", "10-every-january"


@pytest.fixture
def shown(qtbot: QtBot, reader: CatalogReader, home: Path) -> Shown:
    """Opens the guide, wide unless told otherwise, with the focus in its field."""

    def show(width: int = 1100, theme: str = "light", scale: float = 1.0) -> GuidePage:
        page = GuidePage(Look(THEMES[theme], scale), GuideService(reader), home / "office.sqlite")
        qtbot.addWidget(page)
        page.resize(width, 640)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.setFocus()
        return page

    return show


def titles(page: GuidePage) -> list[str]:
    """The pages in the list that can be chosen."""
    items = [page.list.item(row) for row in range(page.list.count())]
    return [item.text() for item in items if not item.isHidden() and item.flags() & Qt.ItemFlag.ItemIsSelectable]


def picture(page: GuidePage, name: str) -> QImage:
    image = page.text.document().resource(QTextDocument.ResourceType.ImageResource.value, QUrl(name))
    assert isinstance(image, QImage)
    return image


def colours_in(image: QImage) -> int:
    return len({image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)})


def link_places(page: GuidePage) -> dict[str, QPoint]:
    """Where each link of the page is in its viewport."""
    area = page.text.viewport()
    found: dict[str, QPoint] = {}
    for y in range(0, area.height(), 4):
        for x in range(0, area.width(), 6):
            anchor = page.text.anchorAt(QPoint(x, y))
            if anchor:
                found.setdefault(anchor, QPoint(x + 3, y + 2))
    return found


def test_every_guide_and_the_four_pages_can_be_read(shown: Shown, reader: CatalogReader) -> None:
    page = shown()
    assert page.page_names() == (*(name for name, _, _ in reader.guides()), GLOSSARY, EDITIONS, KEYS, ABOUT)
    for name in page.page_names():
        page.show_page(name)
        assert page.shown_page == name
        text = page.text.toPlainText()
        assert len(text) > 200
        assert "**" not in text
        assert "{" not in text


def test_the_first_guide_is_open_at_once(shown: Shown) -> None:
    page = shown()
    assert page.shown_page == page.page_names()[0]
    assert page.text.isVisible()


@pytest.mark.parametrize(("guide", "name"), [(TEETH, "mouth"), (SURFACES, "surfaces")])
def test_a_guide_with_a_picture_shows_it_in_each_theme(shown: Shown, guide: str, name: str) -> None:
    light, dark = shown(), shown(theme="dark")
    for page in (light, dark):
        page.show_page(guide)
        page.grab()
        assert colours_in(picture(page, name)) > 5
    assert picture(light, name) != picture(dark, name)


def test_a_picture_fits_a_narrow_page(shown: Shown, qtbot: QtBot) -> None:
    page = shown()
    page.show_page(TEETH)
    page.grab()
    wide = picture(page, "mouth").width()
    page.resize(420, 640)
    qtbot.waitUntil(lambda: page.text.width() == page.width())
    qtbot.waitUntil(lambda: 300 < picture(page, "mouth").width() < wide)
    image = picture(page, "mouth")
    assert image.width() / image.devicePixelRatio() <= page.text.viewport().width()


def test_every_page_can_be_read_at_double_text_size_and_any_width(shown: Shown) -> None:
    page = shown(width=1178, scale=2.0)
    for width in (1178, 420, 1600, 700):
        page.resize(width, 640)
        for name in page.page_names():
            page.show_page(name)
            page.grab()
            assert page.text.isVisible()
            assert page.back.width() >= page.back.sizeHint().width()


def test_a_click_on_a_code_in_the_text_tells_it(shown: Shown, qtbot: QtBot) -> None:
    page = shown()
    page.show_page(EDITIONS)
    page.grab()
    place = link_places(page)["code:D2390"]
    with qtbot.waitSignal(page.code_chosen) as told:
        QTest.mouseClick(page.text.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == ["D2390"]


def test_numbers_that_are_no_code_are_no_links(shown: Shown) -> None:
    page = shown()
    page.show_page("03-reading-a-code-number")
    page.resize(1100, 2400)
    page.grab()
    links = link_places(page)
    assert "D5900" in page.text.toPlainText()
    assert "code:D5900" not in links
    assert "code:D6280" in links


def test_typing_leaves_the_pages_that_hold_the_words_and_marks_them(shown: Shown) -> None:
    page = shown()
    QTest.keyClicks(page.filter, "palmer")
    assert "How teeth are numbered" in titles(page)
    assert "Attachments, and why payers ask" not in titles(page)
    marked = [mark.cursor.selectedText().casefold() for mark in page.text.extraSelections()]
    assert marked
    assert set(marked) == {"palmer"}
    page.filter.clear()
    assert len(titles(page)) == len(page.page_names())
    assert not page.text.extraSelections()


def test_a_title_wins_over_a_mention(shown: Shown) -> None:
    page = shown()
    QTest.keyClicks(page.filter, "surfaces")
    assert page.shown_page == SURFACES


def test_the_glossary_shows_only_the_words_looked_for(shown: Shown) -> None:
    page = shown()
    page.show_page(GLOSSARY)
    assert "Alveolar bone" in page.text.toPlainText()
    page.filter.setFocus()
    QTest.keyClicks(page.filter, "apicoectomy")
    assert page.shown_page == GLOSSARY
    assert "Apicoectomy" in page.text.toPlainText()
    assert "Annual maximum" not in page.text.toPlainText()


def test_words_that_no_page_holds_are_told_and_the_page_stays(shown: Shown) -> None:
    page = shown()
    before = page.shown_page
    page.filter.setText("xqzxqz")
    assert titles(page) == []
    assert page.none_found.isVisible()
    assert "xqzxqz" in page.none_found.text()
    assert page.shown_page == before


def test_arrows_in_the_field_walk_through_the_list(shown: Shown) -> None:
    page = shown()
    names = page.page_names()
    QTest.keyClick(page.filter, Qt.Key.Key_Down)
    assert page.shown_page == names[1]
    QTest.keyClick(page.filter, Qt.Key.Key_Up)
    QTest.keyClick(page.filter, Qt.Key.Key_Up)
    assert page.shown_page == names[0]
    page.show_page(names[-5])
    QTest.keyClick(page.filter, Qt.Key.Key_Down)
    assert page.shown_page == GLOSSARY


@pytest.mark.parametrize("part", ["filter", "list", "text"])
def test_escape_goes_back_from_anywhere(shown: Shown, qtbot: QtBot, part: str) -> None:
    page = shown()
    widget: QWidget = getattr(page, part)
    widget.setFocus()
    with qtbot.waitSignal(page.closed):
        QTest.keyClick(widget, Qt.Key.Key_Escape)


def test_the_back_button_goes_back(shown: Shown, qtbot: QtBot) -> None:
    page = shown()
    with qtbot.waitSignal(page.closed):
        QTest.mouseClick(page.back, Qt.MouseButton.LeftButton)


def test_narrow_the_text_takes_the_place_of_the_list_and_back_returns_to_it(shown: Shown, qtbot: QtBot) -> None:
    page = shown(width=420)
    assert page.list.isVisible()
    assert not page.text.isVisible()
    area = page.list.visualItemRect(page.list.findItems("Tooth surfaces", Qt.MatchFlag.MatchExactly)[0])
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    assert page.shown_page == SURFACES
    assert page.text.isVisible()
    assert not page.list.isVisible()
    with qtbot.assertNotEmitted(page.closed):
        QTest.mouseClick(page.back, Qt.MouseButton.LeftButton)
    assert page.list.isVisible()
    with qtbot.waitSignal(page.closed):
        QTest.mouseClick(page.back, Qt.MouseButton.LeftButton)


def test_all_keys_holds_each_action_with_its_key(shown: Shown) -> None:
    page = shown()
    page.show_page(KEYS)
    text = page.text.toPlainText()
    for spec in ACTION_SPECS:
        assert spec.words in text
        assert all(key.replace("Return", "Enter") in text for key in spec.keys)
    assert "Ctrl+Enter or" not in text
    assert "Alt+1 to Alt+9 open what stands beside that digit" in text


def test_about_tells_version_independence_licences_and_where_the_work_is(shown: Shown, home: Path) -> None:
    page = shown()
    page.show_page(ABOUT)
    text = page.text.toPlainText()
    for words in (__version__, "not affiliated", "registered trademark", "LGPL", "Apache-2.0", "MIT", "PSF", "CC BY 4.0"):
        assert words in text
    assert str(home / "office.sqlite") in text


def test_about_names_every_part_that_the_program_is_shipped_with(shown: Shown) -> None:
    page = shown()
    page.show_page(ABOUT)
    text = page.text.toPlainText().replace("_", "-").lower()
    waiting, seen = ["pyside6-essentials", "sqlite-utils", "rapidfuzz", "platformdirs", "python-calamine"], set()
    while waiting:
        name = waiting.pop()
        if name in seen or name == "pip":  # pip is named by sqlite-utils for its own plugins; it is not shipped
            continue
        seen.add(name)
        needed = (line for line in requires(name) or () if "extra ==" not in line)
        waiting += [re.split(r"[^A-Za-z0-9._-]", line)[0].lower() for line in needed]
    named = {"pyside6-essentials": "pyside6 essentials"}
    assert [name for name in sorted(seen) if named.get(name, name) not in text] == []


def test_the_look_can_change_while_a_page_is_read(shown: Shown) -> None:
    page = shown(theme="light")
    look = page.text._look
    page.show_page(TEETH)
    small = page.text.document().size().height()
    look.theme, look.text_scale = THEMES["dark"], 1.5
    page.on_look_changed()
    assert page.shown_page == TEETH
    assert page.text.document().size().height() > small


def test_everything_that_takes_the_focus_has_a_name(shown: Shown) -> None:
    page = shown()
    kinds: tuple[type[QWidget], ...] = (QLineEdit, QListWidget, QPushButton, QTextBrowser)
    for kind in kinds:
        for control in page.findChildren(kind):
            assert control.accessibleName(), control.objectName()
    page.show_page(JANUARY)
    assert page.text.accessibleName() == "Every January, and the year around it"
