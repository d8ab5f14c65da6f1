"""Is a catalog file signed by somebody whom this program trusts? Signatures are those of minisign.

The format (minisign's documentation, https://jedisct1.github.io/minisign/, "Signature format"): beside ``FILE`` stands
``FILE.minisig`` with four lines: an untrusted comment; base64 of the algorithm, the key's id (8 bytes) and the Ed25519
signature of the file's BLAKE2b-512 hash; a trusted comment; base64 of the Ed25519 signature of that signature and the
trusted comment. A public key is base64 of ``Ed``, the id and 32 bytes. The older algorithm ``Ed``, which signs the file itself,
is not accepted: minisign has not made it by default since 2021.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable
from enum import StrEnum
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

MOST_BYTES: Final = 300_000_000
"""A catalog has some five million bytes."""

_BLOCK: Final = 1_000_000
_LONGEST_SIGNATURE_FILE: Final = 10_000
_HASHED: Final = b"ED"
_KEY: Final = b"Ed"
_COMMENT: Final = "trusted comment: "
_UNTRUSTED: Final = "untrusted comment:"


class RefusedBecause(StrEnum):
    """Why a catalog file is not used."""

    NO_KEYS = "no_keys"
    NOT_THERE = "not_there"
    NOT_SIGNED = "not_signed"
    TOO_LARGE = "too_large"
    BAD_SIGNATURE_FILE = "bad_signature_file"
    OLD_SIGNATURE = "old_signature"
    UNKNOWN_KEY = "unknown_key"
    WRONG_SIGNATURE = "wrong_signature"
    NOT_A_CATALOG = "not_a_catalog"
    OTHER_SCHEMA = "other_schema"
    OLDER_EDITION = "older_edition"
    DAMAGED = "damaged"
    UNWRITABLE = "unwritable"


class CatalogRefused(Exception):
    """Raised when a catalog file is not used. The one before goes on. Its message is one sentence with the next step."""

    def __init__(self, reason: RefusedBecause, path: Path) -> None:
        super().__init__(SENTENCES[reason].format(path=path))
        self.reason = reason
        self.path = path


SENTENCES: Final = {
    RefusedBecause.NO_KEYS: "{path} was not opened: this cdtdesk trusts no one's catalogs but its own.",
    RefusedBecause.NOT_THERE: "{path} cannot be read: check that it is there and that you may open it.",
    RefusedBecause.NOT_SIGNED: "{path} has no signature: put the file {path}.minisig that came with it beside it.",
    RefusedBecause.TOO_LARGE: "{path} is too large for a catalog: choose the catalog file that you were given.",
    RefusedBecause.BAD_SIGNATURE_FILE: "The signature {path}.minisig is damaged: download the catalog and it again.",
    RefusedBecause.OLD_SIGNATURE: "{path} is signed in minisign's old way: ask its publisher to sign it anew.",
    RefusedBecause.UNKNOWN_KEY: "{path} is signed by somebody this cdtdesk does not trust: get the catalog from its publisher.",
    RefusedBecause.WRONG_SIGNATURE: "{path} is not as it was signed: download it again, with its signature.",
    RefusedBecause.NOT_A_CATALOG: "{path} is not a cdtdesk catalog: choose the catalog file that you were given.",
    RefusedBecause.OTHER_SCHEMA: "{path} was made for another version of cdtdesk: install the cdtdesk that goes with it.",
    RefusedBecause.OLDER_EDITION: "{path} is of an older edition than the catalog in use: it was left out.",
    RefusedBecause.DAMAGED: "{path} is damaged inside: ask its publisher for another.",
    RefusedBecause.UNWRITABLE: "Nothing could be written to {path}: make room on the disk, or look who may write there.",
}


class TrustedKey(NamedTuple):
    """A public key; ``key_id`` is 8 bytes, ``public`` 32."""

    key_id: bytes
    public: bytes


class Signature(NamedTuple):
    """What a signature file says; nothing of it is proved yet."""

    key_id: bytes
    signature: bytes
    trusted_comment: str
    global_signature: bytes


def shown_key_id(key_id: bytes) -> str:
    """Return a key's id as minisign prints it.

    >>> shown_key_id(bytes.fromhex("0102030405060708"))
    '807060504030201'
    """
    return f"{int.from_bytes(key_id, 'little'):X}"


def signature_path(path: Path) -> Path:
    """Return where the signature of ``path`` stands."""
    return path.with_name(path.name + ".minisig")


def read_trusted_keys(path: Path) -> list[TrustedKey]:
    """Return the keys in a file of public keys. A line that is none is passed over; without the file there are none."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return []
    found = [_unpacked(line.strip()) for line in lines if line.strip() and not line.startswith(("#", _UNTRUSTED))]
    return [TrustedKey(data[2:10], data[10:]) for data in found if len(data) == 42 and data.startswith(_KEY)]


def read_signature(path: Path) -> Signature:
    """Return the signature of the catalog ``path``; raise ``CatalogRefused`` when there is none or it is malformed."""
    try:
        with signature_path(path).open("rb") as file:
            data = file.read(_LONGEST_SIGNATURE_FILE + 1)
    except OSError as error:
        raise CatalogRefused(RefusedBecause.NOT_SIGNED, path) from error
    try:
        lines = data.decode("utf-8").splitlines()
    except UnicodeDecodeError as error:
        raise CatalogRefused(RefusedBecause.BAD_SIGNATURE_FILE, path) from error
    lines = [line for line in lines if line.strip()]
    if len(data) > _LONGEST_SIGNATURE_FILE or len(lines) != 4 or not lines[2].startswith(_COMMENT):
        raise CatalogRefused(RefusedBecause.BAD_SIGNATURE_FILE, path)
    head, global_signature = _unpacked(lines[1].strip()), _unpacked(lines[3].strip())
    if len(head) == 74 and head.startswith(_KEY):
        raise CatalogRefused(RefusedBecause.OLD_SIGNATURE, path)
    if len(head) != 74 or len(global_signature) != 64 or not head.startswith(_HASHED):
        raise CatalogRefused(RefusedBecause.BAD_SIGNATURE_FILE, path)
    return Signature(head[2:10], head[10:], lines[2].removeprefix(_COMMENT), global_signature)


def _unpacked(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return b""


def hash_of(file: BinaryIO, copy: BinaryIO | None = None) -> bytes:
    """Return the BLAKE2b-512 hash of a file, written to ``copy`` on the way."""
    whole = blake2b()
    while block := file.read(_BLOCK):
        whole.update(block)
        if copy is not None:
            copy.write(block)
    return whole.digest()


def verify(digest: bytes, signature: Signature, keys: Iterable[TrustedKey], path: Path) -> None:
    """Raise ``CatalogRefused`` unless one of ``keys`` signed what has the hash ``digest``, and the trusted comment."""
    from nacl.bindings import crypto_sign_open
    from nacl.exceptions import BadSignatureError

    key = next((key for key in keys if key.key_id == signature.key_id), None)
    if key is None:
        raise CatalogRefused(RefusedBecause.UNKNOWN_KEY, path)
    comment = signature.signature + signature.trusted_comment.encode()
    try:
        crypto_sign_open(signature.signature + digest, key.public)
        crypto_sign_open(signature.global_signature + comment, key.public)
    except (BadSignatureError, ValueError) as error:
        raise CatalogRefused(RefusedBecause.WRONG_SIGNATURE, path) from error
