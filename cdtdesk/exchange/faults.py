"""What may be wrong with a file that somebody brought, or with the place where one is to be put."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Final


class FileFault(StrEnum):
    """What kind of trouble it is."""

    UNREADABLE = "unreadable"
    UNWRITABLE = "unwritable"
    EXISTS = "exists"
    DAMAGED = "damaged"
    FOREIGN = "foreign"
    NEWER = "newer"
    TOO_LARGE = "too_large"
    PROTECTED = "protected"
    NO_CODES = "no_codes"
    NO_FEES = "no_fees"
    NO_SUCH_COLUMN = "no_such_column"
    NO_TABLE = "no_table"
    NO_TEXTS = "no_texts"
    NO_SUCH_SHEET = "no_such_sheet"
    UNSAFE = "unsafe"


class FileTrouble(Exception):
    """Raised when a file cannot be taken in or put out. Its message is one sentence with the next step."""

    def __init__(self, fault: FileFault, path: Path) -> None:
        super().__init__(SENTENCES[fault].format(path=path))
        self.fault = fault
        self.path = path


SENTENCES: Final = {
    FileFault.UNREADABLE: "{path} cannot be read: check that it is there and that you may open it.",
    FileFault.UNWRITABLE: "{path} cannot be written: choose another folder, or make room on the disk.",
    FileFault.EXISTS: "{path} is there already and was left as it is: choose another name.",
    FileFault.DAMAGED: "{path} is damaged: have it sent or saved again.",
    FileFault.FOREIGN: "{path} is no file that cdtdesk knows: choose a hand-over (.zip), or fees as CSV, XLSX, XLS or ODS.",
    FileFault.NEWER: "{path} was written by a newer cdtdesk: install that version on this computer too.",
    FileFault.TOO_LARGE: "{path} is too large: split it, and take the parts in one by one.",
    FileFault.PROTECTED: "{path} is protected by a password: save it without one.",
    FileFault.NO_CODES: "No column of {path} holds codes: it needs one with D and four digits in each row.",
    FileFault.NO_FEES: "No column of {path} holds fees: it needs one with an amount beside each code.",
    FileFault.NO_TABLE: "{path} is no table or text: save it as CSV, XLSX or ODS, or copy its text and paste it.",
    FileFault.NO_TEXTS: "No column of {path} holds names or descriptions: it needs one with words beside each code.",
    FileFault.NO_SUCH_SHEET: "{path} has no sheet of that name: take one of those that the preview names.",
    FileFault.UNSAFE: "{path} holds instructions that a code list has no need of, so it was not read: export it again.",
    FileFault.NO_SUCH_COLUMN: "{path} has no column of fees with that heading: take one of those that the preview names.",
}
