"""Colours and sizes. Widgets ask here for everything they paint; nothing else names a colour."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette, QPen
from PySide6.QtWidgets import QApplication

from cdtdesk.domain.categories import CategoryOfService

NO_PEN: Final = QPen(Qt.PenStyle.NoPen)
"""Made once: each value of an enum that is handed to Qt takes several microseconds to convert."""

BASE_TEXT_PX: Final = 13
"""The body text at 100 %, 10 points at 96 dots an inch."""


class Colours(NamedTuple):
    """The colour tokens of one theme, as ``#rrggbb``."""

    window: str
    side: str
    base: str
    card: str
    hover: str
    select: str
    line: str
    edge: str
    oksoft: str
    warnsoft: str
    delesoft: str
    match: str
    note: str
    noteline: str
    tooth: str
    root: str
    tline: str
    lit: str
    litroot: str
    text1: str
    text2: str
    text3: str
    accent: str
    onaccent: str
    accenth: str
    accentp: str
    ok: str
    warn: str
    dele: str
    star: str
    focus: str
    off: str
    select_text: str
    """Text on ``select``; empty where each text keeps its own colour."""


LIGHT: Final = Colours(
    window="#E9EDF1", side="#F3F5F8", base="#FFFFFF", card="#F6F8FA", hover="#EFF3F8", select="#DFEAFC", line="#DBE1E8",
    edge="#77818E", oksoft="#E2F3E9", warnsoft="#FDF0D5", delesoft="#FCE8E6", match="#FFE7A3", note="#FFF9E6",
    noteline="#E8D9A8", tooth="#FFFFFF", root="#F5EFE3", tline="#7A8490", lit="#CFE0FA", litroot="#E4EDFB", text1="#15202B",
    text2="#455261", text3="#5B6775", accent="#1D57C2", onaccent="#FFFFFF", accenth="#184AA8", accentp="#123C8C",
    ok="#12633A", warn="#7A4A00", dele="#A61E1A", star="#B35C00", focus="#1D57C2", off="#8D96A2", select_text="",
)  # fmt: skip

DARK: Final = Colours(
    window="#12161B", side="#171C22", base="#1B2128", card="#232A33", hover="#242C35", select="#27406B", line="#343E49",
    edge="#77838F", oksoft="#1B3527", warnsoft="#3A2D12", delesoft="#46221F", match="#5C4A0E", note="#2B2819",
    noteline="#514A2B", tooth="#3C4651", root="#2D353E", tline="#8A95A1", lit="#3A5C98", litroot="#2C446F", text1="#EAEEF3",
    text2="#BAC4CE", text3="#A8B3BE", accent="#8DB4FF", onaccent="#0A1A36", accenth="#A6C4FF", accentp="#C2D7FF",
    ok="#7FD6A4", warn="#F1C26B", dele="#FF9E96", star="#F4B942", focus="#8DB4FF", off="#6D7782", select_text="",
)  # fmt: skip

HIGH_CONTRAST: Final = Colours(
    window="#000000", side="#000000", base="#000000", card="#000000", hover="#1A1A1A", select="#FFE100", line="#FFFFFF",
    edge="#FFFFFF", oksoft="#000000", warnsoft="#000000", delesoft="#000000", match="#000000", note="#000000",
    noteline="#FFFFFF", tooth="#000000", root="#000000", tline="#FFFFFF", lit="#1F4B5A", litroot="#10303A", text1="#FFFFFF",
    text2="#FFFFFF", text3="#FFFFFF", accent="#6FE3FF", onaccent="#000000", accenth="#A8EFFF", accentp="#FFFFFF",
    ok="#7CFFB2", warn="#FFD27A", dele="#FFA39C", star="#FFE100", focus="#FFE100", off="#BFBFBF", select_text="#000000",
)  # fmt: skip

_LIGHT_CATEGORIES: Final = dict(
    zip(
        CategoryOfService,
        (
            "#026190",
            "#006E30",
            "#3A4FB3",
            "#8E4300",
            "#9B2065",
            "#693CAB",
            "#833688",
            "#056770",
            "#795300",
            "#745146",
            "#026A5B",
            "#4E5C6F",
            "#596100",
        ),
        strict=True,
    )
)
_DARK_CATEGORIES: Final = dict(
    zip(
        CategoryOfService,
        (
            "#86CDFF",
            "#92D7A0",
            "#AEC2FD",
            "#FAB185",
            "#FFA4CC",
            "#CCB6FE",
            "#ECA9EF",
            "#83D4DD",
            "#E4BE82",
            "#DFBBAF",
            "#82D7C4",
            "#BCC5D1",
            "#C2CB89",
        ),
        strict=True,
    )
)


