"""A note's text as it is shown: of Markdown its lists, bold words and links, everything else as it was typed.

Links are shown, never loaded and never opened: each is numbered, and whoever shows the note has the addresses.
"""

from __future__ import annotations

import re
from html import escape
from typing import Final, NamedTuple

ADDRESS_LINK: Final = "address:"
_BULLET: Final = re.compile(r"[ \t]{0,3}[-*+][ \t]+(?=\S)")
_NUMBER: Final = re.compile(r"[ \t]{0,3}\d{1,3}[.)][ \t]+(?=\S)")
_INLINE: Final = re.compile(
    r"\*\*(?P<stars>\S(?:.*?\S)?)\*\*|__(?P<lines>\S(?:.*?\S)?)__"
    r"|\[(?P<label>[^\[\]\n]+)\]\((?P<target>[^()\s]+)\)"
    r"|(?P<bare>https?://[^\s<>()]*[^\s<>().,;:!?])"
)


class ShownNote(NamedTuple):
    """HTML that holds nothing but what is named above, and the addresses of its links by their numbers."""

    html: str
    addresses: tuple[str, ...]


def has_markdown(text: str) -> bool:
    """Return whether ``text`` looks otherwise when it is shown than while it is typed."""
    return any(_list_of(line) for line in text.splitlines()) or _INLINE.search(text) is not None


def shown_note(text: str) -> ShownNote:
    """Return ``text`` as it is shown."""
    addresses: list[str] = []
    parts: list[str] = []
    open_list = ""
    plain: list[str] = []

    def close_paragraph() -> None:
        if plain:
            parts.append(f"<p>{'<br/>'.join(plain)}</p>")
            plain.clear()

    for line in text.splitlines():
        kind = _list_of(line)
        if kind != open_list:
            close_paragraph()
            parts.append((f"</{open_list}>" if open_list else "") + (f"<{kind}>" if kind else ""))
            open_list = kind
        if kind:
            parts.append(f"<li>{_inline(_without_mark(line), addresses)}</li>")
        else:
            plain.append(_inline(line, addresses))
    close_paragraph()
    parts.append(f"</{open_list}>" if open_list else "")
    return ShownNote("".join(parts), tuple(addresses))


def one_line(text: str) -> str:
    """Return ``text`` as one line without Markdown's signs."""
    lines = (_without_mark(line) if _list_of(line) else line for line in text.splitlines())
    return " ".join(_INLINE.sub(_words_of, " ".join(lines)).split())


def _list_of(line: str) -> str:
    """Return the kind of list that ``line`` is a point of, as HTML calls it; nothing where it is none."""
    if _BULLET.match(line):
        return "ul"
    return "ol" if _NUMBER.match(line) else ""


def _without_mark(line: str) -> str:
    mark = _BULLET.match(line) or _NUMBER.match(line)
    return line[mark.end() :] if mark else line


def _words_of(match: re.Match[str]) -> str:
    return match["stars"] or match["lines"] or match["label"] or match["bare"]


def _inline(text: str, addresses: list[str]) -> str:
    parts: list[str] = []
    place = 0
    for match in _INLINE.finditer(text):
        parts.append(_plain(text[place : match.start()]))
        address = match["target"] or match["bare"]
        if address:
            parts.append(f'<a href="{ADDRESS_LINK}{len(addresses)}">{_plain(_words_of(match))}</a>')
            addresses.append(address)
        else:
            parts.append(f"<b>{_plain(_words_of(match))}</b>")
        place = match.end()
    parts.append(_plain(text[place:]))
    return "".join(parts)


def _plain(text: str) -> str:
    """Return ``text`` for HTML; blanks that would run together stay apart."""
    return escape(text).replace("  ", "&nbsp; ").replace("\t", "&nbsp; &nbsp; ")
