"""How long it takes to take in a code list of 100,000 rows, against reading the same file into cells and no more."""

from __future__ import annotations

import csv
import random
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from cdtdesk.environment.clock import now
from cdtdesk.exchange.licensed_text import texts_of
from cdtdesk.exchange.text_sources import read_source
from cdtdesk.office.store import OfficeStore
from cdtdesk.services.licensed_text import LicensedTextService
from tests.benchmarks.report import Figure
from tests.exchange.workbooks import write_xlsx

_ROWS: Final = 100_000
_CODES: Final = 1_000
_EVERY_CODE: Final = 10_000
_TIMES: Final = 5
_GOAL: Final = "<= 3"

Row = tuple[str, str, str]


def measure_import() -> Iterator[Figure]:
    """Yield the time until 100,000 rows are read, looked through and on the disk, for a CSV file and for a workbook.

    A list of so many rows names each code many times over (an edition has some 900, all numbers there can be are 10,000).
    """
    with tempfile.TemporaryDirectory(prefix="bench-import-") as name:
        folder = Path(name)
        for count, told in ((_CODES, "1,000 codes"), (_EVERY_CODE, "every number")):
            rows = _rows(count)
            table, book = folder / f"{count}.csv", folder / f"{count}.xlsx"
            with table.open("w", newline="", encoding="utf-8") as file:
                csv.writer(file).writerows(rows)
            write_xlsx(book, {"Codes": rows})
            yield _figure(
                f"100,000 rows imported, CSV, {told}", table, lambda path=table: _read_table(path), "csv.reader alone"
            )
            yield _figure(
                f"100,000 rows imported, XLSX, {told}", book, lambda path=book: _read_book(path), "python-calamine alone"
            )


def _rows(count: int) -> Sequence[Row]:
    """Return made-up texts: the numbers are real ones too, the words are invented."""
    chance = random.Random(1)
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = ["".join(chance.choices(letters, k=chance.randint(3, 9))) for _ in range(3_000)]
    texts = [(" ".join(chance.choices(words, k=5)), " ".join(chance.choices(words, k=18))) for _ in range(count)]
    return [("Code", "Nomenclature", "Descriptor"), *((f"D{n % count:04d}", *texts[n % count]) for n in range(_ROWS))]


def _read_table(path: Path) -> object:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.reader(file))


def _read_book(path: Path) -> object:
    from python_calamine import CalamineWorkbook

    with CalamineWorkbook.from_path(str(path)) as book:
        return book.get_sheet_by_index(0).to_python()


def _figure(name: str, path: Path, read_alone: Callable[[], object], against: str) -> Figure:
    alone, whole = [], []
    for _ in range(_TIMES):
        alone.append(_seconds(read_alone))
        whole.append(_seconds(lambda: _import(path)))
    return Figure(name, sorted(whole)[_TIMES // 2] * 1000, "ms", sorted(alone)[_TIMES // 2] * 1000, against, _GOAL)


def _import(path: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="bench-home-") as home:
        store = OfficeStore(Path(home) / "office.sqlite", now)
        licensed = LicensedTextService(store, now)
        source = read_source(path)
        licensed.take_in(licensed.preview(source, texts_of(source), 2027, ()), "MB", holds_the_right=True)
        store.close()


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
