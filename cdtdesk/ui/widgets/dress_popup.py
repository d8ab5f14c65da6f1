"""The office's own label and colour for a favorite, in a small popup."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from cdtdesk.services.favorites import Dress
from cdtdesk.ui.support.own_colours import OWN_COLOURS, own_colour
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr

_LONGEST_LABEL = 40


class DressPopup(QWidget):
    """Enter or "Keep" takes over what stands here, Esc leaves everything as it was."""

    chosen = Signal(object)
    """The new ``Dress``."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._look = look
        self.setObjectName("list_popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = QLabel()
        self._title.setObjectName("popup_title")
        self.edit = QLineEdit()
        self.edit.setObjectName("popup_field")
        self.edit.setMaxLength(_LONGEST_LABEL)
        self.edit.setAccessibleName(tr("Your label"))
        self.edit.setPlaceholderText(tr("Your label"))
        self.edit.returnPressed.connect(self._keep)
        self._group = QButtonGroup(self)
        self.buttons = {name: self._make_button(name) for name in ("", *OWN_COLOURS)}
        keep = QPushButton(tr("Keep"))
        keep.setProperty("filled", True)
        keep.clicked.connect(self._keep)
        self._colours, self._column = QHBoxLayout(), QVBoxLayout(self)
        for button in self.buttons.values():
            self._colours.addWidget(button)
        self._colours.addStretch(1)
        for part in (self._title, self.edit, self._colours, keep):
            if isinstance(part, QHBoxLayout):
                self._column.addLayout(part)
            else:
                self._column.addWidget(part)

    def _make_button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setProperty("swatch", True)
        words = tr(name) if name else tr("no colour")
        button.setAccessibleName(words)
        button.setToolTip(words)
        self._group.addButton(button)
        return button

    def open_at(self, corner: QPoint, title: str, dress: Dress) -> None:
        """Open with ``dress``; ``corner`` is where the upper right corner goes, moved where the screen ends."""
        look = self._look
        edge = look.px(10)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(look.px(8))
        self._colours.setSpacing(look.px(2))
        for name, button in self.buttons.items():
            button.setIcon(self._swatch(name))
            button.setIconSize(QSize(look.px(18), look.px(18)))
        self._title.setText(title)
        self.setAccessibleName(title)
        self.edit.setText(dress.label)
        self.edit.selectAll()
        self.buttons.get(dress.colour, self.buttons[""]).setChecked(True)
        self.adjustSize()
        area = self.screen().availableGeometry()
        left = min(max(corner.x() - self.width(), area.left()), area.right() - self.width())
        self.move(left, min(corner.y(), area.bottom() - self.height()))
        self.show()
        self.edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def _swatch(self, name: str) -> QIcon:
        size, ratio = self._look.px(18), self.devicePixelRatioF()
        pixmap = QPixmap(round(size * ratio), round(size * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(QColor(0, 0, 0, 0))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QRectF(1.5, 1.5, size - 3, size - 3)
        if name:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(own_colour(self._look, name))
        else:
            painter.setPen(QPen(self._look.colour("edge"), 1.4))
            painter.drawLine(circle.bottomLeft(), circle.topRight())
        painter.drawEllipse(circle)
        painter.end()
        return QIcon(pixmap)

    def _keep(self) -> None:
        colour = next((name for name, button in self.buttons.items() if button.isChecked()), "")
        self.hide()
        self.chosen.emit(Dress(self.edit.text().strip(), colour))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)
