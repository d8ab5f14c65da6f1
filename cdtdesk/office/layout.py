"""How rows become columns and back, from the rows' own field types; and the fingerprint that seals each row.

The same plain values (text, numbers, None) go into the office file and into a hand-over.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, TypeVar

from cdtdesk.office.rows import About, Row, digest

if TYPE_CHECKING:
    from decimal import Decimal

R = TypeVar("R", bound=Row)

Value = str | int | float | None

LONGEST_TEXT: Final = 200_000
"""No text of a row is longer; the longest notes of offices are a few thousand characters."""


class RowMalformed(ValueError):
    """Raised when values do not make a row: the file they come from is damaged or was not written by cdtdesk."""


class _Codec(NamedTuple):
    dump: Callable[[Any], Value]
    load: Callable[[Any], Any]


def _text(value: Any) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_TEXT:
        raise RowMalformed("a text is missing or too long")
    return value


def _whole(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 2**53:
        raise RowMalformed("a whole number is missing")
    return value


def _number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < 1e300:
        raise RowMalformed("a number is missing")
    return float(value)


def _moment(value: Any) -> dt.datetime:
    moment = dt.datetime.fromisoformat(_text(value))
    if moment.tzinfo is None:
        raise RowMalformed("a time has no time zone")
    if moment.tzinfo is not dt.UTC:
        moment = moment.astimezone(dt.UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def moment_text(moment: dt.datetime) -> str:
    """Return the one way in which a time (in UTC) is written: to the millisecond, so that texts sort as times do."""
    return moment.isoformat(timespec="milliseconds")


def _amount(value: Any) -> Decimal:
    from decimal import Decimal

    amount = Decimal(_text(value))
    if not amount.is_finite():
        raise RowMalformed("an amount is not a number")
    return amount


def _maybe(codec: _Codec) -> _Codec:
    return _Codec(
        lambda value: None if value is None else codec.dump(value),
        lambda value: None if value is None else codec.load(value),
    )


def _about(value: Any) -> About:
    about = About(_text(value))
    if not about or len(about) > 60:
        raise RowMalformed("it is not said what a note is about")
    return about


_TEXT: Final = _Codec(lambda text: text, _text)
_MOMENT: Final = _Codec(moment_text, _moment)
_DAY: Final = _Codec(lambda day: day.isoformat(), lambda value: dt.date.fromisoformat(_text(value)))
_CODECS: Final[Mapping[str, _Codec]] = {
    "str": _TEXT,
    "str | None": _maybe(_TEXT),
    "About": _Codec(str, _about),
    "int": _Codec(lambda number: number, _whole),
    "float": _Codec(float, _number),
    "Decimal": _Codec(str, _amount),
    "dt.datetime": _MOMENT,
    "dt.datetime | None": _maybe(_MOMENT),
    "dt.date | None": _maybe(_DAY),
    "tuple[str, ...]": _Codec(" ".join, lambda value: tuple(_text(value).split())),
}
"""By the annotation of a field, which is text because the modules of rows postpone their evaluation."""


class Layout(Generic[R]):
    """The columns of one kind of row, in order."""

    def __init__(self, kind: type[R]) -> None:
        self.kind = kind
        self.names = tuple(field.name for field in fields(kind))
        codecs = [_CODECS[str(field.type)] for field in fields(kind)]
        self._dumps = [codec.dump for codec in codecs]
        self._loads = [codec.load for codec in codecs]
        # A note is sealed as what two desks know it by; see ``Note.identity``.
        self._twin_of = self.names.index("twin_of") if "twin_of" in self.names else None
        self._sealed = [index for index, name in enumerate(self.names) if index >= 5 and name not in kind.unsealed]

    def dump(self, row: R) -> list[Value]:
        """Return the row's values in the order of ``names``."""
        return [dump(getattr(row, name)) for dump, name in zip(self._dumps, self.names, strict=True)]

    def load(self, values: Sequence[Any]) -> R:
        """Return the row with ``values`` in the order of ``names``; raise ``RowMalformed`` when they make none."""
        try:
            return self.kind(*[load(value) for load, value in zip(self._loads, values, strict=True)])
        except (ValueError, ArithmeticError) as error:
            raise RowMalformed(f"a row of {self.kind.table} is malformed: {error}") from error

    def load_column(self, name: str, values: Sequence[Any]) -> list[Any]:
        """Return the values of one column as a row has them; raise ``RowMalformed`` when one cannot be."""
        load = self._loads[self.names.index(name)]
        try:
            return [load(value) for value in values]
        except (ValueError, ArithmeticError) as error:
            raise RowMalformed(f"a row of {self.kind.table} is malformed: {error}") from error

    def load_named(self, values: Mapping[str, Any]) -> R:
        """Return the row with these values by name; raise ``RowMalformed`` when one is missing or wrong."""
        return self.load([values.get(name) for name in self.names])

    def seal(self, values: Sequence[Value]) -> str:
        """Return the fingerprint of the row whose values are ``values``.

        Equal rows have equal fingerprints on every desk. That of a deleted row leaves out what it said, so that its text
        can be forgotten while it stays known as deleted.
        """
        identity = values[0] if self._twin_of is None else values[self._twin_of] or values[0]
        told = [self.kind.table, identity, *values[1:5]]
        if values[4] is None:
            told += [values[index] for index in self._sealed]
        return digest(json.dumps(told, separators=(",", ":")), 8)


_LAYOUTS: Final[dict[str, Layout[Any]]] = {}


def layout_of(kind: type[R]) -> Layout[R]:
    """Return the columns of ``kind``."""
    if kind.table not in _LAYOUTS:
        _LAYOUTS[kind.table] = Layout(kind)
    return _LAYOUTS[kind.table]


def fingerprint(row: Row) -> str:
    """Return what tells this version of a row from every other."""
    layout = layout_of(type(row))
    return layout.seal(layout.dump(row))
