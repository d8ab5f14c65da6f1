"""Paints the mouth. Each tooth is drawn at most once as plain, lit or picked for a theme, size and screen, into the layer of
that standing, and the picture is put together from columns of the layers whenever the region changes. Only the teeth that are
pointed at or have the focus are drawn anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from itertools import groupby
from typing import Final, Literal

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap, QRegion

from cdtdesk.domain.mouth_region import MouthRegion, RegionKind
from cdtdesk.domain.teeth import TEETH, Quadrant, ToothNumber
from cdtdesk.ui.support.mouth_layout import MouthLayout, Proportions, Target, ToothPlace, lay_out
from cdtdesk.ui.support.theme import NO_PEN, Look
from cdtdesk.ui.support.tooth_shapes import ToothShape
from cdtdesk.ui.support.words import tr

Notation = Literal["universal", "fdi", "palmer"]

_NUMBER_WEIGHT: Final = 700
_CORNER_WEIGHT: Final = 600
_POINTED_STROKE: Final = 1.9
_MM_FOR_RIDGES: Final = 3.5
_AREA_KINDS: Final = (RegionKind.ONE_QUADRANT, RegionKind.ONE_ARCH, RegionKind.WHOLE_MOUTH)
_LIT_AT_ONCE: Final = 9
_MOST_PIXELS: Final = 800_000
"""Of the pictures that are kept, three megabytes in all: many codes light the same teeth."""


class Standing(Enum):
    """What a tooth or a corner is to the shown code."""

    NOT_FOR_IT = "not for it"
    CAN_BE_USED = "can be used"
    PICKED = "picked"


@dataclass(frozen=True, slots=True)
class MouthState:
    """All that changes in the picture while its size and theme stay. ``picked`` holds Universal numbers."""

    region: MouthRegion
    picked: frozenset[str] = frozenset()
    pointed: Target | None = None
    focused: Target | None = None

    def standing_of(self, target: Target) -> Standing:
        """Return what ``target`` is to the shown code.

        A corner is picked with all permanent teeth of its quadrant, and lit where a service covers that much.
        """
        if isinstance(target, ToothNumber):
            if target.universal in self.picked:
                return Standing.PICKED
            return Standing.CAN_BE_USED if target.universal in self.region.teeth else Standing.NOT_FOR_IT
        teeth = _TEETH_OF[target]
        if teeth <= self.picked:
            return Standing.PICKED
        is_lit = self.region.kind in _AREA_KINDS and not teeth.isdisjoint(self.region.teeth)
        return Standing.CAN_BE_USED if is_lit else Standing.NOT_FOR_IT


_TEETH_OF: Final = {
    quadrant: frozenset(
        name
        for name, tooth in TEETH.items()
        if tooth.quadrant is quadrant and not tooth.is_primary and not tooth.is_supernumerary
    )
    for quadrant in Quadrant
}
_UNLIT: Final = MouthState(MouthRegion(RegionKind.NOWHERE, frozenset()))


def number_of(tooth: ToothNumber, notation: Notation) -> str:
    """Return what ``tooth`` is called in ``notation``; Palmer's corner sign is left to the place in the picture."""
    return {"universal": tooth.universal, "fdi": str(tooth.fdi), "palmer": tooth.palmer}[notation]


@dataclass(frozen=True, slots=True)
class _Ink:
    """The colours of one tooth and its number.

    ``hatch`` stands for the fill where shades cannot be told apart; the ``bar`` at the number shows the focus.
    """

    crown: QColor
    root: QColor
    outline: QColor
    number: QColor
    weight: int = 400
    plate: QColor | None = None
    hatch: QColor | None = None
    stroke: float = 1.0
    bar: QColor | None = None


