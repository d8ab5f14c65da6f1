"""Shows one Markdown page in the colours and sizes of the look, with our own pictures and with links to codes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QBrush,
    QFontMetrics,
    QImage,
    QPainter,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from cdtdesk.domain.codes import CdtCode
from cdtdesk.ui.support.guide_texts import CODE_LINK, with_code_links
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.support.words import tr
from cdtdesk.ui.widgets.mouth_picture import MouthPicture
from cdtdesk.ui.widgets.surface_picker import LARGEST, SurfacePicker

_LONGEST_LINE: Final = 680
_MOUTH_WIDTH: Final = 480
_CAPTION: Final = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_PICTURES: Final = ("mouth", "surfaces")
_HEADINGS: Final = {1: (18, 0, 10), 2: (15, 18, 6), 3: (13, 12, 2)}
"""Text size, space above and space below of each level."""


class GuideBrowser(QTextBrowser):
    """A page to read. It loads nothing from anywhere; a chosen code is told as ``code_chosen``."""

    code_chosen = Signal(str)

    def __init__(self, look: Look, known_codes: frozenset[CdtCode], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._known_codes = look, known_codes
        self._markdown = ""
        self._wanted: tuple[str, ...] = ()
        self._images: dict[str, QImage] = {}
        self._drawn_for = 0
        self._redraw = QTimer(self)  # a page must not be made anew from within its own layout
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(0)
        self._redraw.timeout.connect(self.on_look_changed)
        self.setObjectName("guide_text")
        self.setAccessibleName(tr("Guide page"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        # Always there: a bar that comes and goes while a page is laid out would change the width the pictures are drawn for.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.anchorClicked.connect(self._on_anchor)

    def show_markdown(self, markdown: str, wanted: tuple[str, ...] = ()) -> None:
        """Show ``markdown`` from its top; ``wanted`` words are marked, and the first one is scrolled to."""
        self._markdown, self._wanted = markdown, wanted
        self._build()
        self._mark_wanted()

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look; the page stays where it was read."""
        place = self.verticalScrollBar().value()
        self._images.clear()
        self._build()
        self._mark_wanted()
        self.verticalScrollBar().setValue(place)

    def loadResource(self, _kind: int, name: QUrl | str) -> object:
        key = name.toString() if isinstance(name, QUrl) else name
        if key not in _PICTURES:
            return None
        if key not in self._images:
            draw = draw_mouth if key == "mouth" else draw_surfaces
            self._drawn_for = self._text_width()
            self._images[key] = draw(self._look, self.devicePixelRatioF(), self._drawn_for)
        return self._images[key]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() == event.size().width():
            return
        self._set_margins()
        if self._images and self._text_width() != self._drawn_for:
            self._redraw.start()

    # -- making the page

    def _build(self) -> None:
        document = self.document()
        document.setDefaultFont(self._look.font(13))
        document.setDocumentMargin(0)
        document.setIndentWidth(self._look.px(18))
        text = with_code_links(self._markdown, self._known_codes)
        for name in _PICTURES:
            text = text.replace(f"{{{name}}}", f"![{_picture_words(name)}]({name})")
        document.setMarkdown(text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        edit = QTextCursor(document)
        edit.beginEditBlock()  # the page is laid out once, at the end
        self._set_margins()
        for block in _blocks(document):
            self._style_block(block)
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._style_table(frame)
        self._style_links()
        edit.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def _text_width(self) -> int:
        return min(self._look.px(_LONGEST_LINE), max(self.viewport().width() - 2 * self._side(), 120))

    def _side(self) -> int:
        """The space beside the text: less of it where the page is narrow."""
        return max(self._look.px(12), min(self._look.px(28), self.viewport().width() // 24))

    def _set_margins(self) -> None:
        """Keep lines short enough to read on a wide screen; the scroll bar stays at the edge."""
        look = self._look
        side = self._side()
        frame = self.document().rootFrame()
        shape = frame.frameFormat()
        right = max(side, self.viewport().width() - side - look.px(_LONGEST_LINE))
        if (shape.leftMargin(), shape.rightMargin()) == (side, right):
            return
        for setter, value in (
            (shape.setLeftMargin, side), (shape.setRightMargin, right),
            (shape.setTopMargin, look.px(20)), (shape.setBottomMargin, look.px(28)),
        ):  # fmt: skip
            setter(value)
        frame.setFrameFormat(shape)

    def _style_block(self, block: QTextBlock) -> None:
        look = self._look
        shape = block.blockFormat()
        level = shape.headingLevel()
        if level:
            size, above, below = _HEADINGS.get(level, _HEADINGS[3])
            for start, length, letters in list(_pieces(block)):
                letters.clearProperty(QTextFormat.Property.FontSizeAdjustment.value)  # steps in place of a size
                letters.setFont(look.font(size, 600))
                letters.setForeground(look.colour("text1"))
                self._selected(start, length).setCharFormat(letters)
        elif QTextCursor(block).currentTable() is not None:
            above, below = 0, 0
        else:
            above, below = 0, 3 if block.textList() is not None else 8
            if QTextCursor(block.next()).currentList() is None and block.textList() is not None:
                below = 10
        shape.setTopMargin(look.px(above))
        shape.setBottomMargin(look.px(below))
        if "\N{OBJECT REPLACEMENT CHARACTER}" not in block.text():
            proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight
            shape.setLineHeight(118, proportional.value)
        QTextCursor(block).setBlockFormat(shape)

    def _style_table(self, table: QTextTable) -> None:
        look, shape = self._look, table.format()
        shape.setBorder(1)
        shape.setBorderBrush(QBrush(look.colour("line")))
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setBorderCollapse(True)
        shape.setCellPadding(look.px(5))
        shape.setCellSpacing(0)
        shape.setTopMargin(look.px(6))
        shape.setBottomMargin(look.px(14))
        table.setFormat(shape)
        for column in range(table.columns()):
            cell = table.cellAt(0, column)
            head = cell.format()
            head.setBackground(look.colour("card"))
            cell.setFormat(head)

    def _style_links(self) -> None:
        """Colour links last: their places stay while formats change."""
        letters = QTextCharFormat()
        letters.setForeground(self._look.colour("accent"))
        letters.setFontUnderline(True)
        letters.setFontWeight(600)
        pieces = [piece for block in _blocks(self.document()) for piece in _pieces(block)]
        for start, length, written in pieces:
            if written.isAnchor():
                self._selected(start, length).mergeCharFormat(letters)

    def _selected(self, start: int, length: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    # -- what was looked for

    def _mark_wanted(self) -> None:
        marks: list[QTextEdit.ExtraSelection] = []
        for word in self._wanted:
            found = self.document().find(word)
            while not found.isNull():
                if not _begins_inside_word(found):
                    marks.append(self._mark(found))
                found = self.document().find(word, found)
        self.setExtraSelections(marks)
        if marks:
            first = min(marks, key=lambda mark: mark.cursor.selectionStart()).cursor
            place = QTextCursor(self.document())
            place.setPosition(first.selectionStart())
            self.setTextCursor(place)
            self.ensureCursorVisible()

    def _mark(self, cursor: QTextCursor) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        letters = QTextCharFormat()
        letters.setBackground(self._look.colour("match"))
        letters.setFontUnderline(self._look.theme.is_high_contrast)
        mark.cursor, mark.format = cursor, letters
        return mark

    def _on_anchor(self, url: QUrl) -> None:
        target = url.toString()
        if target.startswith(CODE_LINK):
            self.code_chosen.emit(target.removeprefix(CODE_LINK))


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _pieces(block: QTextBlock) -> Iterator[tuple[int, int, QTextCharFormat]]:
    """The stretches of ``block`` that are written alike: where each begins, its length and its letters."""
    pieces = block.begin()
    while not pieces.atEnd():
        fragment = pieces.fragment()
        yield fragment.position(), fragment.length(), fragment.charFormat()
        pieces += 1


def _begins_inside_word(found: QTextCursor) -> bool:
    before = QTextCursor(found)
    before.setPosition(found.selectionStart())
    return before.movePosition(QTextCursor.MoveOperation.PreviousCharacter, QTextCursor.MoveMode.KeepAnchor) and (
        before.selectedText().isalnum()
    )


# -- pictures


def _picture_words(name: str) -> str:
    if name == "mouth":
        return tr("All teeth with their numbers and letters, the patient's right at the left")
    return tr("The five surfaces of a back tooth, M O D B L, and of a front tooth, M I D F L")


def draw_mouth(look: Look, ratio: float, available: int) -> QImage:
    """Return all 52 teeth with their Universal numbers, at most ``available`` pixels wide, for a screen of ``ratio``."""
    picture = MouthPicture(look)
    width = min(look.px(_MOUTH_WIDTH), available)
    picture.resize(width, picture.heightForWidth(width))
    image = _blank(picture.size(), ratio)
    painter = QPainter(image)
    picture.render(painter, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
    painter.end()
    return image


def draw_surfaces(look: Look, ratio: float, available: int) -> QImage:
    """Return the surfaces of a back tooth beside those of a front tooth, each with its name below."""
    gap, captions = look.px(20), (tr("back tooth, upper right"), tr("front tooth, upper right"))
    side = min(look.px(LARGEST), (available - gap) // 2)
    column = max(side, min(look.px(190), (available - gap) // 2))
    room, metrics = QRect(0, 0, column, 10_000), QFontMetrics(look.font(12))
    caption = look.px(7) + max(metrics.boundingRect(room, _CAPTION, words).height() for words in captions)
    image = _blank(QSize(2 * column + gap, side + caption), ratio)
    painter = QPainter(image)
    for place, (tooth, words) in enumerate(zip(("3", "8"), captions, strict=True)):
        left = place * (column + gap)
        picker = SurfacePicker(look)
        picker.set_tooth(tooth)
        picker.resize(side, side)
        picker.render(painter, QPoint(left + (column - side) // 2, 0), renderFlags=QWidget.RenderFlag.DrawChildren)
        painter.setFont(look.font(12))
        painter.setPen(look.colour("text2"))
        painter.drawText(QRect(left, side + look.px(4), column, caption), _CAPTION, words)
    painter.end()
    return image


def _blank(size: QSize, ratio: float) -> QImage:
    image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    return image
