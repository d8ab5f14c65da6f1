"""Whatever is typed is answered: codes of the catalog, tier by tier, each once. Needs the ``fuzz`` group (atheris).

``python tests/fuzz/fuzz_search.py CATALOG [CORPUS_FOLDER] [-max_total_time=600] [other options of libFuzzer]``
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Final

import atheris

sys.path.insert(0, str(Path(__file__).absolute().parents[2]))

with atheris.instrument_imports(include=["cdtdesk.search", "cdtdesk.lexicon", "cdtdesk.catalog", "cdtdesk.services"]):
    import cdtdesk.catalog.search_index
    import cdtdesk.search.ranker  # noqa: F401 - the service imports both at the first search, when nothing is instrumented
    from cdtdesk.catalog.reader import CatalogReader
    from cdtdesk.search.ranking import match_spans
    from cdtdesk.services.lookup import LookupService

_LONGEST_SECONDS: Final = 2.0
"""Far above what a search takes even with every branch counted: more is a pattern that runs away."""
_PIECES: Final = (
    *(
        "crown",
        "prophy",
        "exam",
        "4bw",
        " + ",
        " and ",
        ", ",
        "/",
        "&",
        "#30",
        "UR",
        "MOD",
        "srp",
        "1-3 teeth",
        "4+",
        "D2740",
        "d51",
    ),
    *(
        "D2750-53",
        "18 month old",
        "1.25 cm",
        "no metal",
        "without",
        "w/",
        "x-ray",
        "limpieza",
        "corona",
        "first visit",
        "each next",
    ),
    *(
        "tooth k",
        "fdi 36",
        "two surfaces",
        "f/f",
        "c/-",
        "PerioMnt",
        "flouride",
        "rootcanal",
        "rtr",
        "\u00e9",
        "\u00df",
        "\u0130",
    ),
    *("\x00", "\u202e", "\ud83e"),
)


def _text(data: bytes) -> str:
    """Return a query made of words of the trade and of anything else."""
    provider = atheris.FuzzedDataProvider(data)
    parts: list[str] = []
    while provider.remaining_bytes():
        if provider.ConsumeBool():
            parts.append(provider.PickValueInList(list(_PIECES)))
        else:
            parts.append(provider.ConsumeUnicode(provider.ConsumeIntInRange(0, 12)))
        if provider.ConsumeBool():
            parts.append(" ")
    return "".join(parts)


def main() -> None:
    """Run until the fuzzer ends or something is wrong."""
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    lookup = LookupService(CatalogReader(Path(sys.argv[1])))

    def test_one_input(data: bytes) -> None:
        text = _text(data)
        started = time.process_time()
        result = lookup.search(text)
        taken = time.process_time() - started
        assert taken < _LONGEST_SECONDS, f"{taken:.1f} s for {text!r}"
        hits = result.ranking.hits
        assert len({hit.row for hit in hits}) == len(hits), text
        assert [hit.tier for hit in hits] == sorted(hit.tier for hit in hits), text
        for found in result.found:
            assert found.summary.cdt_code in lookup.summaries, text
            for start, end in match_spans(found.summary.plain_name, result.ranking.matched_stems):
                assert 0 <= start < end <= len(found.summary.plain_name), text

    atheris.Setup([sys.argv[0], *sys.argv[2:]], test_one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
