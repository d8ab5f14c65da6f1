"""Paragraphs with links to other codes, as tall as their text."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QResizeEvent, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser

from cdtdesk.domain.codes import CdtCode
from cdtdesk.ui.support.pages import HELP_SIGN
from cdtdesk.ui.support.theme import Look
from cdtdesk.ui.widgets.help_sign import help_sign_picture

_SHEET = """
p {{ margin-top: 0px; margin-bottom: {below}px; line-height: 108%; }}
.title {{ font-size: {h3}px; font-weight: 600; margin-top: {above}px; margin-bottom: {below}px; color: {text1}; }}
.point {{ margin-left: {indent}px; text-indent: -{hang}px; margin-bottom: 1px; line-height: 104%; }}
.end {{ margin-left: {indent}px; text-indent: -{hang}px; margin-bottom: {below}px; line-height: 104%; }}
ul, ol {{ margin-top: 0px; margin-bottom: {below}px; margin-left: 0px; -qt-list-indent: 0; }}
li {{ margin-bottom: 1px; margin-left: {indent}px; line-height: 104%; }}
a {{ color: {accent}; font-weight: 600; text-decoration: underline; }}
.quiet {{ color: {text3}; }} .label {{ color: {text2}; font-weight: 600; }} .warn {{ color: {warn}; }}
"""


class RichText(QTextBrowser):
    """Shows HTML made here, never loads anything, and grows with its text. A link to a code is told as ``code_chosen``."""

    code_chosen = Signal(str)
    link_chosen = Signal(str)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._html = ""
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(self._on_anchor)
        self.on_look_changed()

    def on_look_changed(self) -> None:
        """Take over sizes and colours of the look."""
        look = self._look
        colours = look.colours
        self.document().setDefaultStyleSheet(
            _SHEET.format(
                h3=look.px(13), above=look.px(12), below=look.px(5), indent=look.px(18), hang=look.px(11), text1=colours.text1,
                text2=colours.text2, text3=colours.text3, accent=colours.accent, warn=colours.warn,
            )
        )  # fmt: skip
        self.document().setDefaultFont(look.font(13))
        self.show_html(self._html)

    def show_html(self, html: str) -> None:
        """Show ``html``."""
        self._html = html
        self.setHtml(html)
        self._fit()

    def loadResource(self, _kind: int, name: QUrl | str) -> object:
        is_sign = (name if isinstance(name, str) else name.toString()) == HELP_SIGN
        return help_sign_picture(self._look, self.devicePixelRatioF()) if is_sign else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def _fit(self) -> None:
        document: QTextDocument = self.document()
        width = max(self.viewport().width(), 1)
        if document.textWidth() != width:  # else the text has been laid out for it already, and would be once more
            document.setTextWidth(width)
        self.setFixedHeight(round(document.size().height()) + 2)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(300), self.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the pane around it scrolls

    def _on_anchor(self, url: QUrl) -> None:
        target = url.toString()
        if target.startswith("code:"):
            self.code_chosen.emit(CdtCode(target.removeprefix("code:")))
        else:
            self.link_chosen.emit(target)