class MouthPainter:
    """Makes the picture for one look, size and screen at a time."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._notation: Notation = "universal"
        self.forget()

    def forget(self) -> None:
        """Drop what was drawn and laid out, after the look changed."""
        self._layout: MouthLayout | None = None
        self._layers: dict[Standing, tuple[QPixmap, set[ToothNumber]]] = {}
        self._fonts: dict[tuple[str, ...], QFont] = {}
        self._ratio = 0.0
        self._pictures: dict[MouthState, QPixmap] = {}

    def set_notation(self, notation: Notation) -> None:
        """Number the teeth in ``notation`` from now on."""
        if notation != self._notation:
            self._notation = notation
            self.forget()

    @property
    def notation(self) -> Notation:
        """The notation in use."""
        return self._notation

    def layout(self, width: float) -> MouthLayout:
        """Return the picture laid out ``width`` pixels wide."""
        if self._layout is None or self._layout.proportions.width != width:
            self.forget()
            self._layout = lay_out(Proportions(width, self._look.text_scale), self._measure)
        return self._layout

    def picture(self, state: MouthState, width: float, ratio: float) -> QPixmap:
        """Return the picture of ``state`` for a screen with ``ratio`` device pixels to each; cheap to ask for twice."""
        layout = self.layout(width)
        self._take_ratio(ratio)
        picture = self._pictures.pop(state, None)
        if picture is None:
            picture = self._put_together(layout, state)
        self._pictures[state] = picture  # the one used last is forgotten last
        if len(self._pictures) > 1 and len(self._pictures) * picture.width() * picture.height() > _MOST_PIXELS:
            del self._pictures[next(iter(self._pictures))]
        return picture

    def _take_ratio(self, ratio: float) -> None:
        if ratio != self._ratio:
            self._layers.clear()
            self._pictures.clear()
            self._ratio = ratio

    def draw_lit(self, width: float, ratio: float) -> Iterator[None]:
        """Draw all teeth lit, a few at a time, before a code asks for them; ends where the picture changes meanwhile."""
        layout = self.layout(width)
        self._take_ratio(ratio)
        teeth = list(layout.teeth)
        for start in range(0, len(teeth), _LIT_AT_ONCE):
            if self._layout is not layout or self._ratio != ratio:
                return
            self._layer(layout, Standing.CAN_BE_USED, set(teeth[start : start + _LIT_AT_ONCE]))
            yield

    # -- layers

    def _put_together(self, layout: MouthLayout, state: MouthState) -> QPixmap:
        """Copy the columns of each standing from its layer, then paint what is pointed at or has the focus."""
        drawn_anew = {state.pointed, state.focused}
        standings: dict[Standing, set[ToothNumber]] = {standing: set() for standing in Standing}
        for tooth in layout.teeth:
            standings[state.standing_of(tooth)].add(tooth)
        picture = QPixmap(self._layer(layout, Standing.NOT_FOR_IT, standings.pop(Standing.NOT_FOR_IT)))
        painter = _painter_on(picture)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        for standing, teeth in standings.items():
            if teeth:
                layer = self._layer(layout, standing, teeth)
                for rect in self._runs(layout, teeth):
                    painter.drawPixmap(rect, layer, rect)
        alone = [place for tooth, place in layout.teeth.items() if tooth in drawn_anew]
        corners = [each for each in layout.corners if each in drawn_anew or state.standing_of(each) is not Standing.NOT_FOR_IT]
        for piece in (*(piece for place in alone for piece in place.pieces), *(layout.corners[each] for each in corners)):
            painter.fillRect(self._device(piece), Qt.GlobalColor.transparent)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.scale(self._ratio, self._ratio)
        self._paint_midline(painter, layout)
        for place in alone:
            self._paint_tooth(painter, layout, place, self._ink_in(state, place.tooth))
        for quadrant in corners:
            self._paint_corner(painter, layout, quadrant, state)
        painter.end()
        picture.setDevicePixelRatio(self._ratio)
        return picture

    def _layer(self, layout: MouthLayout, standing: Standing, teeth: set[ToothNumber]) -> QPixmap:
        """A transparent picture with at least ``teeth`` in ``standing``; the plain one holds what stands around them, too."""
        is_new = standing not in self._layers
        if is_new:
            size = QSizeF(layout.proportions.width, layout.proportions.height) * self._ratio
            self._layers[standing] = QPixmap(size.toSize()), set()
            self._layers[standing][0].fill(Qt.GlobalColor.transparent)
        layer, drawn = self._layers[standing]
        if missing := teeth - drawn:
            painter = _painter_on(layer)
            ink = self._ink(standing)
            for tooth, place in layout.teeth.items():
                if tooth in missing:
                    painter.resetTransform()
                    painter.setClipRegion(QRegion(self._device(place.body)) | QRegion(self._device(place.cell)))
                    painter.scale(self._ratio, self._ratio)
                    self._paint_tooth(painter, layout, place, ink)
            drawn |= missing
            painter.end()
        if is_new and standing is Standing.NOT_FOR_IT:
            self._paint_frame(layer, layout)
        return layer

    def _runs(self, layout: MouthLayout, teeth: set[ToothNumber]) -> Iterator[QRect]:
        """Rectangles in device pixels over those of ``teeth`` that stand side by side."""
        for row in layout.rows:
            for is_wanted, run in groupby(row, key=teeth.__contains__):
                if is_wanted:
                    places = [layout.teeth[tooth] for tooth in run if isinstance(tooth, ToothNumber)]
                    yield self._device(places[0].body | places[-1].body)
                    yield self._device(places[0].cell | places[-1].cell)

    def _device(self, rect: QRectF) -> QRect:
        """Edges are rounded one by one, so that neighbours still meet."""
        left, top = round(rect.left() * self._ratio), round(rect.top() * self._ratio)
        return QRect(left, top, round(rect.right() * self._ratio) - left, round(rect.bottom() * self._ratio) - top)

    # -- teeth

    def _ink(self, standing: Standing) -> _Ink:
        colour = self._look.colour
        if standing is Standing.NOT_FOR_IT:
            return _Ink(colour("tooth"), colour("root"), colour("tline"), colour("text3"))
        accent = colour("accent")
        if standing is Standing.PICKED:
            return _Ink(accent, accent, colour("accenth"), colour("onaccent"), _NUMBER_WEIGHT, plate=accent)
        lit = _Ink(colour("lit"), colour("litroot"), accent, accent, _NUMBER_WEIGHT)
        if not self._look.theme.is_high_contrast:
            return lit
        return replace(lit, crown=colour("tooth"), root=colour("root"), hatch=accent)

    def _ink_in(self, state: MouthState, tooth: ToothNumber) -> _Ink:
        """The colours of a tooth that is picked, pointed at or has the focus."""
        standing = state.standing_of(tooth)
        ink = self._ink(standing)
        colour = self._look.colour
        if tooth in (state.pointed, state.focused):
            ink = replace(ink, stroke=_POINTED_STROKE, weight=_NUMBER_WEIGHT)
            ink = replace(ink, outline=colour("text1")) if ink.plate else replace(ink, number=colour("text1"))
        if tooth == state.focused:
            outline = ink.outline if ink.plate else colour("focus")
            ink = replace(ink, outline=outline, bar=outline)
        return ink

    def _paint_tooth(self, painter: QPainter, layout: MouthLayout, place: ToothPlace, ink: _Ink) -> None:
        _paint_shape(painter, place.shape, ink, layout.proportions)
        font = self._font(layout.number_size, ink.weight)
        text = number_of(place.tooth, self._notation)
        if ink.plate is not None:
            radius = 0.22 * layout.number_size
            painter.setPen(NO_PEN)
            painter.setBrush(ink.plate)
            painter.drawRoundedRect(self._plate(place, layout), radius, radius)
        if ink.bar is not None:
            painter.fillRect(self._bar(place, layout), ink.bar)
        _paint_text(painter, place.number_at, text, font, ink.number)

    def _plate(self, place: ToothPlace, layout: MouthLayout) -> QRectF:
        """The ground of a picked number. It leaves the neighbours' numbers alone."""
        size = layout.number_size
        plate = QRectF(0, 0, self._measure(place.tooth, size) + 0.4 * size, 1.12 * size)
        plate.moveCenter(place.number_at)
        return plate & QRectF(place.cell.left(), plate.top(), place.cell.width(), plate.height())

    def _bar(self, place: ToothPlace, layout: MouthLayout) -> QRectF:
        """The bar of the focus, on the far side of the number."""
        em, at = layout.proportions.em, place.number_at
        width, height = self._measure(place.tooth, layout.number_size), max(2.0, 0.16 * em)
        top = at.y() + 0.6 * em if at.y() < layout.rule_y else at.y() - 0.6 * em - height
        return QRectF(at.x() - width / 2, top, width, height)

    # -- what stands around the teeth

    def _paint_frame(self, layer: QPixmap, layout: MouthLayout) -> None:
        """Paint the rule between the jaws, the sides of the patient and the four corners into ``layer``."""
        look, sizes = self._look, layout.proportions
        painter = _painter_on(layer)
        painter.scale(self._ratio, self._ratio)
        start = layout.side_width + 0.6 * sizes.em
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(look.colour("line"), _hair(sizes)))
        painter.drawLine(QLineF(start, layout.rule_y, sizes.width - start, layout.rule_y))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = tr("Right"), tr("Left")
        font = self._fitted(words, layout, 400)
        inset = 0.32 * sizes.em
        right, left = (QFontMetricsF(font).horizontalAdvance(word) for word in words)
        _paint_text(painter, QPointF(inset + right / 2, layout.rule_y), words[0], font, look.colour("text3"))
        _paint_text(painter, QPointF(sizes.width - inset - left / 2, layout.rule_y), words[1], font, look.colour("text3"))
        for quadrant in layout.corners:
            self._paint_corner(painter, layout, quadrant, _UNLIT)
        painter.end()

    def _paint_midline(self, painter: QPainter, layout: MouthLayout) -> None:
        """Paint the dotted line between the patient's right and left, over whatever columns were copied."""
        sizes = layout.proportions
        dots = QPen(self._look.colour("edge"), _hair(sizes), Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        dots.setDashPattern([1, 2])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(dots)
        painter.drawLine(QLineF(round(sizes.width / 2), 0, round(sizes.width / 2), sizes.height))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _paint_corner(self, painter: QPainter, layout: MouthLayout, quadrant: Quadrant, state: MouthState) -> None:
        look, em = self._look, layout.proportions.em
        label = corner_label(quadrant)
        font = self._fitted(tuple(map(corner_label, Quadrant)), layout, _CORNER_WEIGHT)
        width = QFontMetricsF(font).horizontalAdvance(label)
        box = layout.corners[quadrant]
        away = 0.32 * em + width / 2
        centre = QPointF(box.left() + away if quadrant.is_right else box.right() - away, box.center().y())
        plate = QRectF(0, 0, width + 0.4 * em, 1.5 * em)
        plate.moveCenter(centre)
        standing = state.standing_of(quadrant)
        ink = {Standing.NOT_FOR_IT: "text2", Standing.CAN_BE_USED: "accent", Standing.PICKED: "onaccent"}[standing]
        fill = "accent" if standing is Standing.PICKED else "hover" if quadrant == state.pointed else ""
        if quadrant in (state.pointed, state.focused) and standing is not Standing.PICKED:
            ink = "text1"
        edge = "focus" if quadrant == state.focused else "edge" if quadrant == state.pointed else ""
        if fill or edge:
            painter.setPen(QPen(look.colour(edge), look.px(2 if edge == "focus" else 1)) if edge else Qt.PenStyle.NoPen)
            painter.setBrush(look.colour(fill) if fill else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(plate, 0.4 * em, 0.4 * em)
        _paint_text(painter, centre, label, font, look.colour(ink))

    # -- type

    def _font(self, pixels: float, weight: int) -> QFont:
        return self._look.font(pixels / self._look.text_scale, weight)

    def _measure(self, tooth: ToothNumber, pixels: int) -> float:
        metrics = QFontMetricsF(self._font(pixels, _NUMBER_WEIGHT))
        return metrics.horizontalAdvance(number_of(tooth, self._notation))

    def _fitted(self, words: tuple[str, ...], layout: MouthLayout, weight: int) -> QFont:
        """The font for ``words`` beside the primary teeth: as large as the numbers are meant to be, or as fits."""
        if words not in self._fonts:
            room = layout.side_width - 0.5 * layout.proportions.em
            fonts = (self._font(pixels, weight) for pixels in range(round(layout.proportions.em + 0.01), 5, -1))
            fitting = (font for font in fonts if max(map(QFontMetricsF(font).horizontalAdvance, words)) <= room)
            self._fonts[words] = next(fitting, self._font(6, weight))
        return self._fonts[words]


def corner_label(quadrant: Quadrant) -> str:
    """Return what a corner says: its abbreviation and its value in the area box of the claim form."""
    return f"{quadrant.abbreviation} {quadrant.value}"


def _painter_on(pixmap: QPixmap) -> QPainter:
    painter = QPainter(pixmap)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    return painter


def _hair(sizes: Proportions) -> float:
    return max(1.0, 0.06 * sizes.em)


def _paint_shape(painter: QPainter, shape: ToothShape, ink: _Ink, sizes: Proportions) -> None:
    width = sizes.stroke * ink.stroke
    pen = QPen(ink.outline, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    for outline, fill in (*((root, ink.root) for root in shape.roots), (shape.crown, ink.crown)):
        if ink.hatch is not None:
            painter.fillPath(outline, fill)
            _hatch(painter, outline, ink.hatch, sizes)
            painter.strokePath(outline, pen)
        else:
            painter.setPen(pen)
            painter.setBrush(fill)
            painter.drawPath(outline)
    faint = QColor(ink.outline)
    faint.setAlphaF(0.6)
    pen.setColor(faint)
    pen.setWidthF(width * 2 / 3)
    for groove in shape.grooves + (shape.ridges if sizes.mm >= _MM_FOR_RIDGES else ()):
        painter.strokePath(groove, pen)


def _hatch(painter: QPainter, outline: QPainterPath, colour: QColor, sizes: Proportions) -> None:
    """Fill ``outline`` with slanting lines. Qt's own hatching does not grow with the picture or the screen."""
    step = 0.36 * sizes.em
    box = outline.boundingRect()
    reach = box.width() + box.height()
    lines = [
        QLineF(box.left() + at * step, box.top(), box.left() + at * step - box.height(), box.bottom())
        for at in range(1, int(reach / step) + 1)
    ]
    painter.save()
    painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(colour, 0.8 * sizes.stroke))
    painter.drawLines(lines)
    painter.restore()


def _paint_text(painter: QPainter, centre: QPointF, text: str, font: QFont, colour: QColor) -> None:
    """Paint ``text`` with its capitals and digits centred on a point."""
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QPointF(centre.x() - metrics.horizontalAdvance(text) / 2, centre.y() + metrics.capHeight() / 2), text)
