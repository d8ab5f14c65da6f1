"""The stored search index against the same index counted out from the records, word by word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from cdtdesk.catalog.reader import CatalogReader
from cdtdesk.catalog.search_index import CatalogSearchIndex
from cdtdesk.databuild.words_of_records import read_trade_words
from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.in_force import Status
from cdtdesk.domain.procedures import Procedure
from cdtdesk.lexicon.index import NAME_PLACE, NO_ROWS, PhraseKind, rows_in
from cdtdesk.lexicon.words import phrase_key, stem, stems_of, words_of

WordsByField = Mapping[str, Mapping[str, set[str]]]


@pytest.fixture(scope="module")
def index(reader: CatalogReader) -> CatalogSearchIndex:
    return CatalogSearchIndex(reader.connection)


@pytest.fixture(scope="module")
def code_of_row(index: CatalogSearchIndex) -> Mapping[int, str]:
    return {row: code for code, row in index.code_rows("D0000", "D9999")}


@pytest.fixture(scope="module")
def holders(procedures: Mapping[CdtCode, Procedure]) -> WordsByField:
    """For each field and word, the codes that hold it."""
    found: dict[str, dict[str, set[str]]] = {field: defaultdict(set) for field in ("names", "terms", "texts")}
    for procedure in procedures.values():
        for field, text in _texts(procedure):
            for word in words_of(text):
                found[field][word].add(procedure.cdt_code)
    return found


def _texts(procedure: Procedure) -> Iterator[tuple[str, str]]:
    yield "names", procedure.plain_name
    for term in procedure.terms:
        yield "terms", term
    for text in (procedure.subcategory, procedure.gist, procedure.explanation, *procedure.use_when):
        yield "texts", text


def _codes(row_set: int, code_of_row: Mapping[int, str]) -> set[str]:
    return {code_of_row[row] for row in rows_in(row_set)}


def test_every_row_is_one_code_and_rows_are_numbered_from_one(
    index: CatalogSearchIndex, code_of_row: Mapping[int, str], procedures: Mapping[CdtCode, Procedure]
) -> None:
    assert sorted(code_of_row) == list(range(1, len(procedures) + 1))
    assert set(code_of_row.values()) == set(procedures)
    assert index.row_count == len(procedures)


def test_rows_stand_in_the_order_of_use_with_deleted_codes_last(
    code_of_row: Mapping[int, str], procedures: Mapping[CdtCode, Procedure]
) -> None:
    use = ["weekly", "monthly", "rare"]
    shown = [procedures[CdtCode(code_of_row[row])] for row in sorted(code_of_row)]
    keys = [(item.status is Status.DELETED, use.index(item.use), item.cdt_code) for item in shown]
    assert keys == sorted(keys)


def test_a_stem_is_found_in_exactly_the_fields_that_hold_it(
    index: CatalogSearchIndex, code_of_row: Mapping[int, str], holders: WordsByField
) -> None:
    by_stem: dict[str, dict[str, set[str]]] = defaultdict(lambda: {"names": set(), "terms": set(), "texts": set()})
    for field, words in holders.items():
        for word, codes in words.items():
            by_stem[stem(word)][field] |= codes
    for key, fields in by_stem.items():
        rows = index.stem_rows(key)
        assert _codes(rows.names, code_of_row) == fields["names"], key
        assert _codes(rows.terms, code_of_row) == fields["terms"], key
        assert _codes(rows.texts, code_of_row) == fields["texts"], key


@pytest.mark.parametrize("prefix", ["c", "cr", "cro", "crow", "apex", "p&", "limpiez", "x", "1", "\u00f1", "zzz"])
def test_a_beginning_is_found_wherever_a_word_starts_so(
    index: CatalogSearchIndex, code_of_row: Mapping[int, str], holders: WordsByField, prefix: str
) -> None:
    rows = index.prefix_rows(prefix)
    for field, row_set in zip(("names", "terms", "texts"), rows, strict=True):
        starting = {code for word, codes in holders[field].items() if word.startswith(prefix) for code in codes}
        assert _codes(row_set, code_of_row) >= starting, (prefix, field)
        if len(prefix) <= 3:
            assert _codes(row_set, code_of_row) == starting, (prefix, field)


def test_stems_of_a_beginning_come_with_the_most_frequent_first(index: CatalogSearchIndex) -> None:
    stems = index.stems_starting("crow")
    assert stems[0] == "crown"
    assert index.stems_starting("zzzz") == []


def test_an_unknown_word_has_no_rows(index: CatalogSearchIndex) -> None:
    assert index.stem_rows("qwertz") is NO_ROWS
    assert index.meaning("qwertz") is None
    assert index.phrase_rows("qwertz") == []
    assert index.facet_rows("qwertz") == {}


def test_each_name_and_term_is_found_whole(
    index: CatalogSearchIndex, code_of_row: Mapping[int, str], procedures: Mapping[CdtCode, Procedure]
) -> None:
    for procedure in procedures.values():
        for kind, text in ((PhraseKind.NAME, procedure.plain_name), *((PhraseKind.TERM, term) for term in procedure.terms)):
            found = {code_of_row[row]: found_kind for row, found_kind in index.phrase_rows(phrase_key(text))}
            assert procedure.cdt_code in found, text
            if kind is PhraseKind.NAME:
                assert found[procedure.cdt_code] is PhraseKind.NAME


def test_facets_are_those_of_the_records(
    index: CatalogSearchIndex, code_of_row: Mapping[int, str], procedures: Mapping[CdtCode, Procedure]
) -> None:
    stated: dict[tuple[str, str], set[str]] = defaultdict(set)
    for procedure in procedures.values():
        stated["site", procedure.claim.site].add(procedure.cdt_code)
        for facet, values in procedure.facets.items():
            for value in values:
                stated[facet, value].add(procedure.cdt_code)
    for (facet, value), codes in stated.items():
        assert _codes(index.facet_rows(facet)[value], code_of_row) == codes, (facet, value)


def test_deleted_rows_are_the_deleted_codes(
    index: CatalogSearchIndex, code_of_row: Mapping[int, str], procedures: Mapping[CdtCode, Procedure]
) -> None:
    deleted = {item.cdt_code for item in procedures.values() if item.status is Status.DELETED}
    assert _codes(index.deleted_rows, code_of_row) == deleted


def test_entries_come_in_the_order_asked_even_when_asked_again(index: CatalogSearchIndex) -> None:
    wanted = [5, 1, 9, 5]
    assert [entry.row for entry in index.entries(wanted)] == wanted
    assert [entry.row for entry in index.entries(reversed(wanted))] == wanted[::-1]
    assert index.entries([]) == []


def test_entries_stay_right_when_more_are_asked_for_than_are_kept(
    reader: CatalogReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cdtdesk.catalog.search_index._MOST_ENTRIES_KEPT", 10)
    index = CatalogSearchIndex(reader.connection)
    for first in (1, 7, 3, 20):
        rows = list(range(first, first + 8))
        assert [entry.row for entry in index.entries(rows)] == rows


def test_an_entry_says_in_which_phrases_each_stem_stands(
    index: CatalogSearchIndex, code_of_row: Mapping[int, str], procedures: Mapping[CdtCode, Procedure]
) -> None:
    for entry in index.entries(list(code_of_row)[::25]):
        procedure = procedures[CdtCode(code_of_row[entry.row])]
        phrases = [procedure.plain_name, *procedure.terms]
        stems = [stems_of(phrase) for phrase in phrases]
        assert [entry.phrase_at(NAME_PLACE + number) for number in range(len(phrases))] == phrases
        assert list(entry.lengths[NAME_PLACE:]) == [len(each) for each in stems]
        assert {part: {place - NAME_PLACE for place in places} for part, places in entry.places.items()} == {
            part: {number for number, each in enumerate(stems) if part in each} for each in stems for part in each
        }
        assert dict(entry.facets).keys() >= procedure.facets.keys()


def test_words_as_they_stand_are_told_from_their_stems(index: CatalogSearchIndex) -> None:
    assert index.is_word("crowns")
    assert index.is_word("filling")
    assert not index.is_word("qwertz")


def test_first_letters_stand_for_the_phrases_that_have_them(index: CatalogSearchIndex) -> None:
    for initials in ("rtr", "pm", "sca"):
        for phrase in index.phrases_of_initials(initials):
            assert "".join(word[0] for word in phrase.split()) == initials
    assert index.phrases_of_initials("rtr")
    assert index.phrases_of_initials("zqx") == []


def test_codes_between_two_numbers_include_both_ends(index: CatalogSearchIndex) -> None:
    codes = [code for code, _ in index.code_rows("D3351", "D3354")]
    assert codes == ["D3351", "D3352", "D3353", "D3354"]
    assert index.code_rows("D3354", "D3351") == []


def test_the_vocabulary_is_every_word_of_the_records_and_of_the_trade(
    index: CatalogSearchIndex, holders: WordsByField, checkout: Path
) -> None:
    in_records = {word for words in holders.values() for word in words}
    of_the_trade = set(read_trade_words(checkout / "data" / "search_words.toml"))
    assert of_the_trade - in_records
    assert set(index.vocabulary()) == in_records | of_the_trade


def test_a_word_of_the_trade_knows_its_other_names(index: CatalogSearchIndex) -> None:
    meaning = index.meaning("cap")
    assert meaning is not None
    assert ("crown",) in meaning.alternatives
