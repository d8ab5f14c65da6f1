"""The guide as a page of the window."""

from __future__ import annotations

from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.widgets.guide_page import GLOSSARY, GuidePage


class GuidePageInWindow(GuidePage):
    """Opened at a guide's name, or where the reader left it."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub.look, hub.desk.guides, hub.desk.home.office_file)
        self.closed.connect(hub.page_left)
        self.code_chosen.connect(hub.code_asked)

    def open_at(self, place: str) -> None:
        """Show the page called ``place``; words after a question mark are looked for, in all pages where no page is named."""
        name, asked, words = place.partition("?")
        if name or asked:
            self.show_page(name or GLOSSARY)
        if words:
            self.filter.setText(words)
