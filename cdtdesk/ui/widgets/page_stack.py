"""What stands between sidebar and right edge: list and detail, or one of the pages, each made at its first use."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, Protocol, cast

from PySide6.QtWidgets import QStackedWidget, QWidget

from cdtdesk.ui.support.hub import Hub


class Page(Protocol):
    """What every page can do, besides being a widget."""

    def open_at(self, place: str) -> None:
        """Show what is there now; ``place`` names a part of the page, or is empty."""

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""


_LOOKED_INTO: Final = frozenset({"guide", "print"})
"""Pages that are looked into from another one, which is there as it was when they are left."""


class PageStack(QStackedWidget):
    """Opens pages by name over the list, and goes back to it."""

    def __init__(self, hub: Hub, listing: QWidget) -> None:
        super().__init__()
        self._hub, self._listing = hub, listing
        self._pages: dict[str, QWidget] = {}
        self._trail: list[str] = []
        self._is_kept = False
        self.addWidget(listing)

    @property
    def open_page(self) -> str:
        """The name of the open page, or nothing while the list is shown."""
        return next((name for name, page in self._pages.items() if page is self.currentWidget()), "")

    def page(self, name: str) -> QWidget:
        """Return the page called ``name``, made now if it is the first time."""
        if name not in self._pages:
            from cdtdesk.ui.widgets.window_pages import PAGE_MAKERS

            page = PAGE_MAKERS[name](self._hub)
            self._pages[name] = page
            self.addWidget(page)
            cast(Page, page).on_look_changed()
        return self._pages[name]

    def open(self, name: str, place: str = "") -> None:
        """Show the page called ``name`` instead of list and detail."""
        page, before = self.page(name), self.open_page
        if name not in _LOOKED_INTO:
            self._trail.clear()
        elif name in self._trail:
            del self._trail[self._trail.index(name) :]
        elif before and before != name:
            self._trail.append(before)
        self.setCurrentWidget(page)
        page.setFocus()
        cast(Page, page).open_at(place)

    @contextmanager
    def kept_open(self) -> Iterator[None]:
        """Keep the open page open while the list behind it is made anew, which would leave the page."""
        self._is_kept = True
        try:
            yield
        finally:
            self._is_kept = False

    def step_back(self) -> bool:
        """Show the page from which the open one was looked into; return whether there is one."""
        if not self._trail:
            return False
        page = self._pages[self._trail.pop()]
        self.setCurrentWidget(page)
        (page.focusWidget() or page).setFocus()
        return True

    def leave(self) -> None:
        """Show list and detail again."""
        if self._is_kept:
            return
        self._trail.clear()
        if self.currentWidget() is not self._listing:
            self.setCurrentWidget(self._listing)

    def on_look_changed(self) -> None:
        """Hand the look on to every page there is."""
        for page in self._pages.values():
            cast(Page, page).on_look_changed()
