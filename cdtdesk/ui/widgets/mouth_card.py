"""The mouth in its card, with a caption of how much of it one service covers."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cdtdesk.domain.mouth_region import MouthRegion, RegionKind
from cdtdesk.ui.support.claim_words import region_words
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.mouth_picture import MouthPicture

_PAD = 12
_HEAD = 26


class MouthCard(QWidget):
    """A card titled "Where" around the mouth picture."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._caption = ""
        self.picture = MouthPicture(look, self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_region(self, region: MouthRegion) -> None:
        """Light the teeth of ``region`` and say how much of them one service covers."""
        self._caption = region_words(region)
        teeth = frozenset[str]() if region.kind is RegionKind.NOWHERE and len(region.teeth) == 52 else region.teeth
        self.picture.show_region(MouthRegion(region.kind, teeth))
        self.update()

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        self.picture.on_look_changed()
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        look = self._look
        inner = width - 2 * look.px(_PAD)
        return self.picture.heightForWidth(inner) + look.px(_HEAD + 2 * _PAD)

    def sizeHint(self) -> QSize:
        width = self._look.px(326)
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        look = self._look
        pad, head = look.px(_PAD), look.px(_HEAD)
        width = self.width() - 2 * pad
        room = self.height() - head - 2 * pad
        height = min(self.picture.heightForWidth(width), room)
        self.picture.setGeometry(pad, pad + head + max(0, (room - height) // 3), width, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("line"), 1))
        painter.setBrush(look.colour("card"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), look.px(8), look.px(8))
        pad = look.px(_PAD)
        head = QRect(pad, pad - look.px(2), self.width() - 2 * pad, look.px(18))
        painter.setFont(look.font(13, 600))
        painter.setPen(look.colour("text1"))
        painter.drawText(head, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), tr("Where"))
        painter.setFont(look.font(12))
        painter.setPen(look.colour("text3"))
        painter.drawText(head, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), self._caption)
