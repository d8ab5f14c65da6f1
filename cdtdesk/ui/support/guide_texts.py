"""The pages of the guide that are made here, as Markdown: words of the trade, yearly changes, all keys, about the program."""

from __future__ import annotations

import platform
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

import PySide6
from PySide6.QtGui import QKeySequence

from cdtdesk import __version__
from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.editions import Edition
from cdtdesk.domain.reference import GlossaryEntry
from cdtdesk.ui.support.actions import ACTION_SPECS
from cdtdesk.ui.support.words import tr

CODE_LINK: Final = "code:"
_CODE: Final = re.compile(r"\bD\d{4}\b", re.ASCII)
_MARKDOWN_SIGN: Final = re.compile(r"([\\`*_{}\[\]<>#|~])")

_HELD: Final = ("1 of {total} words holds what you typed.", "{count} of {total} words hold what you typed.")
_PUBLIC_DOMAIN: Final = "public domain"
_SHIPPED: Final = (
    ("Qt, PySide6 Essentials, Shiboken6", "LGPL-3.0"),
    ("Python", "PSF-2.0"),
    ("SQLite", _PUBLIC_DOMAIN),
    ("sqlite-utils, sqlite-fts4, tzdata", "Apache-2.0"),
    ("rapidfuzz, python-calamine, platformdirs, pluggy, tabulate", "MIT"),
    ("click, python-dateutil", "BSD-3-Clause"),
    ("click-default-group", _PUBLIC_DOMAIN),
)
"""What goes out with the program, and under which terms: the run-time dependencies of pyproject.toml and theirs."""


def with_code_links(markdown: str, known: frozenset[CdtCode]) -> str:
    """Return ``markdown`` with each code that is ``known`` made a link; numbers that are no code stay plain."""

    def linked(match: re.Match[str]) -> str:
        code = match.group()
        return f"[{code}]({CODE_LINK}{code})" if code in known else code

    return _CODE.sub(linked, markdown)


def glossary_page(entries: Sequence[GlossaryEntry], total: int) -> str:
    """Return the words of the trade; ``total`` is how many there are when only some are shown."""
    parts = [f"# {tr('Words of the trade')}"]
    if len(entries) < total:
        parts.append(tr(_HELD[len(entries) != 1], count=len(entries), total=total))
    for entry in entries:
        also = tr("Also: {words}", words=", ".join(entry.also)) if entry.also else ""
        parts.append(f"### {_plain(entry.term)}")
        parts.append(_plain(entry.meaning) + (f"  \n{_plain(also)}" if also else ""))
    return "\n\n".join(parts)


def editions_page(editions: Sequence[Edition]) -> str:
    """Return what changed in each year, the newest first."""
    parts = [
        f"# {tr('What changed each year')}",
        tr("The date of service picks the edition. A count stands where one was published for the year."),
    ]
    silent = [str(edition.year) for edition in editions if not _says_something(edition)]
    for edition in editions:
        if not _says_something(edition):
            continue
        title = tr("{year}, announced", year=edition.year) if edition.announced else str(edition.year)
        parts += [f"## {title}", _counts(edition), "\n".join(f"- {_plain(note)}" for note in edition.notes)]
    if silent:
        years = ", ".join(sorted(silent))
        parts.append(tr("For {years} the history of each code says what changed.", years=years))
    return "\n\n".join(part for part in parts if part)


def _says_something(edition: Edition) -> bool:
    return bool(edition.notes or _counts(edition))


def _counts(edition: Edition) -> str:
    numbers = ((edition.added, tr("added")), (edition.revised, tr("revised")), (edition.deleted, tr("deleted")))
    return ", ".join(f"**{number}** {word}" for number, word in numbers if number is not None)


def keys_page() -> str:
    """Return the sheet of shortcuts, made from the actions themselves."""
    keyed = [spec for spec in ACTION_SPECS if spec.keys]
    rows = [(tr(spec.words), tr(" or ").join(f"**{_plain(key)}**" for key in _named(spec.keys))) for spec in keyed]
    unkeyed = [tr(spec.words) for spec in ACTION_SPECS if not spec.keys]
    parts = [
        f"# {tr('All keys')}",
        tr("Whatever you type goes to the search box. **Enter** copies the selected code, **Up** and **Down** choose a row."),
        tr(
            "**Alt+1** to **Alt+9** open what stands beside that digit: the answer among look-alikes, the code that replaced "
            "an ended one, or the closest code where nothing was found."
        ),
        _table((tr("What it does"), tr("Keys")), rows),
    ]
    if unkeyed:
        parts += [f"## {tr('Without a key')}", "\n".join(f"- {_plain(words)}" for words in unkeyed)]
    return "\n\n".join(parts)


def about_page(office_file: Path, newest_edition: int | None) -> str:
    """Return the page about the program: versions, independence, terms, and where the office's work is kept."""
    versions = [
        (tr("cdtdesk"), __version__),
        (tr("Newest code set in the catalog"), str(newest_edition) if newest_edition is not None else tr("none")),
        ("Python", platform.python_version()),
        ("Qt, PySide6", PySide6.__version__),
    ]
    return "\n\n".join(
        (
            f"# {tr('About cdtdesk')}",
            tr("An offline look-up for CDT dental procedure codes, for the front desk. It opens no connection to a network."),
            _table((tr("Part"), tr("Version")), versions),
            f"## {tr('Not from the ADA')}",
            tr(
                "CDT is a registered trademark of the American Dental Association; cdtdesk is not affiliated with it. "
                "The ADA claims copyright in its official titles and descriptions and licenses them; none of them comes "
                "with this program. The names and explanations were written for cdtdesk. Whoever distributes it must "
                "settle the licence with the ADA first."
            ),
            tr("Remarks on plans are general and promise no payment. The program is for codes, not for patients."),
            f"## {tr('Where your work is kept')}",
            tr("Favorites, notes and everything else the office writes are in one file:"),
            f"**{_plain(str(office_file))}**",
            f"## {tr('Licences')}",
            tr("The program is under the MIT licence. The texts of the catalog and the guides are under CC BY 4.0."),
            _table((tr("Shipped with it"), tr("Licence")), ((part, _terms_words(terms)) for part, terms in _SHIPPED)),
        )
    )


def _terms_words(terms: str) -> str:
    """Names of licences are the same in every language."""
    return tr("public domain") if terms == _PUBLIC_DOMAIN else terms


def _table(head: tuple[str, str], rows: Iterable[tuple[str, str]]) -> str:
    lines = [head, ("---", "---"), *rows]
    return "\n".join(f"| {left} | {right} |" for left, right in lines)


def _named(keys: Iterable[str]) -> list[str]:
    """Return keys as they are written on a keyboard: what Qt calls Return has Enter on it, as the other one has."""
    named = (QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "Enter") for key in keys)
    return list(dict.fromkeys(named))


def _plain(text: str) -> str:
    return _MARKDOWN_SIGN.sub(r"\\\1", text)
