"""Draws the program's icon, ``resources/icons/cdtdesk.svg``, in the sizes and formats the systems ask for."""

from __future__ import annotations

import os
import struct
from pathlib import Path
from typing import Final

SIZES: Final = (16, 24, 32, 48, 64, 128, 256, 512)
_ICO_SIZES: Final = (16, 24, 32, 48, 64, 256)
_ICNS_KINDS: Final = {32: b"ic11", 64: b"ic12", 128: b"ic07", 256: b"ic08", 512: b"ic09"}


def draw_icons(drawing: Path, folder: Path) -> None:
    """Write ``SIZE.png`` for each of ``SIZES``, ``cdtdesk.ico`` (Windows) and ``cdtdesk.icns`` (macOS) into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    pictures = {size: _png(drawing, size) for size in SIZES}
    for size, picture in pictures.items():
        (folder / f"{size}.png").write_bytes(picture)
    (folder / "cdtdesk.ico").write_bytes(_ico({size: pictures[size] for size in _ICO_SIZES}))
    (folder / "cdtdesk.icns").write_bytes(_icns({kind: pictures[size] for size, kind in _ICNS_KINDS.items()}))


def _png(drawing: Path, size: int) -> bytes:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    _application = QGuiApplication.instance() or QGuiApplication(["icons"])
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # Qt writes into a device as well; the stubs know only a file name
    return bytes(buffer.data().data())


def _ico(pictures: dict[int, bytes]) -> bytes:
    """Return an icon file: a header, a directory (size 0 stands for 256), then PNGs, which Windows reads since Vista."""
    place = 6 + 16 * len(pictures)
    directory, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    for size, picture in pictures.items():
        directory += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), place + len(body))
        body += picture
    return directory + body


def _icns(pictures: dict[bytes, bytes]) -> bytes:
    """Return an Apple icon file: each PNG after its kind and length, all after the file's own."""
    body = b"".join(kind + struct.pack(">I", 8 + len(picture)) + picture for kind, picture in pictures.items())
    return b"icns" + struct.pack(">I", 8 + len(body)) + body
