"""Finds the texts that the window can show, and keeps the translations in step with them.

    python packaging/translations/texts.py

brings resources/translations/cdtdesk_es.ts up to date (translations are kept, texts that are gone are dropped, new ones are
marked unfinished, to be translated in Qt Linguist or an editor), and makes cdtdesk_es.qm of it, which the program loads.

Qt's own pyside6-lupdate looks for ``self.tr``; the program says ``tr("...")`` (cdtdesk/ui/support/words.py). Seen are literals
in it, the values of a table in ``tr(TABLE[key])``, the words of an ``ActionSpec``, and whatever stands in ``marked(...)``.
Whoever gives ``tr`` anything else has to say here where its texts come from.
"""

from __future__ import annotations

import ast
import calendar
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple
from xml.etree import ElementTree

ROOT: Final = Path(__file__).resolve().parents[2]
TS_FILE: Final = ROOT / "resources" / "translations" / "cdtdesk_es.ts"
QM_FILE: Final = TS_FILE.with_suffix(".qm")
CONTEXT: Final = "cdtdesk"
KEY_CONTEXT: Final = "QShortcut"

KEY_NAMES: Final = (
    "Ctrl", "Shift", "Alt", "Meta", "Return", "Enter", "Esc", "Ins", "Del", "Space", "Tab", "Backspace", "Left", "Right", "Up",
    "Down", "Home", "End", "PgUp", "PgDown",
)  # fmt: skip
"""Names of keys that Qt says. Its own Spanish ones are on no keyboard of a US office, where Shift and Enter are written."""

ELSEWHERE: Final = frozenset({
    "spec.words", "str(entry[0])",  # an ActionSpec; what is marked in the menu
    "str(category)", "str(view.category)", "entry.group", "str(about)", "str(summary.category_of_service)",
    "str(procedure.category_of_service)", "str(changes.category_of_service)", "str(category.category_of_service)",
    "CATEGORY_LABELS[category]",  # categories of service
    "str(counted_per)", "str(unit)", "point",  # units; values of facets
    "SURFACES[letter]", "tooth.words", "quadrant.words",  # parts of the mouth
    "row.dress.colour", "name",  # the office's own colours
    "found",  # marked where it is chosen
    "template", "value",  # sentences of faults, and what stands in them
})  # fmt: skip
"""What else is given to ``tr``; its texts are in ``domain_texts`` or marked."""


class UnseenText(Exception):
    """Raised when ``tr`` is given something whose texts cannot be found."""


class Text(NamedTuple):
    """One text to be translated, in the context in which it is asked for."""

    context: str
    source: str


def texts() -> list[Text]:
    """Return every text that is asked for, each once, in order. Raises ``UnseenText``."""
    found = {Text(CONTEXT, source) for source in domain_texts()} | {Text(KEY_CONTEXT, name) for name in KEY_NAMES}
    for path in sorted((ROOT / "cdtdesk" / "ui").rglob("*.py")):
        found |= {Text(CONTEXT, source) for source in texts_of(path.read_text(encoding="utf-8"), path.name)}
    return sorted(text for text in found if text.source)


def texts_of(code: str, name: str) -> set[str]:
    """Return the texts in the ``code`` of a module called ``name``. Raises ``UnseenText``."""
    module = ast.parse(code)
    tables = dict(_tables(module))
    found: set[str] = set()
    for node in ast.walk(module):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or not node.args:
            continue
        if node.func.id == "marked":
            found |= set(_strings(node.args[0]))
        elif node.func.id == "ActionSpec":
            found |= set(_strings(node.args[1]))
        elif node.func.id == "tr":
            found |= _asked_for(node.args[0], tables, name)
    return found


def _asked_for(asked: ast.expr, tables: Mapping[str, ast.expr], name: str) -> set[str]:
    if isinstance(asked, ast.Constant) and isinstance(asked.value, str):
        return {asked.value}
    table = asked
    while isinstance(table, ast.Subscript):
        table = table.value
    if isinstance(table, ast.Name) and table is not asked and table.id in tables:
        return set(_strings(tables[table.id]))
    if ast.unparse(asked) in ELSEWHERE:
        return set()
    raise UnseenText(f"{name}, line {asked.lineno}: it cannot be seen which texts tr({ast.unparse(asked)}) is given")


def _tables(module: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    """Give each name that stands for a table written out in the module, with the table."""
    for node in ast.walk(module):
        if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Dict | ast.Tuple):
            target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
            if isinstance(target, ast.Name):
                yield target.id, node.value


def _strings(node: ast.expr) -> Iterator[str]:
    """Give the texts in ``node``: of a table its values, of a call within it (a pattern, for example) nothing."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    parts: Iterable[ast.expr] = ()
    if isinstance(node, ast.Dict):
        parts = node.values
    elif isinstance(node, ast.Tuple | ast.List):
        parts = node.elts
    for part in parts:
        yield from _strings(part)


def domain_texts() -> set[str]:
    """Return the words of the domain, and the sentences of its faults, that the window shows."""
    from cdtdesk.domain.categories import CategoryOfService
    from cdtdesk.domain.procedures import FACETS, CountedPer
    from cdtdesk.domain.teeth import SURFACES, TEETH, Quadrant
    from cdtdesk.ui.support.fault_words import templates
    from cdtdesk.ui.support.own_colours import OWN_COLOURS
    from cdtdesk.ui.support.theme import CATEGORY_LABELS

    facets = {value for values in FACETS.values() for value in values if not value.isdigit()}
    named = {*CategoryOfService, *CountedPer, *SURFACES.values(), *OWN_COLOURS, *CATEGORY_LABELS.values()}
    places = {quadrant.words for quadrant in Quadrant} | {tooth.words for tooth in TEETH.values()}
    months = set(calendar.month_name[1:])  # of a day that its month has not
    return {str(word) for word in named} | places | facets | months | set(templates())


def translations(path: Path) -> dict[Text, str]:
    """Return the finished translations of the .ts file at ``path``; none where there is no file."""
    if not path.exists():
        return {}
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None and translation.text:
                found[Text(context.findtext("name") or "", message.findtext("source") or "")] = translation.text
    return found


def write(path: Path, asked: Iterable[Text], known: Mapping[Text, str]) -> None:
    """Write the .ts file: what is ``asked`` for, with the translations that are ``known``."""
    root = ElementTree.Element("TS", version="2.1", language="es_US", sourcelanguage="en_US")
    contexts: dict[str, ElementTree.Element] = {}
    for text in asked:
        if text.context not in contexts:
            contexts[text.context] = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(contexts[text.context], "name").text = text.context
        message = ElementTree.SubElement(contexts[text.context], "message")
        ElementTree.SubElement(message, "source").text = text.source
        translation = ElementTree.SubElement(message, "translation")
        if text in known:
            translation.text = known[text]
        else:
            translation.set("type", "unfinished")
    ElementTree.indent(root, "    ")
    content = ElementTree.tostring(root, encoding="unicode")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{content}\n', encoding="utf-8")


def main() -> int:
    """Bring the translations up to date, name the texts that have none yet, and return 0, or 1 where there are such."""
    asked, known = texts(), translations(TS_FILE)
    write(TS_FILE, asked, known)
    missing = [text.source for text in asked if text not in known]
    for source in missing:
        print(source)
    compiler = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([compiler, "-silent", TS_FILE, "-qm", QM_FILE], check=True)
    print(f"{len(asked)} texts, {len(missing)} of them not translated yet", file=sys.stderr)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main())
