"""The small drawings."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from cdtdesk.environment.resources import resource
from cdtdesk.ui.support.icons import program_picture


@pytest.mark.parametrize("size", [16, 48, 128])
@pytest.mark.usefixtures("qtbot")
def test_the_window_has_the_icon_that_desktops_show(size: int) -> None:
    shown = QImage(size, size, QImage.Format.Format_ARGB32)
    shown.fill(Qt.GlobalColor.transparent)
    painter = QPainter(shown)
    QSvgRenderer(str(resource("icons/cdtdesk.svg"))).render(painter)
    painter.end()
    own = program_picture(size).toImage().convertToFormat(shown.format())
    differences = [abs(a - b) for a, b in zip(bytes(own.constBits()), bytes(shown.constBits()), strict=True)]
    assert sum(differences) / len(differences) < 0.5
    assert max(differences) < 40
