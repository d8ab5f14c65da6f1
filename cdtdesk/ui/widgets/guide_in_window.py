"""The guide as a page of the window."""

from __future__ import annotations

from cdtdesk.ui.support.hub import Hub
from cdtdesk.ui.widgets.guide_page import GuidePage


class GuidePageInWindow(GuidePage):
    """Opened at a guide's name, or where the reader left it."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub.look, hub.desk.guides, hub.desk.home.office_file)
        self.closed.connect(hub.page_left)
        self.code_chosen.connect(hub.code_asked)

    def open_at(self, place: str) -> None:
        """Show the guide called ``place``."""
        if place:
            self.show_page(place)
