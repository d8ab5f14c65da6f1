"""The Spanish interface: complete, in step with the texts in the code, and chosen in the menu."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from types import ModuleType

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from cdtdesk.domain.typed_dates import NotADateOfService, parse_date_of_service
from cdtdesk.environment.clock import today
from cdtdesk.exchange.faults import FileFault, FileTrouble
from cdtdesk.office.faults import Holder, OfficeFault, OfficeFileUnavailable
from cdtdesk.ui.support.fault_words import fault_words
from cdtdesk.ui.support.language import speak
from cdtdesk.ui.support.window_state import load_window_state, save_window_state


@pytest.fixture
def texts(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """The search for texts, as whoever builds a release runs it."""
    monkeypatch.syspath_prepend(str(checkout / "packaging" / "translations"))
    import texts

    yield texts
    del sys.modules["texts"]


@pytest.fixture
def english_again(qapp: QApplication) -> Iterator[None]:
    """Leaves no other language behind."""
    yield
    speak("en")


@pytest.fixture
def spanish(qapp: QApplication, english_again: None) -> None:
    """What is made from now on speaks Spanish."""
    speak("es")


def test_every_text_has_its_spanish_and_nothing_else_has(texts: ModuleType) -> None:
    asked, known = set(texts.texts()), texts.translations(texts.TS_FILE)
    update = "run python packaging/translations/texts.py and translate what it names"
    assert sorted(asked - set(known)) == [], update
    assert sorted(set(known) - asked) == [], update


def test_placeholders_are_the_same_in_both_languages(texts: ModuleType) -> None:
    for text, translation in texts.translations(texts.TS_FILE).items():
        assert placeholders(translation) == placeholders(text.source), text.source


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_space_around_a_text_is_the_same_in_both_languages(texts: ModuleType) -> None:
    for text, translation in texts.translations(texts.TS_FILE).items():
        if text.source != text.source.strip():
            assert translation.startswith(" ") == text.source.startswith(" "), text.source
            assert translation.endswith(" ") == text.source.endswith(" "), text.source


def test_what_the_program_loads_was_made_of_the_translations_as_they_are(qapp: QApplication, texts: ModuleType) -> None:
    loaded = QTranslator()
    assert loaded.load(str(texts.QM_FILE))
    known = texts.translations(texts.TS_FILE)
    assert len(known) > 1000
    stale = [text.source for text, words in known.items() if loaded.translate(text.context, text.source) != words]
    assert stale == []


def test_the_search_sees_literals_tables_actions_and_marked_texts(texts: ModuleType) -> None:
    code = (
        'TABLE: Final = {Kind.A: "in a table", Kind.B: ("one", "many {count}")}\n'
        'SPEC = ActionSpec("name", "an action", ("Ctrl+X",))\n'
        'SIGNS = marked((("marked", re.compile("no text")),))\n'
        'def said():\n    return tr("a literal") + tr(TABLE[kind]) + tr(TABLE[kind][1], count=2)\n'
    )
    assert texts.texts_of(code, "x.py") == {"in a table", "one", "many {count}", "an action", "marked", "a literal"}


def test_the_search_refuses_what_it_cannot_see(texts: ModuleType) -> None:
    with pytest.raises(texts.UnseenText, match=r"x\.py, line 1.*tr\(made_up\(\)\)"):
        texts.texts_of("tr(made_up())", "x.py")


def test_translations_are_kept_and_texts_that_are_gone_are_dropped(texts: ModuleType, tmp_path: Path) -> None:
    file = tmp_path / "cdtdesk_es.ts"
    old, gone, new = (texts.Text("cdtdesk", source) for source in ("Old & <b>", "Gone", "New"))
    texts.write(file, [old, gone], {old: "Viejo & <b>", gone: "Ido"})
    texts.write(file, [new, old], texts.translations(file))
    assert texts.translations(file) == {old: "Viejo & <b>"}
    assert 'type="unfinished"' in file.read_text(encoding="utf-8")


def test_the_window_speaks_spanish_where_it_was_chosen(desk, english_again: None) -> None:
    save_window_state(desk.home / "window.json", {"was_welcomed": True, "language": "es"})
    desk.show("D3351")
    assert desk.item("Endodoncia") is not None
    assert "Endodoncia" in desk.spoken("D3351")
    assert "Fecha de servicio" in desk.sentences()
    assert "Diente, casilla 27: Obligatorio, un diente" in desk.find(QWidget, "claim_card").accessibleDescription()
    desk.press(Qt.Key.Key_Return)
    assert desk.said().startswith("Se copió D3351: ")


def test_a_language_is_chosen_in_the_menu_and_spoken_from_the_next_start_on(desk, english_again: None) -> None:
    desk.open()
    desk.window.actions_by_name["language_spanish"].trigger()
    assert desk.said() == "cdtdesk hablará español desde el próximo inicio."
    assert desk.item("Notes") is not None
    desk.restart()
    assert desk.item("Notas") is not None
    assert load_window_state(desk.home / "window.json")["language"] == "es"
    desk.window.actions_by_name["language_english"].trigger()
    desk.restart()
    assert desk.item("Notes") is not None
    desk.window.actions_by_name["language_system"].trigger()
    desk.close()
    assert load_window_state(desk.home / "window.json")["language"] == ""


@pytest.mark.parametrize(("system", "view"), [("es_MX", "Notas"), ("de_DE", "Notes"), ("en_US", "Notes")])
def test_without_a_choice_the_window_speaks_the_systems_language_or_english(
    desk, english_again: None, monkeypatch: pytest.MonkeyPatch, system: str, view: str
) -> None:
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: QLocale(system)))
    desk.open()
    assert desk.item(view) is not None


def test_a_language_that_this_version_does_not_know_is_read_as_none(desk, english_again: None) -> None:
    save_window_state(desk.home / "window.json", {"was_welcomed": True, "language": "tlh"})
    desk.open()
    assert desk.item("Notes") is not None


def test_dates_stay_as_us_offices_write_them_in_spanish(desk, english_again: None) -> None:
    save_window_state(desk.home / "window.json", {"was_welcomed": True, "language": "es"})
    desk.show("D3354")
    names = [widget.accessibleName() for widget in desk.window.findChildren(QWidget)]
    assert any(name.startswith("Terminó el 12/31/2013, use ") for name in names)


def test_keys_are_named_as_on_the_keyboards_of_us_offices(spanish: None) -> None:
    native = QKeySequence.SequenceFormat.NativeText
    assert QKeySequence("Ctrl+Shift+Return").toString(native) == "Ctrl+Shift+Enter"
    assert QKeySequence("Del").toString(native) == "Del"
    assert QKeySequence("Alt+Down").toString(native) == "Alt+Abajo"


@pytest.mark.parametrize("fault", OfficeFault)
def test_misfortunes_with_the_office_file_are_told_in_spanish(spanish: None, fault: OfficeFault) -> None:
    path = Path("folder") / "office.sqlite"
    for holder in (None, Holder("Ana", "DESK-2", 7, "")):
        error = OfficeFileUnavailable(fault, path, holder)
        told = fault_words(error)
        assert told != str(error)
        assert str(path) in told
        assert "Another" not in told


@pytest.mark.parametrize("fault", FileFault)
def test_misfortunes_with_other_files_are_told_in_spanish(spanish: None, fault: FileFault) -> None:
    error = FileTrouble(fault, Path("fees.csv"))
    assert fault_words(error) != str(error)
    assert "fees.csv" in fault_words(error)


@pytest.mark.parametrize("typed", ["", "soon", "13/40/2026", "2/30/2026", "1/1/1800", "feb 30"])
def test_refused_dates_are_told_in_spanish(spanish: None, typed: str) -> None:
    with pytest.raises(NotADateOfService) as refused:
        parse_date_of_service(typed, today())
    told = fault_words(refused.value)
    assert told != str(refused.value)
    assert "febrero" in told or "February" not in str(refused.value)


@pytest.mark.parametrize("typed", ["", "soon"])
def test_dates_that_the_spanish_window_offers_as_examples_are_understood(spanish: None, typed: str) -> None:
    with pytest.raises(NotADateOfService) as refused:
        parse_date_of_service(typed, today())
    told = fault_words(refused.value).rstrip(".").replace(" o ", ", ").split("como " if typed else "ejemplo ")[-1]
    days = [parse_date_of_service(example, today()) for example in told.split(", ")]
    assert len(days) == 4
    assert days[-1] == parse_date_of_service("-1w", today())


@pytest.mark.parametrize("fault", [*OfficeFault])
def test_misfortunes_read_the_same_in_english(qapp: QApplication, fault: OfficeFault) -> None:
    error = OfficeFileUnavailable(fault, Path("office.sqlite"))
    assert fault_words(error) == str(error)


def test_a_mistake_of_the_program_is_told_as_it_is(spanish: None) -> None:
    assert fault_words(KeyError("office.sqlite")) == str(KeyError("office.sqlite"))


def test_the_guide_is_read_and_searched_in_spanish(desk, english_again: None) -> None:
    save_window_state(desk.home / "window.json", {"was_welcomed": True, "language": "es"})
    desk.search("downgrade")
    desk.qtbot.waitUntil(lambda: desk.window.findChild(QPushButton, "guide_line") is not None)
    line = desk.find(QPushButton, "guide_line")
    assert line.text() == "Guía: Reducción a un tratamiento más barato (Downgrade)"
    line.click()
    guide = desk.window.pages.page("guide")
    assert "paga como si se hubiera hecho uno más barato" in guide.text.toPlainText()
    guide.filter.setText("numeran")
    assert guide.text.accessibleName() == "Cómo se numeran los dientes"
    assert [mark.cursor.selectedText() for mark in guide.text.extraSelections()] == ["numeran"]
    guide.show_page("editions")
    assert "Los servicios de apnea del sueño pasaron a ser una categoría propia" in guide.text.toPlainText()


def test_the_spanish_guide_calls_what_the_window_shows_by_its_spanish_name(checkout: Path, texts: ModuleType) -> None:
    """Buttons, pages and menus that the English guide quotes in bold or italics."""
    known = {text.source: words for text, words in texts.translations(texts.TS_FILE).items()}
    quoted = 0
    for path in sorted((checkout / "data" / "guides").glob("*.md")):
        spanish = (path.parent / "es" / path.name).read_text("utf-8")
        for name in re.findall(r"\*+([^*\n]+?)\.?\*+", path.read_text("utf-8")):
            if name in known:
                quoted += 1
                assert known[name].casefold() in spanish.casefold(), f"{path.name}: {name}"
    assert quoted > 15
