"""The picture of the mouth: shows where a code applies, and tells which tooth or area somebody picks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from cdtdesk.domain.mouth_region import MouthRegion, RegionKind
from cdtdesk.domain.teeth import AREA_OF_ARCH, AREA_WHOLE_MOUTH, TEETH, Arch, Quadrant, ToothNumber
from cdtdesk.ui.delegates.mouth_painter import MouthPainter, MouthState, Notation, Standing, number_of
from cdtdesk.ui.support.claim_words import region_words
from cdtdesk.ui.support.mouth_layout import NARROWEST, NATURAL_WIDTH, MouthLayout, Proportions, Target, picture_width
from cdtdesk.ui.support.speech import describe, say
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.pointed_picture import PointedPicture

_NOWHERE: Final = MouthRegion(RegionKind.NOWHERE, frozenset())
_FIRST_STOP: Final = "8"
"""Where the keyboard starts when nothing is lit or picked."""

_WALKS: Final = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}
_ENDS: Final = {Qt.Key.Key_Home: -99, Qt.Key.Key_End: 99}


class MouthPicture(PointedPicture[Target]):
    """All 52 teeth. Lights a region, shows picked teeth, and is pointed at, clicked, walked through and read aloud.

    ``tooth_picked`` carries a Universal number, ``area_picked`` a value of the claim form's area box. What a second pick of
    the same tooth means is for the receiver to say: the picture changes only through ``show_region`` and ``set_picked``.
    """

    tooth_picked = Signal(str)
    area_picked = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._painter = MouthPainter(look)
        self._region = _NOWHERE
        self._picked: frozenset[str] = frozenset()
        self._current: Target | None = None
        self.setObjectName("mouth_picture")
        self.setAccessibleName(tr("Picture of the mouth"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._area_buttons: AreaButtons | None = None
        self.on_look_changed()
        self.keep_described()

    @property
    def area_buttons(self) -> AreaButtons:
        """Whole mouth, upper and lower arch, for the caption: made when first asked for, placed by whoever asks."""
        if self._area_buttons is None:
            self._area_buttons = AreaButtons(self._look)
            self._area_buttons.show_region(self._region)
            self._area_buttons.area_picked.connect(self.area_picked)
        return self._area_buttons

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        self._painter.forget()
        if self._area_buttons is not None:
            self._area_buttons.on_look_changed()
        self.updateGeometry()
        self.update()

    def show_region(self, region: MouthRegion) -> None:
        """Light the teeth of ``region``."""
        if region != self._region:
            self._region = region
            if self._area_buttons is not None:
                self._area_buttons.show_region(region)
            self.keep_described()
            self.update()

    def draw_lit(self) -> Iterator[None]:
        """Draw in pieces what the first code that lights teeth would wait for."""
        layout, _ = self._laid_out()
        yield from self._painter.draw_lit(layout.proportions.width, self.devicePixelRatioF())

    def set_picked(self, teeth: frozenset[str]) -> None:
        """Show ``teeth`` (Universal numbers) as picked; an extra tooth is shown at its neighbour."""
        picked = frozenset(_drawn(TEETH[name]) for name in teeth)
        if picked != self._picked:
            self._picked = picked
            self.keep_described()
            self.update()

    def set_notation(self, notation: Notation) -> None:
        """Number the teeth in ``notation``. Signals carry Universal numbers all the same."""
        self._painter.set_notation(notation)
        self.keep_described()
        self.update()

    def words_of(self, part: Target) -> str:
        """Return ``part`` as it is read aloud, for example ``"Tooth 14, upper left first molar, can be used"``."""
        standing = self._state().standing_of(part)
        if isinstance(part, Quadrant):
            return _corner_words(part, standing)
        number = number_of(part, self._painter.notation)
        words = _tooth_words(part, number, standing if self._region.teeth or standing is Standing.PICKED else None)
        if self._painter.notation == "universal":
            return words
        return tr("{tooth}, {universal} on the claim", tooth=words, universal=part.universal)

    def area_of(self, part: Target) -> QRect:
        layout, origin = self._laid_out()
        return layout.rect_of(part).translated(QPointF(origin)).toRect()

    # -- sizes

    def sizeHint(self) -> QSize:
        width = self._look.px(NATURAL_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, self.heightForWidth(NARROWEST))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        scale = self._look.text_scale
        return round(Proportions(picture_width(width, 1e6, scale), scale).height)

    def _laid_out(self) -> tuple[MouthLayout, QPoint]:
        """The layout and where its upper left corner lies."""
        width = float(int(picture_width(self.width(), self.height() + 0.5, self._look.text_scale)))
        layout = self._painter.layout(width)
        height = round(layout.proportions.height)
        return layout, QPoint(int(self.width() - width) // 2, max(0, self.height() - height) // 2)

    # -- painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        layout, origin = self._laid_out()
        painter = QPainter(self)
        painter.drawPixmap(origin, self._painter.picture(self._state(), layout.proportions.width, self.devicePixelRatioF()))
        painter.end()

    def _state(self) -> MouthState:
        return MouthState(self._region, self._picked, self._pointed, self._current if self.hasFocus() else None)

    # -- what is pointed at

    def clicked_on(self, part: Target) -> None:
        self._current = part
        self._pick(part)

    def part_at(self, position: QPointF) -> Target | None:
        layout, origin = self._laid_out()
        return layout.target_at(position - QPointF(origin))

    # -- keyboard and screen reader

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self._current is None:
            self._current = self._first_stop()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or self._current is None:
            event.ignore()
        elif key in _WALKS or key in _ENDS:
            self._walk(key)
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick(self._current)
        else:
            event.ignore()  # typing searches

    def _walk(self, key: Qt.Key) -> None:
        layout, _ = self._laid_out()
        assert self._current is not None
        if key in _ENDS:
            self._current = layout.beside(self._current, _ENDS[key])
        else:
            across, up = _WALKS[key]
            self._current = layout.beside(self._current, across) if across else layout.above(self._current, up)
        say(self, self.words_of(self._current))
        self.update()

    def _first_stop(self) -> Target:
        layout, _ = self._laid_out()
        for wanted in (self._picked, self._region.teeth):
            for tooth in layout.teeth:
                if tooth.universal in wanted:
                    return tooth
        return TEETH[_FIRST_STOP]

    def _pick(self, target: Target) -> None:
        if isinstance(target, Quadrant):
            self.area_picked.emit(target.value)
        else:
            self.tooth_picked.emit(target.universal)

    def keep_described(self) -> None:
        if self.hasFocus() and self._current is not None:
            describe(self, self.words_of(self._current))
            return
        where = region_words(self._region)
        describe(self, tr("Where it applies: {where}. The arrow keys walk from tooth to tooth, Space picks one.", where=where))


class AreaButtons(QWidget):
    """The areas that have no corner in the picture: whole mouth, upper and lower arch, with their values on the claim form."""

    area_picked = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        texts = {
            AREA_WHOLE_MOUTH: tr("Whole mouth {value}", value=AREA_WHOLE_MOUTH),
            AREA_OF_ARCH[Arch.UPPER]: tr("Upper {value}", value=AREA_OF_ARCH[Arch.UPPER]),
            AREA_OF_ARCH[Arch.LOWER]: tr("Lower {value}", value=AREA_OF_ARCH[Arch.LOWER]),
        }
        self.buttons = {value: self._make_button(value, text) for value, text in texts.items()}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        self.on_look_changed()

    def _make_button(self, value: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setFlat(True)
        button.setProperty("lit", False)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(tr("Show codes for this area of the mouth"))
        button.clicked.connect(lambda: self.area_picked.emit(value))
        return button

    def show_region(self, region: MouthRegion) -> None:
        """Light the areas that one service of ``region`` can cover."""
        arches = {TEETH[name].arch for name in region.teeth}
        lit = {
            RegionKind.ONE_ARCH: {AREA_OF_ARCH[arch] for arch in arches},
            RegionKind.WHOLE_MOUTH: set(self.buttons),
        }.get(region.kind, set())
        for value, button in self.buttons.items():
            if button.property("lit") != (value in lit):
                button.setProperty("lit", value in lit)
                if button.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else Qt does it at the first showing
                    button.style().unpolish(button)
                    button.style().polish(button)

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        look = self._look
        colour = look.colours
        self.setStyleSheet(
            f"QPushButton {{ background: transparent; border: {look.px(2)}px solid transparent; border-radius: {look.px(4)}px;"
            f" padding: 0 {look.px(4)}px; min-height: {look.px(20)}px; font-size: {look.px(11)}px; font-weight: 600;"
            f" color: {colour.text2}; }}"
            f'QPushButton[lit="true"] {{ color: {colour.accent}; }}'
            f"QPushButton:hover {{ background: {colour.hover}; color: {colour.text1}; }}"
            f"QPushButton:pressed {{ background: {colour.select}; color: {colour.select_text or colour.text1}; }}"
            f"QPushButton:focus {{ border-color: {colour.focus}; outline: none; }}"
        )


def _drawn(tooth: ToothNumber) -> str:
    """The Universal number under which a tooth stands in the picture."""
    if not tooth.is_supernumerary:
        return tooth.universal
    return tooth.universal[:-1] if tooth.is_primary else str(int(tooth.universal) - 50)


def _tooth_words(tooth: ToothNumber, number: str, standing: Standing | None) -> str:
    sentences = {
        Standing.CAN_BE_USED: "Tooth {number}, {name}, can be used",
        Standing.PICKED: "Tooth {number}, {name}, picked",
        Standing.NOT_FOR_IT: "Tooth {number}, {name}, not for this code",
        None: "Tooth {number}, {name}",
    }
    return tr(sentences[standing], number=number, name=tr(tooth.words))


def _corner_words(quadrant: Quadrant, standing: Standing) -> str:
    sentences = {
        Standing.CAN_BE_USED: "Area {value}, {name} quadrant, can be used",
        Standing.PICKED: "Area {value}, {name} quadrant, picked",
        Standing.NOT_FOR_IT: "Area {value}, {name} quadrant",
    }
    return tr(sentences[standing], value=quadrant.value, name=tr(quadrant.words))
