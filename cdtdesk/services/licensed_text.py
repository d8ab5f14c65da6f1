"""The office's own licensed text: taken in from its files, shown beside our words, taken out again. It never leaves."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from cdtdesk.catalog.reader import Summary
from cdtdesk.domain.categories import CategoryOfService
from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.editions import Validity, Verdict
from cdtdesk.domain.in_force import is_outside_known
from cdtdesk.domain.number_series import category_named
from cdtdesk.exchange.licensed_text import CodeTexts, TextLine
from cdtdesk.exchange.text_sources import TextSource
from cdtdesk.office.changing import changed, fresh
from cdtdesk.office.interface import Condition
from cdtdesk.office.licensed_index import LicensedMatch
from cdtdesk.office.more_rows import LicensedImport, LicensedText
from cdtdesk.office.rows import derived_id, new_id
from cdtdesk.office.store import OfficeStore

FIRST_EDITION: Final = 1990
LAST_EDITION: Final = 2099
"""Years outside these are slips of the keyboard."""

_AT_ONCE: Final = 500
_YEAR: Final = re.compile(r"(?<![0-9])(20[0-9]{2})(?![0-9])")
_LONGEST_NAME: Final = 80


class NotConfirmed(Exception):
    """Raised when nobody said that the office holds the right to use the text. Nothing was written."""

    def __init__(self) -> None:
        super().__init__("Say that your office holds the right to use this text: without that it is not taken in.")


class TextChange(StrEnum):
    """What taking in a file does to what is shown of one code."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


class TextPreview(NamedTuple):
    """What taking in a source would do; nothing is written yet. ``not_in_catalog`` become found, dated and usable."""

    source: TextSource
    texts: CodeTexts
    edition: int
    changes: Mapping[TextChange, int]
    not_in_catalog: tuple[CdtCode, ...]

    @property
    def lines(self) -> tuple[TextLine, ...]:
        """The texts that would be taken in."""
        return self.texts.lines


class ShownText(NamedTuple):
    """What the office's import says of a code in one edition."""

    code: str
    edition: int
    nomenclature: str
    descriptor: str
    import_id: str


class ImportedCode(NamedTuple):
    """A code that only the office's import knows; we have no guidance on it yet. ``editions`` are the imported ones with it."""

    cdt_code: CdtCode
    nomenclature: str
    descriptor: str
    category_of_service: CategoryOfService
    editions: tuple[int, ...]

    def summary(self) -> Summary:
        """Return it as a list row. The name is the office's licensed nomenclature."""
        name = self.nomenclature
        shown = name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}\u2026"
        return Summary(self.cdt_code, shown, "", self.category_of_service, self.editions[0], None, ())


