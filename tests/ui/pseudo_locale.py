"""A language in which every text is longer by 40 %, and the search for texts that have no room."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)

from cdtdesk.ui.widgets.choice_button import RoundChoice, SquareChoice
from cdtdesk.ui.widgets.ink_label import InkLabel
from cdtdesk.ui.widgets.status_line import LineLabel

ELIDES_BY_ITSELF = (InkLabel, LineLabel, RoundChoice, SquareChoice)
"""What paints as much of its text as there is room for, with dots after it, and says the whole of it aloud."""

_KEPT = re.compile(r"(\{\w+\}|\*\.\w+)")
_ACCENTS = str.maketrans("aeiounAEIOU", "áéíóúñÁÉÍÓÚ")
_MORE = " ñandú"


class PseudoTranslator(QTranslator):
    """Translates every text of the program into itself, longer."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, _disambiguation: str | None = None, _count: int = -1) -> str:
        return lengthened(source) if context == "cdtdesk" else ""


def lengthened(source: str) -> str:
    """Return ``source`` accented, in brackets, and longer by 40 % or three letters; placeholders and file patterns stay."""
    parts = [part if place % 2 else part.translate(_ACCENTS) for place, part in enumerate(_KEPT.split(source))]
    more = max(3, round(len(source) * 0.4)) - len("[]")
    return f"[{''.join(parts)}{(_MORE * (more // len(_MORE) + 1))[:more]}]"


def clipped(window: QWidget) -> Iterator[str]:
    """Give each visible text in ``window`` that is wider or taller than its widget, or whose widget lies outside its parent."""
    for kind in (QLabel, QAbstractButton, QComboBox):
        for widget in window.findChildren(kind):
            text = _text_of(widget)
            if text and widget.isVisible() and not widget.visibleRegion().isEmpty():
                lack = _lack(widget) or _excess(widget)
                if lack:
                    yield f"{text!r} in {type(widget).__name__} {widget.objectName()} of {_place_of(widget)}: {lack}"


def _text_of(widget: QLabel | QAbstractButton | QComboBox) -> str:
    if isinstance(widget, QComboBox):
        return widget.currentText()
    shows_icon = isinstance(widget, QToolButton) and widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    return "" if shows_icon and not widget.icon().isNull() else widget.text()


def _lack(widget: QWidget) -> str:
    """Return how much room the text of a widget lacks in it; empty for one that paints its text in its own way."""
    if isinstance(widget, ELIDES_BY_ITSELF):
        return ""
    if isinstance(widget, QLabel) and widget.wordWrap():
        needed = widget.heightForWidth(widget.width())
        return f"needs a height of {needed}, has {widget.height()}" if needed > widget.height() + 1 else ""
    if isinstance(widget, QComboBox):
        needed, width = widget.fontMetrics().horizontalAdvance(widget.currentText()), _field_of(widget).width()
    elif isinstance(widget, QLabel | QPushButton | QToolButton | QCheckBox | QRadioButton):
        needed, width = widget.sizeHint().width(), widget.width()
    else:
        return ""
    return f"needs a width of {needed}, has {width}" if needed > width + 1 else ""


def _field_of(box: QComboBox) -> QRect:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    return box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, box)


def _excess(widget: QWidget) -> str:
    """Return how far a widget reaches over the sides of what it lies in, unless a scroll bar can bring it into view."""
    parent = widget.parentWidget()
    while parent is not None:
        left = widget.mapTo(parent, QPoint(0, 0)).x()
        right = left + widget.width()
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is parent and _scrolls_sideways(area):
            return ""
        if left < 0 or right > parent.width():
            return f"reaches from {left} to {right} in the {parent.width()} of {type(parent).__name__} {parent.objectName()}"
        if parent.isWindow():
            return ""
        parent = area
    return ""


def _scrolls_sideways(area: QAbstractScrollArea) -> bool:
    is_barred = area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    return not is_barred and area.horizontalScrollBar().maximum() > 0


def _place_of(widget: QWidget) -> str:
    names = []
    parent = widget.parentWidget()
    while parent is not None:
        names += [parent.objectName()] if parent.objectName() else []
        parent = parent.parentWidget()
    return " < ".join(names[:3])
