"""The mouth in its card: how much of it one service covers, and the surfaces where the claim asks for them."""

from __future__ import annotations

from typing import Final, cast

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from cdtdesk.domain.mouth_region import MouthRegion, RegionKind
from cdtdesk.domain.teeth import TEETH
from cdtdesk.ui.delegates.mouth_painter import Notation, number_of
from cdtdesk.ui.support.claim_words import region_words
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.card_frame import CARD_PAD, CardFrame
from cdtdesk.ui.widgets.mouth_picture import MouthPicture
from cdtdesk.ui.widgets.painted_text import paint_line
from cdtdesk.ui.widgets.surface_picker import SMALLEST, SurfacePicker

_HEAD: Final = 26
_SURFACES: Final = SMALLEST + 30
_LINE: Final = 20


class MouthCard(CardFrame):
    """A card titled "Where" around the mouth picture, with the surface picker below it for a code that needs surfaces."""

    surfaces_picked = Signal(str)
    """The letters of all surfaces that are picked now, for example ``"MOD"``."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Where"), "05-tooth-numbering", parent)
        self.picture = MouthPicture(look, self)
        self._picker: SurfacePicker | None = None
        self._has_surfaces = False
        self._tooth = ""
        self._show_notation()

    @property
    def surfaces(self) -> SurfacePicker:
        """The picker of surfaces: made when the first code is shown that needs them."""
        if self._picker is None:
            self._picker = SurfacePicker(self._look, self)
            self._picker.surfaces_changed.connect(self.surfaces_picked)
        return self._picker

    def show_region(self, region: MouthRegion, has_surfaces: bool = False) -> None:
        """Light the teeth of ``region``, say how much of them one service covers, and offer surfaces where it needs them."""
        self._caption = region_words(region)
        teeth = frozenset[str]() if region.kind is RegionKind.NOWHERE and len(region.teeth) == 52 else region.teeth
        self.picture.show_region(MouthRegion(region.kind, teeth))
        if has_surfaces:
            usual = next((tooth for tooth in ("14", "8") if tooth in region.teeth), min(region.teeth, default="14"))
            self._tooth = ""
            self.surfaces.set_tooth(usual)
        if has_surfaces or self._picker is not None:
            self.surfaces.setVisible(has_surfaces)
        if has_surfaces != self._has_surfaces:
            self._has_surfaces = has_surfaces
            self.updateGeometry()
            self._arrange()
        self.update()

    def show_picked(self, teeth: frozenset[str], surfaces: str) -> None:
        """Show the teeth (Universal numbers) and the surfaces that are searched for as picked."""
        self.picture.set_picked(teeth)
        if self._has_surfaces:
            if len(teeth) == 1:
                (self._tooth,) = teeth
                self.surfaces.set_tooth(self._tooth)
            self.surfaces.set_surfaces(surfaces)
            self.update()

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        super().on_look_changed()
        self.picture.on_look_changed()
        self._show_notation()
        if self._picker is not None:
            self._picker.on_look_changed()

    def _show_notation(self) -> None:
        self.picture.set_notation(cast(Notation, self._look.notation))

    # Sizes

    def heightForWidth(self, width: int) -> int:
        look = self._look
        inner = width - 2 * look.px(CARD_PAD)
        return self.picture.heightForWidth(inner) + look.px(_HEAD + 2 * CARD_PAD) + self._surfaces_height()

    def _surfaces_height(self) -> int:
        return self._look.px(_SURFACES) if self._has_surfaces else 0

    def sizeHint(self) -> QSize:
        width = self._look.px(326)
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        look = self._look
        pad, head = look.px(CARD_PAD), look.px(_HEAD)
        width = self.width() - 2 * pad
        room = self.height() - head - 2 * pad - self._surfaces_height()
        height = min(self.picture.heightForWidth(width), room)
        self.picture.setGeometry(pad, pad + head + max(0, (room - height) // 3), width, height)
        if self._has_surfaces:
            side = look.px(SMALLEST)
            self.surfaces.setGeometry(pad, self.height() - pad - side, side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_frame(painter)
        if self._has_surfaces:
            self._paint_legend(painter)

    def _surfaces_title(self) -> str:
        if not self._tooth:
            return tr("Surfaces")
        tooth, notation = TEETH[self._tooth], cast(Notation, self._look.notation)
        number = number_of(tooth, notation)
        if number == tooth.universal:
            return tr("Surfaces of {number}", number=number)
        return tr("Surfaces of {number}, {universal} on the claim", number=number, universal=tooth.universal)

    def _paint_legend(self, painter: QPainter) -> None:
        """Paint what the letters of the picked tooth mean, beside the picker."""
        look, at = self._look, self.surfaces.geometry()
        left, line = at.right() + look.px(16), look.px(_LINE)
        width = self.width() - left - look.px(CARD_PAD)
        title = QRect(at.left(), at.top() - look.px(24), self.width() - at.left(), look.px(20))
        paint_line(painter, look.font(13, 600), look.colour("text1"), title, self._surfaces_title())
        for place, (letter, meaning) in enumerate(self.surfaces.meanings()):
            row = QRect(left, at.top() + look.px(8) + place * line, width, line)
            paint_line(painter, look.font(12, 600), look.colour("text1"), row, letter)
            paint_line(painter, look.font(12), look.colour("text2"), row.adjusted(look.px(20), 0, 0, 0), meaning)
