"""The look that the user chose: colours as the system has them or others, and the size of the text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from cdtdesk.ui.support.language import LANGUAGES, speak
from cdtdesk.ui.support.theme import NOTATIONS, THEMES, Look, palette_of, system_theme

TEXT_SCALES: Final = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
"""The text sizes there are, as parts of the system's own size."""


class Appearance(QObject):
    """Keeps one ``Look`` in step with the user's choices and the system's."""

    changed = Signal()
    zoomed = Signal(int)
    """The text size in use, in percent of the system's, after the user changed it."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._system_scale = look.text_scale
        self._zoom = 1.0
        self._theme_name = ""
        self._language = ""
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take over what ``state`` holds of an earlier ``state()``; anything else in it is ignored."""
        self._zoom = state["zoom"] if state.get("zoom") in TEXT_SCALES else 1.0
        name = state.get("theme")
        self._theme_name = name if isinstance(name, str) and name in THEMES else ""
        notation = state.get("notation")
        self.look.notation = notation if notation in NOTATIONS else NOTATIONS[0]
        language = state.get("language")
        self._language = language if language in LANGUAGES else ""
        speak(self._language)
        self._take_over()

    def state(self) -> dict[str, Any]:
        """Return the choices, to be restored at the next start."""
        return {
            "zoom": self._zoom, "theme": self._theme_name, "notation": self.look.notation, "language": self._language,
        }  # fmt: skip

    def choose_theme(self, name: str) -> None:
        """Use the theme ``name``; the system's where it is empty."""
        self._theme_name = name
        self._take_over()
        self.changed.emit()

    def zoom_by(self, steps: int) -> None:
        """Make the text larger (1) or smaller (-1), or as the system has it (0)."""
        nearest = min(range(len(TEXT_SCALES)), key=lambda place: abs(TEXT_SCALES[place] - self._zoom))
        self._zoom = TEXT_SCALES[max(0, min(len(TEXT_SCALES) - 1, nearest + steps))] if steps else 1.0
        self._take_over()
        self.changed.emit()
        self.zoomed.emit(round(self._zoom * 100))

    def choose_notation(self, name: str) -> None:
        """Number the teeth of the picture in another way: "universal", "fdi" or "palmer". Claims have Universal numbers."""
        self.look.notation = name
        self.changed.emit()

    def choose_language(self, name: str) -> None:
        """Speak ``name`` ("en", "es"; the system's language where it is empty) from the next start on."""
        self._language = name
        self.changed.emit()

    def apply_palette(self) -> None:
        """Give the application the palette of the theme in use, for what the style paints itself."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(palette_of(self.look.theme))

    def _take_over(self) -> None:
        self.look.theme = THEMES.get(self._theme_name) or system_theme()
        self.look.text_scale = self._system_scale * self._zoom

    def _on_scheme_changed(self, _scheme: object) -> None:
        self._take_over()
        self.changed.emit()
