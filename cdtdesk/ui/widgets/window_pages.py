"""The pages that open over the list, each by the name under which it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtWidgets import QWidget

from cdtdesk.ui.support.hub import Hub


def _compare_page(hub: Hub) -> QWidget:
    from cdtdesk.ui.widgets.compare_in_window import ComparePageInWindow

    return ComparePageInWindow(hub)


def _guide_page(hub: Hub) -> QWidget:
    from cdtdesk.ui.widgets.guide_in_window import GuidePageInWindow

    return GuidePageInWindow(hub)


def _correction_page(hub: Hub) -> QWidget:
    from cdtdesk.ui.widgets.correction_in_window import CorrectionPageInWindow

    return CorrectionPageInWindow(hub)


PAGE_MAKERS: Final[Mapping[str, Callable[[Hub], QWidget]]] = {
    "compare": _compare_page,
    "correction": _correction_page,
    "guide": _guide_page,
}
"""Every page by its name. Each is imported when it is first opened; what a page must have: see ``page_stack.Page``."""