class Theme(NamedTuple):
    """One look: its colours and the colours of the categories."""

    name: str
    colours: Colours
    categories: Mapping[CategoryOfService, str]

    @property
    def is_high_contrast(self) -> bool:
        """Whether pieces must be told apart without shades."""
        return self.name == "high contrast"


THEMES: Final = {
    "light": Theme("light", LIGHT, _LIGHT_CATEGORIES),
    "dark": Theme("dark", DARK, _DARK_CATEGORIES),
    "high contrast": Theme("high contrast", HIGH_CONTRAST, _DARK_CATEGORIES),
}

CATEGORY_LABELS: Final = dict(
    zip(
        CategoryOfService,
        (
            "Diag", "Prev", "Restor", "Endo", "Perio", "Rem pros", "Max-fac", "Implant", "Fix pros", "Surgery", "Ortho",
            "Adjunct", "Sleep",
        ),
        strict=True,
    )
)  # fmt: skip


NOTATIONS: Final = ("universal", "fdi", "palmer")
"""The ways in which teeth are numbered. Claims always use the first."""


class Look:
    """The theme and text size in use. ``app`` makes one and hands it to the window; widgets repaint when it changes."""

    def __init__(self, theme: Theme, text_scale: float = 1.0) -> None:
        self.theme = theme
        self.text_scale = text_scale
        self.notation = NOTATIONS[0]
        """How the teeth are numbered in the picture that the detail shows."""

    @property
    def colours(self) -> Colours:
        """The colours in use."""
        return self.theme.colours

    def colour(self, token: str) -> QColor:
        """Return the colour of ``token``, for example ``"text2"``."""
        return _colour(getattr(self.theme.colours, token))

    def category(self, category: CategoryOfService) -> QColor:
        """Return the colour of a category of service."""
        return _colour(self.theme.categories[category])

    def px(self, size: float) -> int:
        """Return ``size``, given in pixels at 100 % text, in pixels at the text size in use."""
        return round(size * self.text_scale)

    def font(self, size: float, weight: int = 400) -> QFont:
        """Return the interface font at ``size`` pixels (at 100 % text) and a CSS ``weight`` (400, 600, 700)."""
        return _font(QApplication.font().family(), self.px(size), weight)


@lru_cache(maxsize=256)
def _colour(value: str) -> QColor:
    return QColor(value)


@lru_cache(maxsize=256)
def _font(family: str, pixels: int, weight: int) -> QFont:
    font = QFont(family)
    font.setPixelSize(max(pixels, 6))
    font.setWeight(QFont.Weight(weight))
    if hasattr(QFont, "Tag") and hasattr(font, "setFeature"):
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def system_theme() -> Theme:
    """Return the theme that the system asks for."""
    hints = QGuiApplication.styleHints()
    contrast = getattr(getattr(hints, "accessibility", lambda: None)(), "contrastPreference", None)
    if contrast is not None and contrast() == Qt.ContrastPreference.HighContrast:
        return THEMES["high contrast"]
    return THEMES["dark" if hints.colorScheme() is Qt.ColorScheme.Dark else "light"]


def system_text_scale() -> float:
    """Return how much larger than 13 px the system's interface text is."""
    font = QApplication.font()
    pixels = font.pixelSize() if font.pixelSize() > 0 else font.pointSizeF() * 96 / 72
    return max(0.8, min(pixels / BASE_TEXT_PX, 3.0)) if pixels > 0 else 1.0


def palette_of(theme: Theme) -> QPalette:
    """Return the palette that goes with ``theme``, for what the style paints itself."""
    colours = theme.colours
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: colours.window,
        QPalette.ColorRole.WindowText: colours.text1,
        QPalette.ColorRole.Base: colours.base,
        QPalette.ColorRole.AlternateBase: colours.card,
        QPalette.ColorRole.Text: colours.text1,
        QPalette.ColorRole.Button: colours.base,
        QPalette.ColorRole.ButtonText: colours.text1,
        QPalette.ColorRole.BrightText: colours.text1,
        QPalette.ColorRole.Highlight: colours.accent,
        QPalette.ColorRole.HighlightedText: colours.onaccent,
        QPalette.ColorRole.Link: colours.accent,
        QPalette.ColorRole.LinkVisited: colours.accent,
        QPalette.ColorRole.PlaceholderText: colours.text3,
        QPalette.ColorRole.ToolTipBase: colours.card,
        QPalette.ColorRole.ToolTipText: colours.text1,
        QPalette.ColorRole.Mid: colours.line,
        QPalette.ColorRole.Dark: colours.edge,
        QPalette.ColorRole.Light: colours.base,
    }
    for role, value in roles.items():
        palette.setColor(role, _colour(value))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, _colour(colours.off))
    return palette
