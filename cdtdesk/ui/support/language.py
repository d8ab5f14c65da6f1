"""The language of the interface: the one that was chosen, else the system's, else English, in which every text is written."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from cdtdesk.ui.support.words import forget_language

LANGUAGES: Final = ("", "en", "es")
"""What can be chosen; the empty one is the system's."""

_LOCALES: Final = {"es": "es_US"}
"""The languages besides English, and how they are written where CDT codes are billed."""

_SPOKEN: Final = "spoken"
"""The property of the application that says which language its texts were made in; absent while that is English."""


def speak(chosen: str) -> None:
    """Let texts and widgets that are made from now on speak ``chosen``, one of ``LANGUAGES``.

    English, in which texts are written, costs nothing: no file is read.
    """
    name = spoken(chosen)
    application = QCoreApplication.instance()
    before = application.property(_SPOKEN) if application is not None else None
    if application is None or name == (before or "en"):
        return
    _take_down(application)
    application.setProperty(_SPOKEN, name)
    QLocale.setDefault(QLocale(_LOCALES[name]) if name in _LOCALES else QLocale.system())
    if name in _LOCALES:
        _put_up(name, application)
    forget_language()


def spoken(chosen: str) -> str:
    """Return the language that choosing ``chosen`` means: "en" or "es"; English where the system's is another."""
    name = chosen or QLocale.system().name()[:2]
    return name if name in _LOCALES else "en"


def spoken_now() -> str:
    """Return the language in which the texts of the window are made: "en" or "es"."""
    application = QCoreApplication.instance()
    return str(application.property(_SPOKEN) or "en") if application is not None else "en"


def _take_down(application: QCoreApplication) -> None:
    from PySide6.QtCore import QTranslator

    for translator in application.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()


def _put_up(name: str, application: QCoreApplication) -> None:
    """Load what Qt says itself, of text menus for example, which need not be there, and then ours, which is asked first."""
    from PySide6.QtCore import QLibraryInfo, QTranslator

    from cdtdesk.environment.resources import resource

    of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for file, folder in ((f"qtbase_{name}", of_qt), (f"cdtdesk_{name}", str(resource("translations")))):
        translator = QTranslator(application)
        if translator.load(file, folder):
            QCoreApplication.installTranslator(translator)
