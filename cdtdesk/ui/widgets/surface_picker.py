"""The five-part square that picks the surfaces of one tooth."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from cdtdesk.domain.teeth import SURFACES, TEETH, Arch, ToothClass
from cdtdesk.ui.support.speech import describe, say
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.pointed_picture import PointedPicture

SMALLEST: Final = 120
LARGEST: Final = 150

_INNER: Final = 0.3
"""Where the inner square begins and, from the other side, ends, as a share of the side."""
_ROUND: Final = 0.18
_LETTER: Final = 0.13
_LETTER_AWAY: Final = 0.37
_DEFAULT_TOOTH: Final = "14"

_CENTRE: Final = (0, 0)
_PLACES: Final = (_CENTRE, (-1, 0), (0, -1), (1, 0), (0, 1))
_STEPS: Final = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}

_MEANINGS: Final = {
    "M": "toward the midline",
    "O": "chewing surface",
    "I": "biting edge",
    "D": "away from the midline",
    "B": "cheek side",
    "F": "lip side",
    "L": "tongue side",
}

Place = tuple[int, int]
"""Where a part lies: the middle, or one step left, up, right or down of it."""


class SurfacePicker(PointedPicture[Place]):
    """Picks surfaces by mouse, arrows and Space, or by their letters. M lies toward the midline, cheek or lip side outward."""

    surfaces_changed = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._tooth = TEETH[_DEFAULT_TOOTH]
        self._picked: frozenset[str] = frozenset()
        self._current: Place = _CENTRE
        self._parts: dict[Place, QPainterPath] = {}
        self._pictures: dict[tuple[object, ...], QPixmap] = {}
        """What is painted while nothing is pointed at, by the letters and those that are picked."""
        self.setObjectName("surface_picker")
        self.setProperty("own_keys", "".join(SURFACES) + "".join(SURFACES).lower())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.on_look_changed()
        self.keep_described()

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        self._parts.clear()
        self._pictures.clear()
        self.updateGeometry()
        self.update()

    def set_tooth(self, universal: str) -> None:
        """Show the surfaces of a tooth; those picked stay picked under the letters this tooth has."""
        self._tooth = TEETH[universal]
        self._picked = self._as_named_here(self._picked)
        self.keep_described()
        self.update()

    def set_surfaces(self, letters: str) -> None:
        """Show ``letters`` as picked, without a signal; I and O, F and B each name the same part. Raise KeyError for others."""
        self._picked = self._as_named_here(frozenset(letters.upper()))
        self.keep_described()
        self.update()

    @property
    def surfaces(self) -> str:
        """The letters picked, in the order M, O or I, D, B or F, L, for example ``"MOD"``."""
        return "".join(letter for letter in SURFACES if letter in self._picked)

    def meanings(self) -> tuple[tuple[str, str], ...]:
        """Return the letters of this tooth, each with what it means, for a legend."""
        return tuple((letter, tr(_MEANINGS[letter])) for letter in SURFACES if letter in self._letters().values())

    def words_for(self, letter: str) -> str:
        """Return a surface as it is read aloud, for example ``"M, mesial, toward the midline, picked"``."""
        values = {"letter": letter, "name": tr(SURFACES[letter]), "meaning": tr(_MEANINGS[letter])}
        if letter in self._picked:
            return tr("{letter}, {name}, {meaning}, picked", **values)
        return tr("{letter}, {name}, {meaning}", **values)

    def part_centre(self, letter: str) -> QPointF:
        """Return the middle of the part of ``letter`` in the widget."""
        (place,) = (place for place, named in self._letters().items() if named == letter)
        return self._centre_of(place)

    # -- which letter lies where

    def _letters(self) -> dict[Place, str]:
        tooth = self._tooth
        is_front = tooth.tooth_class is ToothClass.ANTERIOR
        midline = 1 if tooth.quadrant.is_right else -1
        outward = -1 if tooth.arch is Arch.UPPER else 1
        return {
            _CENTRE: "I" if is_front else "O",
            (midline, 0): "M",
            (-midline, 0): "D",
            (0, outward): "F" if is_front else "B",
            (0, -outward): "L",
        }

    def _as_named_here(self, letters: frozenset[str]) -> frozenset[str]:
        here = self._letters().values()
        same = {"O": "I", "I": "O", "B": "F", "F": "B"}
        return frozenset(letter if letter in here else same[letter] for letter in letters)

    # -- sizes and painting

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(LARGEST), self._look.px(LARGEST))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(SMALLEST), self._look.px(SMALLEST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._parts.clear()
        self._pictures.clear()
        super().resizeEvent(event)

    def _square(self) -> QRectF:
        """The square as painted, with room for its outline."""
        side = min(self.width(), self.height(), self._look.px(LARGEST)) - 2
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(self.rect()).center())
        return square

    def _centre_of(self, place: Place) -> QPointF:
        square = self._square()
        away = _LETTER_AWAY * square.width()
        return square.center() + QPointF(place[0] * away, place[1] * away)

    def _outlines(self) -> dict[Place, QPainterPath]:
        if not self._parts:
            square = self._square()
            side, rounded = square.width(), QPainterPath()
            rounded.addRoundedRect(square, _ROUND * side, _ROUND * side)
            inset = _INNER * side
            inner = square.adjusted(inset, inset, -inset, -inset)
            for place, (outer, near) in zip(_PLACES[1:], zip(_edges(square), _edges(inner), strict=True), strict=True):
                part = QPainterPath()
                part.addPolygon(QPolygonF([outer[0], outer[1], near[1], near[0]]))
                part.closeSubpath()
                self._parts[place] = part.intersected(rounded)
            middle = QPainterPath()
            middle.addRect(inner)
            self._parts[_CENTRE] = middle
        return self._parts

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._pointed is None and not self.hasFocus():
            painter.drawPixmap(0, 0, self._picture())
        else:
            self._paint(painter)
        painter.end()

    def _picture(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        seen = (*self._letters().items(), self._picked, ratio)
        picture = self._pictures.get(seen)
        if picture is None:
            picture = self._pictures[seen] = QPixmap(self.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            self._paint(painter)
            painter.end()
        return picture

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outlines, letters = self._outlines(), self._letters()
        colour = self._look.colour
        outline = max(1.0, 1.2 * self._look.text_scale)
        for place, part in outlines.items():
            is_picked = letters[place] in self._picked
            is_pointed = place == self._pointed
            fill = ("accenth" if is_pointed else "accent") if is_picked else "hover" if is_pointed else "tooth"
            painter.setBrush(colour(fill))
            painter.setPen(QPen(colour("tline"), outline))
            painter.drawPath(part)
            self._paint_letter(painter, self._centre_of(place), letters[place], is_picked)
        if self.hasFocus():
            self._paint_focus(painter, outlines[self._current], letters[self._current] in self._picked)

    def _paint_letter(self, painter: QPainter, centre: QPointF, letter: str, is_picked: bool) -> None:
        font = self._look.font(_LETTER * self._square().width() / self._look.text_scale, 600)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(self._look.colour("onaccent" if is_picked else "text2"))
        painter.drawText(centre + QPointF(-metrics.horizontalAdvance(letter) / 2, metrics.capHeight() / 2), letter)

    def _paint_focus(self, painter: QPainter, part: QPainterPath, is_picked: bool) -> None:
        """Paint the ring of the focus inside the border of a part."""
        width = self._look.px(2)
        painter.save()
        painter.setClipPath(part)
        painter.setPen(QPen(self._look.colour("onaccent" if is_picked else "focus"), 2 * (width + 1)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(part)
        painter.restore()
        painter.setPen(QPen(self._look.colour("tline"), max(1.0, 1.2 * self._look.text_scale)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(part)

    # -- what is pointed at

    def part_at(self, position: QPointF) -> Place | None:
        return next((place for place, outline in self._outlines().items() if outline.contains(position)), None)

    def area_of(self, part: Place) -> QRect:
        return self._outlines()[part].boundingRect().toAlignedRect()

    def words_of(self, part: Place) -> str:
        return self.words_for(self._letters()[part])

    def clicked_on(self, part: Place) -> None:
        self._toggle(part)

    # -- keyboard and screen reader

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        letter = event.text().upper()
        if plain and key in _STEPS:
            self._walk(_STEPS[key])
        elif plain and key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._toggle(self._current)
        elif plain and letter in SURFACES:
            (named,) = self._as_named_here(frozenset(letter))
            self._toggle(next(place for place, here in self._letters().items() if here == named))
        else:
            event.ignore()

    def _walk(self, step: Place) -> None:
        """Go one part in the direction of an arrow; from a side part, an arrow along the edge goes round the corner."""
        here = self._current
        if here == _CENTRE or (step[0] and here[1]) or (step[1] and here[0]):
            self._current = step
        elif here == (-step[0], -step[1]):
            self._current = _CENTRE
        say(self, self.words_for(self._letters()[self._current]))
        self.update()

    def _toggle(self, place: Place) -> None:
        letter = self._letters()[place]
        self._current = place
        self._picked = self._picked ^ {letter}
        self.keep_described()
        if self.hasFocus():
            say(self, self.words_for(letter))
        self.update()
        self.surfaces_changed.emit(self.surfaces)

    def keep_described(self) -> None:
        self.setAccessibleName(tr("Surfaces of tooth {number}", number=self._tooth.universal))
        if self.hasFocus():
            describe(self, self.words_for(self._letters()[self._current]))
        elif self._picked:
            describe(self, tr("Picked: {letters}. Arrows and Space or the letters change them.", letters=self.surfaces))
        else:
            describe(self, tr("None picked. Arrows and Space or the letters pick them."))


def _edges(square: QRectF) -> tuple[tuple[QPointF, QPointF], ...]:
    """The left, upper, right and lower edge of a square, each from corner to corner."""
    return (
        (square.topLeft(), square.bottomLeft()),
        (square.topLeft(), square.topRight()),
        (square.topRight(), square.bottomRight()),
        (square.bottomLeft(), square.bottomRight()),
    )
