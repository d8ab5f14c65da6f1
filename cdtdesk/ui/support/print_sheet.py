"""Printed sheets: laid out here page by page, and painted the same on a screen, into a PDF and on a printer.

Lengths are points (1/72 inch) while a sheet is laid out. Texts are measured at ``_FINE`` times their size, so that a line
breaks at the same word whatever it is painted on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from typing import Final, NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from cdtdesk.ui.support.sheet_entries import SheetEntry
from cdtdesk.ui.support.words import tr

_FINE: Final = 20
_MARGIN: Final = 40.0
_TOP: Final = 42.0
_BOTTOM: Final = 36.0
_PDF_DPI: Final = 1200
_CODE_COLUMN: Final = 56.0
_LONGEST_NOTE: Final = 160
_MOST_NOTES: Final = 3
_LONGEST_PIECE: Final = 900
"""Letters of a long note in the full form that stay together on a page."""
_BLACK: Final = QColor("#000000")
_GRAY: Final = QColor("#3A3A3A")
_HAIRLINE: Final = QColor("#B8B8B8")
_WRAPPED: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)


class Paper(Enum):
    """The papers a sheet can be made for."""

    LETTER = QPageSize.PageSizeId.Letter
    A4 = QPageSize.PageSizeId.A4

    @property
    def width(self) -> float:
        """In points."""
        return QPageSize(self.value).size(QPageSize.Unit.Point).width()

    @property
    def height(self) -> float:
        """In points."""
        return QPageSize(self.value).size(QPageSize.Unit.Point).height()


class SheetHead(NamedTuple):
    """What stands on every page of a sheet."""

    title: str
    subtitle: str
    printed: str
    notice: str


class Placed(NamedTuple):
    """A text in its rectangle, or a rule where the text is empty; relative to its block, later to its page."""

    rect: QRectF
    text: str
    size: float = 10
    weight: int = 400
    colour: QColor = _BLACK
    flags: int = _WRAPPED

    def moved(self, down: float) -> Placed:
        return self._replace(rect=self.rect.translated(0, down))


class Block(NamedTuple):
    """A piece of a sheet that no page break parts. ``with_next``: no page ends after it, where that can be avoided."""

    height: float
    placed: tuple[Placed, ...]
    with_next: bool = False


def _font(size: float, weight: int) -> QFont:
    font = QFont(QGuiApplication.font().family())
    font.setPixelSize(round(size * _FINE))
    font.setWeight(QFont.Weight(weight))
    return font


def _height(text: str, size: float, weight: int, width: float) -> float:
    box = QRectF(0, 0, width * _FINE, 1e7)
    return QFontMetricsF(_font(size, weight)).boundingRect(box, _WRAPPED, text).height() / _FINE


class Column:
    """Places texts below one another."""

    def __init__(self, left: float, top: float, width: float) -> None:
        self.left, self.top, self.width = left, top, width
        self.placed: list[Placed] = []

    def add(self, text: str, size: float = 10, weight: int = 400, colour: QColor = _BLACK, indent: float = 0) -> None:
        height = _height(text, size, weight, self.width - indent)
        rect = QRectF(self.left + indent, self.top, self.width - indent, height)
        self.placed.append(Placed(rect, text, size, weight, colour))
        self.top += height


class SheetLayout:
    """Turns entries into blocks for one paper, one line a code or in full."""

    def __init__(self, paper: Paper, is_full: bool, with_notes: bool, with_fees: bool) -> None:
        self.paper, self.is_full = paper, is_full
        self._with_notes, self._with_fees = with_notes, with_fees
        self.width = paper.width - 2 * _MARGIN
        fee = 50.0 if with_fees else 0.0
        rest = self.width - _CODE_COLUMN - fee
        self._needs = _CODE_COLUMN + round(rest * 0.56)
        self._send = _CODE_COLUMN + round(rest * 0.765)
        self._fee = self.width - fee

    def column_heads(self) -> list[Placed]:
        """Return the heads of the columns; a sheet in full has none."""
        if self.is_full:
            return []
        heads = zip((0.0, _CODE_COLUMN, self._needs, self._send), self.heads(), strict=True)
        placed = [Placed(QRectF(left, 0, 200, 12), words, 9, 400, _GRAY) for left, words in heads]
        if self._with_fees:
            placed.append(Placed(QRectF(self._fee, 0, self.width - self._fee, 12), tr("Fee $"), 9, 400, _GRAY, _RIGHT))
        return placed

    def heads(self) -> tuple[str, str, str, str]:
        """Return what heads the columns: the code, what it is, what the claim needs, what is sent."""
        what = tr("What it is, and our notes") if self._with_notes else tr("What it is")
        return tr("Code"), what, tr("Claim needs"), tr("Send")

    def group(self, name: str, is_first: bool) -> Block:
        """Return the line that opens a group; it is never the last of a page."""
        top = 0.0 if is_first else 5.0
        rule = () if is_first else (Placed(QRectF(0, top, self.width, 1.2), ""),)
        title = Placed(QRectF(0, top + 4, self.width, 14), name, 10, 600)
        return Block(top + 19, (*rule, title), with_next=True)

    def hairline(self) -> Placed:
        """Return the line above an entry."""
        return Placed(QRectF(0, 0, self.width, 0.5), "", colour=_HAIRLINE)

    def blocks(self, entry: SheetEntry) -> list[Block]:
        """Return the blocks of one code."""
        return self._full(entry) if self.is_full else [self._line(entry)]

    def _line(self, entry: SheetEntry) -> Block:
        code = Placed(QRectF(0, 1, _CODE_COLUMN, 16), entry.code, 12, 700)
        middle = Column(_CODE_COLUMN, 2.5, self._needs - _CODE_COLUMN - 8)
        middle.add(entry.name)
        if entry.warning:
            middle.add(entry.warning, 9, 600)
        if self._with_notes:
            for note in entry.notes[:_MOST_NOTES]:
                middle.add(_shortened(note), 9, 400, _GRAY)
        needs = Column(self._needs, 2.5, self._send - self._needs - 8)
        needs.add(entry.needs)
        send = Column(self._send, 2.5, self._fee - self._send - 4)
        send.add(entry.send)
        bottom = max(18.0, *(column.top + 2.5 for column in (middle, needs, send)))
        placed = [self.hairline(), code, *middle.placed, *needs.placed, *send.placed]
        if self._with_fees:
            placed.append(Placed(QRectF(self._fee, 2.5, self.width - self._fee, 14), entry.fee, 10, 400, _BLACK, _RIGHT))
        return Block(bottom, tuple(piece for piece in placed if piece.text or piece.rect.height() < 2))

    def _full(self, entry: SheetEntry) -> list[Block]:
        head = Column(_CODE_COLUMN, 6, self.width - _CODE_COLUMN - 60)
        head.add(entry.name, 11, 600)
        if entry.warning:
            head.add(entry.warning, 10, 600)
        placed = [self.hairline(), Placed(QRectF(0, 5, 60, 16), entry.code, 12, 700)]
        if self._with_fees and entry.fee:
            placed.append(Placed(QRectF(self.width - 60, 6, 60, 14), f"${entry.fee}", 10, 600, _BLACK, _RIGHT))
        blocks = [Block(max(head.top + 3, 23), (*placed, *head.placed), with_next=True)]
        notes = tuple(piece for note in entry.notes for piece in _pieces(note)) if self._with_notes else ()
        for label, points in (*entry.details, (tr("Our notes"), notes)):
            blocks += self._section(label, points)
        blocks[-1] = Block(blocks[-1].height + 8, blocks[-1].placed)
        return blocks

    def _section(self, label: str, points: Sequence[str]) -> Iterable[Block]:
        """Yield the points of one section, the label beside the first."""
        left = _CODE_COLUMN + 100
        for place, point in enumerate(points):
            column = Column(left, 2, self.width - left)
            bullet = () if len(points) == 1 else (Placed(QRectF(left, 2, 10, 13), "\u2022"),)
            column.add(point, indent=10 if bullet else 0)
            beside = Column(_CODE_COLUMN, 2, 94)
            if place == 0:
                beside.add(label, 9, 400, _GRAY)
            yield Block(max(column.top, beside.top) + 1, (*beside.placed, *bullet, *column.placed), with_next=True)


def _shortened(note: str) -> str:
    return note if len(note) <= _LONGEST_NOTE else note[:_LONGEST_NOTE].rsplit(" ", 1)[0] + " \u2026"


def _pieces(note: str) -> list[str]:
    """Return a long note in pieces that each fit a page."""
    pieces = []
    while len(note) > _LONGEST_PIECE:
        cut = note.rfind(" ", 0, _LONGEST_PIECE)
        cut = cut if cut > 0 else _LONGEST_PIECE
        pieces.append(note[:cut])
        note = note[cut:].lstrip()
    return [*pieces, note]


class Sheet:
    """Blocks on pages."""

    def __init__(self, head: SheetHead, layout: SheetLayout, blocks: Sequence[Block]) -> None:
        self._head, self._layout = head, layout
        self.paper = layout.paper
        self._top = self._head_block()
        self._foot_height = _height(head.notice, 8, 400, layout.width - 80) + 8
        self._pages = self._paginate(blocks)

    @property
    def page_count(self) -> int:
        """How many pages there are; an empty sheet has one."""
        return len(self._pages)

    @property
    def title(self) -> str:
        """What is printed."""
        return self._head.title

    def _head_block(self) -> Block:
        width = self._layout.width
        title_width = min(QFontMetricsF(_font(16, 700)).horizontalAdvance(self._head.title) / _FINE + 12, width * 0.6)
        left = Column(0, 0, title_width)
        left.add(self._head.title, 16, 700)
        beside = Column(title_width, 5, width - title_width - 130)
        beside.add(self._head.subtitle)
        placed = [*left.placed, *beside.placed]
        placed.append(Placed(QRectF(width - 130, 5, 130, 14), self._head.printed, 10, 400, _BLACK, _RIGHT))
        bottom = max(left.top, beside.top) + 6
        heads = self._layout.column_heads()
        placed += [piece.moved(bottom) for piece in heads]
        bottom += 15 if heads else 0
        placed.append(Placed(QRectF(0, bottom, width, 1.2), ""))
        return Block(bottom + 3, tuple(placed))

    def _paginate(self, blocks: Sequence[Block]) -> list[list[Placed]]:
        room = self.paper.height - _TOP - _BOTTOM - self._top.height - self._foot_height
        pages: list[list[Placed]] = [[]]
        used = 0.0
        for chain in _chains(blocks):
            whole = sum(block.height for block in chain)
            if used and used + whole > room and (whole <= room or used > room * 0.8):
                pages.append([])
                used = 0.0
            for block in chain:
                if used and used + block.height > room:
                    pages.append([])
                    used = 0.0
                pages[-1] += [piece.moved(used) for piece in block.placed]
                used += block.height
        return pages

    def _placed_on(self, page: int) -> list[Placed]:
        """Everything on ``page``, from the top of the paper."""
        width = self._layout.width
        foot = self.paper.height - _BOTTOM - self._foot_height
        number = tr("Page {page} of {count}", page=page + 1, count=self.page_count)
        return [
            *(piece.moved(_TOP) for piece in self._top.placed),
            *(piece.moved(_TOP + self._top.height) for piece in self._pages[page]),
            Placed(QRectF(0, foot, width, 0.75), ""),
            Placed(QRectF(0, foot + 6, width - 80, self._foot_height), self._head.notice, 8, 400, _GRAY),
            Placed(QRectF(width - 80, foot + 6, 80, 12), number, 8, 400, _GRAY, _RIGHT),
        ]

    def texts(self, page: int) -> list[str]:
        """Return every text on ``page`` (from 0) in the order in which it is read."""
        return [piece.text for piece in self._placed_on(page) if piece.text]

    def paint(self, painter: QPainter, page: int, dots_per_point: float) -> None:
        """Paint ``page`` (from 0) with the paper's upper left corner at the painter's origin."""
        painter.save()
        painter.scale(dots_per_point / _FINE, dots_per_point / _FINE)
        for piece in self._placed_on(page):
            box = piece.rect.translated(_MARGIN, 0)
            at = QRectF(box.x() * _FINE, box.y() * _FINE, box.width() * _FINE, box.height() * _FINE)
            if not piece.text:
                painter.fillRect(at, piece.colour)
                continue
            painter.setFont(_font(piece.size, piece.weight))
            painter.setPen(piece.colour)
            painter.drawText(at.adjusted(0, 0, 0, _FINE), piece.flags | int(Qt.TextFlag.TextDontClip), piece.text)
        painter.restore()


def _chains(blocks: Sequence[Block]) -> Iterable[list[Block]]:
    """Yield the blocks that belong on one page together."""
    chain: list[Block] = []
    for block in blocks:
        chain.append(block)
        if not block.with_next:
            yield chain
            chain = []
    if chain:
        yield chain


def page_image(sheet: Sheet, page: int, width: int, ratio: float) -> QImage:
    """Return ``page`` as it will be printed, ``width`` pixels wide, for a screen of ``ratio``."""
    scale = width / sheet.paper.width
    size = QSize(width, round(sheet.paper.height * scale))
    image = QImage(size * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    sheet.paint(painter, page, scale)
    painter.end()
    return image


def as_pdf(sheet: Sheet, page_begins: Callable[[], None] | None = None) -> bytes:
    """Return the sheet as a PDF document. ``page_begins`` is called before each page and may raise to give up."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(sheet.title)
    writer.setCreator("cdtdesk")
    writer.setResolution(_PDF_DPI)
    print_on(sheet, writer, page_begins=page_begins)
    buffer.close()
    return bytes(content.data())


def print_on(
    sheet: Sheet,
    device: QPagedPaintDevice,
    pages: Sequence[int] | None = None,
    page_begins: Callable[[], None] | None = None,
) -> bool:
    """Paint ``pages`` (None: all) on a printer or into a document; return False where it cannot be painted on."""
    device.setPageLayout(QPageLayout(QPageSize(sheet.paper.value), QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter()
    if not painter.begin(device):
        return False
    dots = device.logicalDpiX() / 72
    try:
        for place, page in enumerate(range(sheet.page_count) if pages is None else pages):
            if page_begins is not None:
                page_begins()
            if place:
                device.newPage()
            sheet.paint(painter, page, dots)
    finally:
        painter.end()
    return True
