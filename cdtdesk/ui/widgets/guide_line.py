"""One line under the list: what the guide has on the words that are searched for. It is not there when there is nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton

from cdtdesk.ui.support.icons import make_icon
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr

if TYPE_CHECKING:
    from cdtdesk.ui.support.commands import Command
    from cdtdesk.ui.widgets.main_window import MainWindow

_FEWEST_LETTERS: Final = 3


class GuideLine:
    """Asks the guide once the list has been painted."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._button: QPushButton | None = None
        self._answer: Command | None = None
        self._timer = QTimer(window)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)
        window.search.text_changed.connect(lambda _text: self._timer.start(120))

    def _ask(self) -> None:
        """Show the word of the trade, or the page, that is called what is searched for."""
        from cdtdesk.ui.support.commands import answers_of_guide, match_of

        text = self._window.search.query.strip()
        self._answer = None
        if len(text) >= _FEWEST_LETTERS and not any(letter.isdigit() for letter in text):
            hub = self._window.hub
            answers = answers_of_guide(hub.desk.guides, hub, text)
            self._answer = next((answer for answer in answers if match_of(answer.words, text) > 0), None)
        self._show()

    def _show(self) -> None:
        if self._button is None:
            if self._answer is None:
                return
            self._button = self._make_button()
        if self._answer is not None:
            self._button.setText(tr("Guide: {title}", title=self._answer.words))
            self._button.setAccessibleName(tr("From the guide: {title}", title=self._answer.words))
        self._button.setVisible(self._answer is not None)

    def _make_button(self) -> QPushButton:
        self._button = QPushButton()
        self._button.setObjectName("guide_line")
        self._button.clicked.connect(lambda _checked=False: self._answer.run() if self._answer is not None else None)
        self._window.list_panel.add_foot(self._button)
        self.on_look_changed()
        return self._button

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        button, look = self._button, self._window.hub.look
        if button is None:
            return
        button.setIcon(make_icon("help", look.colour("accent"), look.px(16), button.devicePixelRatioF()))
        button.setStyleSheet(foot_style(look))


def foot_style(look: Look) -> str:
    """Return the style of a button that fills the width under the list."""
    colours = look.colours
    return (
        f"QPushButton {{ text-align: left; border: none; border-top: 1px solid {colours.line}; border-radius: 0;"
        f" background: {colours.card}; color: {colours.accent}; padding: 0 {look.px(14)}px; min-height: {look.px(32)}px; }}"
        f"QPushButton:hover {{ background: {colours.hover}; }}"
        f"QPushButton:focus {{ border: 2px solid {colours.focus}; padding: 0 {look.px(12)}px; }}"
    )
