"""The window that every PySide6 program has to pay for: a line edit, a list and a text browser."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QMainWindow, QSplitter, QTextBrowser, QVBoxLayout, QWidget


class BareWindow(QMainWindow):
    """Stock widgets with a handful of texts, in the size of cdtdesk's window."""

    def __init__(self) -> None:
        super().__init__()
        self.box, self.list, self.browser = QLineEdit(), QListView(), QTextBrowser()
        self.model = QStringListModel(["a list", "of a few", "rows"])
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.browser.setHtml("<h1>A text</h1><p>of a few words</p>")
        splitter = QSplitter()
        splitter.addWidget(self.list)
        splitter.addWidget(self.browser)
        central = QWidget()
        column = QVBoxLayout(central)
        column.addWidget(self.box)
        column.addWidget(splitter)
        self.setCentralWidget(central)
        self.resize(1180, 760)
        self.box.setFocus()


def make_bare_application() -> QApplication:
    """Return a ``QApplication`` in the style that cdtdesk uses."""
    application = QApplication(["bare"])
    application.setStyle("Fusion")
    return application
