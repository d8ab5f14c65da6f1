"""Texts may stretch: in a language that is longer by 40 %, no text of the window is cut off."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from cdtdesk.ui.support.window_state import save_window_state
from cdtdesk.ui.support.words import forget_language
from cdtdesk.ui.widgets.window_pages import PAGE_MAKERS
from tests.ui.pseudo_locale import PseudoTranslator, clipped, lengthened

SHAPES = {"a small screen": (1366, 768, 1.0), "a strip": (420, 740, 1.0), "large text": (1366, 768, 2.0)}
BY_ACTION = {"compare": "compare", "correction": "suggest_correction", "print": "print"}
"""Pages that are about what is shown, with the action that opens each."""


@pytest.fixture
def pseudo(qapp: QApplication) -> Iterator[None]:
    """Every text of the program is longer."""
    translator = PseudoTranslator()
    qapp.installTranslator(translator)
    forget_language()
    yield
    qapp.removeTranslator(translator)
    forget_language()


@pytest.mark.slow
@pytest.mark.parametrize("shape", SHAPES)
def test_no_text_is_cut_off_in_a_longer_language(pseudo: None, desk, shape: str) -> None:
    width, height, zoom = SHAPES[shape]
    save_window_state(desk.home / "window.json", {"was_welcomed": True, "zoom": zoom})
    desk.open().resize(width, height)
    found: dict[str, None] = {}
    for place in places(desk):
        desk.settle()
        for text in clipped(desk.window):
            found[f"{place}: {text}"] = None
    assert list(found) == []


def places(desk) -> Iterator[str]:
    """Go through the window: list and details of several codes, each page, the small window."""
    window = desk.window
    window.shape.open_detail(True)
    for code in ("D2392", "D3354", "D4341", "D0120"):
        desk.show(code)
        yield code
    desk.search("deep cleaning")
    for name in sorted(PAGE_MAKERS):
        if name in BY_ACTION:
            window.actions_by_name[BY_ACTION[name]].trigger()
        else:
            window.hub.page_asked.emit(name, "")
        desk.qtbot.waitUntil(lambda name=name: window.pages.open_page == name)
        yield name
        window.hub.page_left.emit()
    window.actions_by_name["toggle_compact"].trigger()
    yield "the small window"


def test_the_longer_language_reaches_the_window(pseudo: None, desk) -> None:
    assert desk.open().search.box.placeholderText().startswith("[Wórds, á códé ór á tóóth")


def test_longer_texts_keep_their_placeholders_and_file_patterns() -> None:
    longer = lengthened("Tables of {name} (*.csv)")
    assert "{name}" in longer
    assert "(*.csv)" in longer
    assert len(longer) >= 1.35 * len("Tables of {name} (*.csv)")


def test_a_text_without_room_is_found(qtbot) -> None:
    label, button = QLabel("a sentence that is long"), QPushButton("a long word on it")
    for widget in (label, button):
        qtbot.addWidget(widget)
    page = QLabel()
    qtbot.addWidget(page)
    page.resize(300, 100)
    for place, widget in enumerate((label, button)):
        widget.setParent(page)
        widget.setGeometry(0, 40 * place, 30, 30)
    page.show()
    assert len(list(clipped(page))) == 2
    for place, widget in enumerate((label, button)):
        widget.setGeometry(0, 40 * place, 250, 30)
    assert list(clipped(page)) == []
    button.move(200, 40)
    assert ["reaches" in text for text in clipped(page)] == [True]
