"""Screen texts: whole sentences, said as a colleague would, in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def tr(text: str, **values: object) -> str:
    """Return ``text`` in the interface language with its named placeholders filled in."""
    translated = QCoreApplication.translate("cdtdesk", text)
    return translated.format(**values) if values else translated
