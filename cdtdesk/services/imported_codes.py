"""Codes that only the office's import knows, as a new edition's are until a catalog holds them: found, dated and usable."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping

from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.editions import Validity, Verdict
from cdtdesk.domain.procedures import ClaimSite, CountedPer, Procedure, SubmissionRequirements, Use
from cdtdesk.services.licensed_text import ImportedCode, LicensedTextService
from cdtdesk.services.lookup import CodeDetail, LookupService


class ImportedCodes:
    """The import seen beside one catalog. Every method may raise ``OfficeFileUnavailable``."""

    def __init__(self, lookup: LookupService, licensed: LicensedTextService) -> None:
        self._lookup = lookup
        self._licensed = licensed

    def all(self) -> Mapping[CdtCode, ImportedCode]:
        """Return the imported codes that the catalog lacks, in number order."""
        return self._licensed.imported_codes(self._lookup.summaries)

    def codes(self) -> Collection[CdtCode]:
        """Return the numbers of the imported codes that the catalog lacks."""
        return self.all().keys()

    def in_force(self, on: dt.date) -> list[CdtCode]:
        """Return the imported codes that may be billed on ``on``, in number order."""
        return [code for code in self.all() if self.is_billable(code, on)]

    def is_billable(self, cdt_code: CdtCode, on: dt.date) -> bool:
        """Return whether an imported code may be billed on ``on``; a code that the catalog knows is not asked for here."""
        validity = self.validity(cdt_code, on)
        return validity is not None and validity.verdict is Verdict.VALID

    def is_held(self, cdt_code: CdtCode, edition: int) -> bool | None:
        """Return whether the import of ``edition`` has a code, which the catalog may know too; None without such an import."""
        if edition not in self._licensed.editions():
            return None
        return any(text.edition == edition for text in self._licensed.texts_of(cdt_code))

    def find(self, cdt_code: CdtCode) -> ImportedCode | None:
        """Return the imported code, or None where the catalog knows it or the import lacks it."""
        return self.all().get(cdt_code)

    def name_of(self, cdt_code: CdtCode) -> str | None:
        """Return the licensed nomenclature of an imported code, or None."""
        found = self.find(cdt_code)
        return None if found is None else found.nomenclature

    def validity(self, cdt_code: CdtCode, on: dt.date) -> Validity | None:
        """Return whether an imported code may be billed on ``on``; None where the catalog knows it or the import lacks it."""
        if cdt_code in self._lookup.summaries:
            return None
        return self._licensed.validity(cdt_code, on, self._lookup.last_known_day)

    def detail(self, cdt_code: CdtCode, on: dt.date) -> CodeDetail | None:
        """Return what is known of an imported code on ``on``: its name, category and dates; everything else is empty."""
        item, validity = self.find(cdt_code), self.validity(cdt_code, on)
        if item is None or validity is None:
            return None
        return CodeDetail(_without_guidance(item), validity, (), None, None, ())


def _without_guidance(item: ImportedCode) -> Procedure:
    return Procedure(
        cdt_code=item.cdt_code,
        category_of_service=item.category_of_service,
        subcategory="",
        plain_name=item.summary().plain_name,
        gist="",
        explanation="",
        use_when=(),
        not_for=(),
        counted_per=CountedPer.NOT_STATED,
        claim=SubmissionRequirements(ClaimSite.NONE, False),
        attachments=(),
        chart_facts=(),
        limits=(),
        patient_words="",
        patient_words_es="",
        terms=(),
        facets={},
        use=Use.RARE,
        same_visit=(),
        added=item.editions[0],
        revised=(),
        deleted=None,
        replaced_by=(),
        sources=(),
        checked="",
        doubt="",
    )
