"""The command palette in its window: made at its first use, with the window's actions, views and pages in it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QListWidgetItem

from cdtdesk.ui.support.actions import Actions
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.search_bar import COMMAND_SIGN, GUIDE_SIGN

if TYPE_CHECKING:
    from cdtdesk.ui.support.commands import Command
    from cdtdesk.ui.widgets.command_palette import CommandPalette
    from cdtdesk.ui.widgets.main_window import MainWindow


class WindowPalette:
    """Opens the palette when its key is pressed or its sign is typed."""

    def __init__(self, window: MainWindow, actions: Actions) -> None:
        self._window, self._actions = window, actions
        self._palette: CommandPalette | None = None
        window.search.asked.connect(self._on_asked)
        typed = window.search.box.text()
        if typed.startswith((COMMAND_SIGN, GUIDE_SIGN)):  # before there was anybody to answer
            self._on_asked(typed)

    def open(self) -> None:
        """Begin a command."""
        self._made().open_with(COMMAND_SIGN, QApplication.focusWidget())

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        if self._palette is not None:
            self._palette.on_look_changed()

    def _on_asked(self, text: str) -> None:
        self._made().show_answers(text)

    def _made(self) -> CommandPalette:
        if self._palette is None:
            from cdtdesk.ui.support.commands import answers_of_guide
            from cdtdesk.ui.widgets.command_palette import CommandPalette

            desk, hub = self._window.hub.desk, self._window.hub
            sources = {COMMAND_SIGN: self._commands, GUIDE_SIGN: lambda text: answers_of_guide(desk.guides, hub, text)}
            over = self._window.centralWidget()
            assert over is not None
            self._palette = CommandPalette(hub.look, self._window.search, sources, over)
        return self._palette

    def _commands(self, text: str) -> list[Command]:
        from cdtdesk.ui.support.commands import action_commands, guide_commands, ranked

        hub = self._window.hub
        return ranked([*action_commands(self._actions), *self._views(), *guide_commands(hub.desk.guides, hub)], text)

    def _views(self) -> list[Command]:
        """Whatever the sidebar lists now."""
        from cdtdesk.ui.support.commands import Command

        sidebar = self._window.sidebar
        items = [sidebar.item(place) for place in range(sidebar.count())]
        return [Command(item.text(), tr("View"), "list", "", partial(self._show_view, item)) for item in items if item.flags()]

    def _show_view(self, item: QListWidgetItem) -> None:
        sidebar = self._window.sidebar
        if sidebar.currentItem() is item:
            self._window.show_rows()  # a page may lie over it
        else:
            sidebar.setCurrentItem(item)
