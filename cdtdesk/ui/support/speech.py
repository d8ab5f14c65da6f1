"""Telling a screen reader what a painted widget has no child widget for."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def describe(widget: QWidget, sentence: str) -> None:
    """Make ``sentence`` the description of ``widget``: what a screen reader says when it gets the focus."""
    if widget.accessibleDescription() != sentence:
        widget.setAccessibleDescription(sentence)


def say(widget: QWidget, sentence: str) -> None:
    """Make ``sentence`` the description of ``widget`` and have it read aloud at once, where something listens."""
    describe(widget, sentence)
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
