"""Everything the window can do, each as one ``QAction`` shared by its shortcut, its menu entry and its button."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.support.words import tr


class ActionSpec(NamedTuple):
    """An action's name, its words, and its keys (the first is the one shown).

    ``page`` and ``place`` are given for an action that does nothing but open a page of the window.
    """

    name: str
    words: str
    keys: tuple[str, ...]
    page: str = ""
    place: str = ""


ACTION_SPECS: Final = (
    ActionSpec("copy_code", "Copy code", ()),
    ActionSpec("copy_code_and_name", "Copy code and name", ("Ctrl+Enter", "Ctrl+Return")),
    ActionSpec("copy_claim_line", "Copy claim line", ("Ctrl+Shift+C",)),
    ActionSpec("copy_patient_sentence", "Copy patient sentence", ("Ctrl+Shift+P",)),
    ActionSpec("compare", "Compare with look-alikes, or the marked codes", ("F4",)),
    ActionSpec("toggle_mark", "Mark the row, or take its mark away", ("Ctrl+Space", "Ins")),
    ActionSpec("copy_marked_lines", "Copy the marked codes, one a line", ("Ctrl+M",)),
    ActionSpec("copy_marked_line", "Copy the marked codes on one line", ("Ctrl+Shift+M",)),
    ActionSpec("clear_marks", "Take all marks away", ("Ctrl+Shift+Space",)),
    ActionSpec("print", "Print, or save as PDF or spreadsheet", ("Ctrl+P",)),
    ActionSpec("toggle_favorite", "Star on or off", ("Ctrl+D",)),
    ActionSpec("keep_in_lists", "Keep in lists of favorites", ("Ctrl+Shift+D",)),
    ActionSpec("dress_favorite", "Label and colour in this list", ()),
    ActionSpec("move_up", "Move up in its list", ("Ctrl+Shift+Up",)),
    ActionSpec("move_down", "Move down in its list", ("Ctrl+Shift+Down",)),
    ActionSpec("new_list", "New list of favorites", ()),
    ActionSpec("rename_list", "Rename this list", ()),
    ActionSpec("delete_list", "Delete this list", ()),
    ActionSpec("export_list", "Save this list for a spreadsheet", ()),
    ActionSpec("edit_note", "Write a note", ("Ctrl+N",)),
    ActionSpec("add_own_word", "Add your word for it", ("Ctrl+Shift+W",)),
    ActionSpec("add_note", "Write another note", ("Ctrl+Shift+N",)),
    ActionSpec("open_notes", "Notes over all codes", ("F7",), "notes"),
    ActionSpec("undo", "Undo the last act", ("Ctrl+Z",)),
    ActionSpec("open_details", "Details of the code, in a narrow window", ("F2",)),
    ActionSpec("go_back", "Back", ("Alt+Left",)),
    ActionSpec("go_forward", "Forward", ("Alt+Right",)),
    ActionSpec("focus_search", "Go to the search box", ("Ctrl+F", "Ctrl+L")),
    ActionSpec("open_palette", "All commands", ("Ctrl+K",)),
    ActionSpec("toggle_compact", "Small window that stays on top, or the full one", ("F11",)),
    ActionSpec("toggle_sidebar", "Show or hide the sidebar", ("F9",)),
    ActionSpec("larger_text", "Larger text", ("Ctrl++", "Ctrl+=")),
    ActionSpec("smaller_text", "Smaller text", ("Ctrl+-",)),
    ActionSpec("normal_text", "Normal text size", ("Ctrl+0",)),
    ActionSpec("theme_system", "Colours as the system has them", ()),
    ActionSpec("theme_light", "Light colours", ()),
    ActionSpec("theme_dark", "Dark colours", ()),
    ActionSpec("theme_high_contrast", "High contrast", ()),
    ActionSpec("language_system", "Language: as the system has it", ()),
    ActionSpec("language_english", "Language: English", ()),
    ActionSpec("language_spanish", "Language: Spanish (español)", ()),
    ActionSpec("notation_universal", "Teeth in the picture by Universal numbers", ()),
    ActionSpec("notation_fdi", "Teeth in the picture by FDI numbers", ()),
    ActionSpec("notation_palmer", "Teeth in the picture by Palmer signs", ()),
    ActionSpec("open_check", "Check a list of codes", ("Ctrl+Shift+V",), "check"),
    ActionSpec("open_editions", "Editions: what changed, and what to do", ("F8",), "editions"),
    ActionSpec("open_licensed_text", "Official text (yours)", (), "licensed_text"),
    ActionSpec("open_catalog", "The catalog of codes", (), "catalog"),
    ActionSpec("open_office_file", "Your office file: backups, restoring", (), "office_file"),
    ActionSpec("open_hand_over", "Hand over to another desk, or take in", (), "hand_over"),
    ActionSpec("open_fees", "Fee schedules", (), "fees"),
    ActionSpec("open_payers", "Payers", (), "payers"),
    ActionSpec("open_own_words", "Your own words", (), "own_words"),
    ActionSpec("open_in_house", "Your in-house codes", (), "in_house"),
    ActionSpec("open_habits", "Most used codes, and what was learned", (), "habits"),
    ActionSpec("open_keys", "All keys, or help on the section you are in", ("F1",)),
    ActionSpec("open_guide", "The guide", ("Shift+F1",), "guide"),
    ActionSpec("open_welcome", "First steps", (), "welcome"),
    ActionSpec("open_about", "About cdtdesk", (), "guide", "about"),
    ActionSpec("suggest_correction", "Suggest a correction", ()),
    ActionSpec("quit", "Quit", ("Ctrl+Q",)),
)
"""Enter copies the code while the search box or the list has the focus; it is not a shortcut, so that notes can have lines."""


class Actions:
    """The window's actions by name. Those that open a page do so at once; the others do what ``handle`` gives them."""

    def __init__(self, owner: QWidget, hub: Hub) -> None:
        self._actions: dict[str, QAction] = {}
        for spec in ACTION_SPECS:
            action = QAction(tr(spec.words), owner)
            action.setObjectName(spec.name)
            action.setShortcuts([QKeySequence(key) for key in spec.keys])
            owner.addAction(action)
            self._actions[spec.name] = action
            if spec.page:
                action.triggered.connect(_opens(hub, spec))

    def handle(self, handlers: Mapping[str, Callable[[], None]]) -> None:
        """Let each action named in ``handlers`` do what stands there."""
        for name, handler in handlers.items():
            self._actions[name].triggered.connect(_without_argument(handler))

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]


def _opens(hub: Hub, spec: ActionSpec) -> Callable[[bool], None]:
    return _without_argument(lambda: hub.page_asked.emit(spec.page, spec.place))


def _without_argument(handler: Callable[[], None]) -> Callable[[bool], None]:
    def call(_checked: bool = False) -> None:
        handler()

    return call
