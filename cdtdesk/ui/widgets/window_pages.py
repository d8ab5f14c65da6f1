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


def _notes_page(hub: Hub) -> QWidget:
    from cdtdesk.ui.widgets.notes_page import NotesPage

    return NotesPage(hub)


def _office_file_page(hub: Hub) -> QWidget:
    from cdtdesk.ui.widgets.office_file_page import OfficeFilePage

    return OfficeFilePage(hub)


def _hand_over_page(hub: Hub) -> QWidget:
    from cdtdesk.ui.widgets.hand_over_page import HandOverPage

    return HandOverPage(hub)


def _fees_page(hub: Hub) -> QWidget:
    from cdtdesk.ui.widgets.fees_page import FeesPage

    return FeesPage(hub)


def _own_words_page(hub: Hub) -> QWidget:
    from cdtdesk.ui.widgets.own_words_page import OwnWordsPage

    return OwnWordsPage(hub)


def _in_house_page(hub: Hub) -> QWidget:
    from cdtdesk.ui.widgets.in_house_page import InHousePage

    return InHousePage(hub)


def _habits_page(hub: Hub) -> QWidget:
    from cdtdesk.ui.widgets.habits_page import HabitsPage

    return HabitsPage(hub)


def _check_page(hub: Hub) -> QWidget:
    from cdtdesk.ui.widgets.check_page import CheckPage

    return CheckPage(hub)


def _editions_page(hub: Hub) -> QWidget:
    from cdtdesk.ui.widgets.editions_page import EditionsPage

    return EditionsPage(hub)


def _licensed_text_page(hub: Hub) -> QWidget:
    from cdtdesk.ui.widgets.licensed_text_page import LicensedTextPage

    return LicensedTextPage(hub)


def _catalog_page(hub: Hub) -> QWidget:
    from cdtdesk.ui.widgets.catalog_page import CatalogPage

    return CatalogPage(hub)


def _payers_page(hub: Hub) -> QWidget:
    from cdtdesk.ui.widgets.payers_page import PayersPage

    return PayersPage(hub)


def _print_page(hub: Hub) -> QWidget:
    from cdtdesk.ui.widgets.print_page import PrintPage

    return PrintPage(hub)


def _welcome_page(hub: Hub) -> QWidget:
    from cdtdesk.ui.widgets.welcome_page import WelcomePage

    return WelcomePage(hub)


PAGE_MAKERS: Final[Mapping[str, Callable[[Hub], QWidget]]] = {
    "catalog": _catalog_page,
    "check": _check_page,
    "compare": _compare_page,
    "correction": _correction_page,
    "editions": _editions_page,
    "fees": _fees_page,
    "guide": _guide_page,
    "habits": _habits_page,
    "hand_over": _hand_over_page,
    "in_house": _in_house_page,
    "licensed_text": _licensed_text_page,
    "notes": _notes_page,
    "office_file": _office_file_page,
    "own_words": _own_words_page,
    "payers": _payers_page,
    "print": _print_page,
    "welcome": _welcome_page,
}
"""Every page by its name. Each is imported when it is first opened; what a page must have: see ``page_stack.Page``."""