class LicensedTextService:
    """The office's licensed text. Every method may raise ``OfficeFileUnavailable``; then nothing was changed."""

    def __init__(self, store: OfficeStore, now: Callable[[], dt.datetime]) -> None:
        self._store = store
        self._now = now
        self._held: tuple[int, Mapping[str, tuple[int, ...]], tuple[int, ...]] | None = None
        self._imported: tuple[tuple[int, int], Mapping[CdtCode, ImportedCode]] | None = None

    # Taking in

    def preview(self, source: TextSource, texts: CodeTexts, edition: int, known_codes: Collection[str]) -> TextPreview:
        """Return what taking in ``texts`` (see ``exchange.licensed_text.texts_of``) as ``edition`` would do."""
        shown = {row.code: row for row in self._shown(("edition", "=", edition))}
        counts = dict.fromkeys(TextChange, 0)
        for line in texts.lines:
            counts[_change(shown.get(line.code), line)] += 1
        unknown = tuple(line.code for line in texts.lines if line.code not in known_codes)
        return TextPreview(source, texts, edition, counts, unknown)

    def take_in(self, preview: TextPreview, confirmed_by: str, holds_the_right: bool) -> LicensedImport:
        """Write what ``preview`` showed, in one transaction.

        ``confirmed_by`` (a name or initials) says with ``holds_the_right`` that the office may use the text; both are kept.
        Raises ``NotConfirmed`` and ``ValueError`` for an edition that cannot be.
        """
        who = " ".join(confirmed_by.split())[:_LONGEST_NAME]
        if not holds_the_right or not who:
            raise NotConfirmed
        if not FIRST_EDITION <= preview.edition <= LAST_EDITION:
            raise ValueError(f"there is no edition {preview.edition}")
        last = self._store.select(LicensedImport, order_by="-changed_at", limit=1, with_deleted=True)
        # The import shown is the latest, even where the clock was set back.
        moment = max([self._now(), *(row.changed_at + dt.timedelta(milliseconds=1) for row in last)])
        made = fresh(
            LicensedImport,
            moment,
            new_id(),
            edition=preview.edition,
            source=preview.source.name[:_LONGEST_NAME],
            form=str(preview.source.kind),
            texts=len(preview.lines),
            confirmed_by=who,
        )
        with self._store.transaction() as writing:
            writing.put(made)
            writing.put_all([_row(line, made, moment) for line in preview.lines])
        return made

    # Taking out

    def imports(self) -> list[LicensedImport]:
        """Return the imports that are not taken back, the newest first."""
        return self._store.select(LicensedImport, order_by="-created_at, id")

    def undo_last(self) -> LicensedImport | None:
        """Take back the newest import; what stood before it is shown again. Return it, or None when there is none."""
        newest = next(iter(self.imports()), None)
        if newest is not None:
            self._remove([newest])
        return newest

    def remove(self, import_id: str) -> int:
        """Take one import out for good; return how many texts that were."""
        return self._remove([row for row in self.imports() if row.id == import_id])

    def remove_edition(self, edition: int) -> int:
        """Take out every import of ``edition``; return how many texts that were."""
        return self._remove([row for row in self.imports() if row.edition == edition])

    def remove_all(self) -> int:
        """Take out all licensed text; return how many texts that were."""
        return self._remove(self.imports())

    def _remove(self, imports: Sequence[LicensedImport]) -> int:
        if not imports:
            return 0
        with self._store.transaction() as writing:
            count = sum(writing.drop_where(LicensedText, ("import_id", "=", row.id)) for row in imports)
            for row in imports:
                moment = self._now()
                writing.put(changed(row, moment, deleted_at=moment))
        return count

    # Reading

    def text_of(self, code: str, on: dt.date) -> ShownText | None:
        """Return the text of the edition in force on ``on``, else of the nearest earlier one, else of the earliest; or None."""
        texts = self.texts_of(code)
        return next((text for text in texts if text.edition <= on.year), texts[-1] if texts else None)

    def texts_of(self, code: str) -> list[ShownText]:
        """Return the texts of ``code``, of each edition the one imported last, the newest edition first."""
        rows = self._shown(("code", "=", code))
        texts = [ShownText(row.code, row.edition, row.nomenclature, row.descriptor, row.import_id) for row in rows]
        return sorted(texts, key=lambda text: -text.edition)

    def editions(self) -> tuple[int, ...]:
        """Return the editions of which text is held, in order."""
        self._editions_of_codes()
        return () if self._held is None else self._held[2]

    def codes_of(self, edition: int) -> set[str]:
        """Return the codes of which text of ``edition`` is held."""
        return {code for code, editions in self._editions_of_codes().items() if edition in editions}

    def texts_in(self, edition: int) -> Mapping[str, tuple[str, str]]:
        """Return nomenclature and descriptor of every code of which text of ``edition`` is held."""
        return {row.code: (row.nomenclature, row.descriptor) for row in self._shown(("edition", "=", edition))}

    def matches(self, words: Sequence[str], last_is_partial: bool, limit: int = 60) -> list[LicensedMatch]:
        """Return the codes whose licensed text says all of ``words`` (folded as a query's are)."""
        return self._store.licensed_matches(words, last_is_partial, limit)

    def imported_codes(self, known_codes: Collection[str]) -> Mapping[CdtCode, ImportedCode]:
        """Return the codes that only the import knows, in number order; remembered until something is written."""
        held = self._editions_of_codes()
        key = (self._store.changes, len(known_codes))
        if self._imported is not None and self._imported[0] == key:
            return self._imported[1]
        unknown = sorted(code for code in held if code not in known_codes)
        found: dict[CdtCode, ImportedCode] = {}
        for start in range(0, len(unknown), _AT_ONCE):
            for row in self._shown(("code", "in", unknown[start : start + _AT_ONCE])):
                code = CdtCode(row.code)
                category = category_named(row.category, code)
                # Of several editions the newest names the code.
                found[code] = ImportedCode(code, row.nomenclature, row.descriptor, category, held[row.code])
        self._imported = (key, found)
        return found

    def validity(self, code: CdtCode, on: dt.date, last_known_day: dt.date) -> Validity | None:
        """Return whether a code that the catalog lacks may be billed on ``on``, by the editions imported; None without it.

        It starts with the first imported edition that has it, unless no edition before is known to lack it, and ends before
        the next imported one that lacks it. A day in a year of which no edition is held lies outside what is known.
        """
        held = self._editions_of_codes().get(code)
        if not held:
            return None
        years = self.editions()
        starts_within = held[0] > last_known_day.year or any(year < held[0] for year in years)
        first = dt.date(held[0], 1, 1) if starts_within else None
        without = next((year for year in years if year > held[-1]), None)
        last = None if without is None else dt.date(without - 1, 12, 31)
        verdict = Verdict.VALID
        if first is not None and on < first:
            verdict = Verdict.NOT_YET
        elif last is not None and on > last:
            verdict = Verdict.DELETED
        is_outside = on.year not in years and is_outside_known(on, last_known_day)
        return Validity(code, on, verdict, is_outside, first, last, ())

    def _shown(self, *conditions: Condition) -> Iterable[LicensedText]:
        """Return the texts that are shown: of one code and edition the one imported last; earlier editions first."""
        rows = self._store.select(LicensedText, *conditions, order_by="code, edition, created_at, id")
        return {(row.code, row.edition): row for row in rows}.values()

    def _editions_of_codes(self) -> Mapping[str, tuple[int, ...]]:
        """Return the editions held of each code, remembered until something is written."""
        if self._held is None or self._held[0] != self._store.changes:
            codes = self._store.column(LicensedText, "code", order_by="id")
            editions = self._store.column(LicensedText, "edition", order_by="id")
            held: dict[str, set[int]] = {}
            for code, edition in zip(codes, editions, strict=True):
                held.setdefault(code, set()).add(edition)
            # Reading may have opened the file, which counts as a change.
            by_code = {code: tuple(sorted(years)) for code, years in held.items()}
            self._held = (self._store.changes, by_code, tuple(sorted(set(editions))))
        return self._held[1]


def edition_hint(source: TextSource) -> int | None:
    """Return the year that the name of a file, its sheets or its first rows tell, or None when they tell none or several."""
    texts = [source.name, *(sheet.name for sheet in source.sheets)]
    texts += [str(cell) for sheet in source.sheets for row in sheet.rows[:5] for cell in row if isinstance(cell, str)]
    years = {int(year) for text in texts[:2] for year in _YEAR.findall(text)} or {
        int(year) for text in texts for year in _YEAR.findall(text[:200])
    }
    return years.pop() if len(years) == 1 else None


def _change(shown: LicensedText | None, line: TextLine) -> TextChange:
    if shown is None:
        return TextChange.NEW
    is_same = (shown.nomenclature, shown.descriptor) == (line.nomenclature, line.descriptor)
    return TextChange.SAME if is_same else TextChange.CHANGED


def _row(line: TextLine, made: LicensedImport, moment: dt.datetime) -> LicensedText:
    return fresh(
        LicensedText,
        moment,
        derived_id("licensed_text", made.id, line.code),
        code=line.code,
        edition=made.edition,
        nomenclature=line.nomenclature,
        descriptor=line.descriptor,
        category=line.category,
        import_id=made.id,
    )
