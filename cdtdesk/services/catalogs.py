"""Putting another, signed catalog in the place of the one that came with the program. Nothing is ever fetched.

An installed catalog lies in the user's data folder under a name made of its hash, so that it never changes while it is open;
``current.json`` says which one is in use and which was before it. It is checked whole before it is installed, and again in
idle time (``verify_in_use``); a start looks only at that small file. Notes, favorites and fees are kept by code, so that
another catalog leaves them where they are.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any, NamedTuple

from cdtdesk import __version__
from cdtdesk.catalog.examining import examine
from cdtdesk.catalog.signed import (
    MOST_BYTES,
    CatalogRefused,
    RefusedBecause,
    hash_of,
    read_signature,
    read_trusted_keys,
    shown_key_id,
    signature_path,
    verify,
)
from cdtdesk.environment.folders import Home
from cdtdesk.environment.resources import resource
from cdtdesk.services.catalog_choice import (
    CURRENT_FILE,
    KEYS_FILE,
    CatalogOrigin,
    catalog_in_use,
    edition_of,
    file_of,
    installed_in,
    read_current,
)


class CatalogFacts(NamedTuple):
    """What a signed catalog holds and who signed it. ``trusted_comment`` is what the signer wrote and signed too."""

    path: Path
    newest_edition: int
    codes: int
    key_id: str
    trusted_comment: str


class CatalogService:
    """Checks and installs signed catalogs. Every method may raise ``CatalogRefused``; the catalog in use then goes on."""

    def __init__(self, home: Home, keys_file: Path | None = None) -> None:
        """``keys_file``: the file of trusted keys, by default the program's own."""
        self._home = home
        self._keys_file = resource(KEYS_FILE) if keys_file is None else keys_file

    @property
    def trusts_anyone(self) -> bool:
        """Whether there is a trusted key. Without one, no catalog but the program's own is ever used."""
        from cdtdesk.catalog.signed import read_trusted_keys

        return bool(read_trusted_keys(self._keys_file))

    def check(self, path: Path) -> CatalogFacts:
        """Return what the catalog at ``path`` holds, once its signature, schema, edition and every row are found good."""
        return self._checked(path, path, self._hash(path, None))

    def install(self, path: Path) -> CatalogFacts:
        """Check the catalog at ``path`` and use it from the next start on; the one before is kept for ``take_back``."""
        part = self._home.catalogs / f"new-{os.getpid()}.part"
        try:
            digest = self._copied(path, part)
            facts = self._checked(path, part, digest)
            return self._put_in_place(part, digest, path, facts)
        except OSError as error:
            raise CatalogRefused(RefusedBecause.UNWRITABLE, self._home.catalogs) from error
        finally:
            _forget(part)

    def take_back(self) -> CatalogOrigin:
        """Use the catalog before the installed one again, from the next start on; return where that comes from."""
        told = read_current(self._home)
        before = installed_in(told.get("previous"), self._home)
        try:
            if before is None:
                (self._home.catalogs / CURRENT_FILE).unlink(missing_ok=True)
            else:
                self._write_current({**before, "previous": None})
        except OSError as error:
            raise CatalogRefused(RefusedBecause.UNWRITABLE, self._home.catalogs) from error
        return catalog_in_use(self._home, self._keys_file).origin

    def installed(self) -> Path | None:
        """Return the installed catalog's file, or None when the program's own is used."""
        told = installed_in(read_current(self._home), self._home)
        return None if told is None else file_of(told, self._home)

    def offered(self) -> list[Path]:
        """Return the signed catalogs that lie beside the program or in the user's data folder, unchecked."""
        found: list[Path] = []
        for folder in dict.fromkeys((Path(sys.executable).parent, self._home.folder)):
            try:
                found += [path for path in sorted(folder.glob("*.sqlite")) if signature_path(path).is_file()]
            except OSError:
                continue
        return found

    def verify_in_use(self) -> CatalogFacts | None:
        """Check the installed catalog whole, in idle time. One that is no longer as it was signed is used no more."""
        path = self.installed()
        if path is None:
            return None
        try:
            return self._verified(path, path, self._hash(path, None))
        except CatalogRefused:
            self.take_back()
            raise

    # Checking

    def _hash(self, path: Path, copy: Path | None) -> bytes:
        try:
            size = path.stat().st_size
            if size > MOST_BYTES:
                raise CatalogRefused(RefusedBecause.TOO_LARGE, path)
            source = path.open("rb")
        except OSError as error:
            raise CatalogRefused(RefusedBecause.NOT_THERE, path) from error
        with source:
            if copy is None:
                return hash_of(source)
            with copy.open("wb") as target:
                digest = hash_of(source, target)
                target.flush()
                os.fsync(target.fileno())
            return digest

    def _copied(self, path: Path, part: Path) -> bytes:
        part.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        return self._hash(path, part)

    def _checked(self, path: Path, file: Path, digest: bytes) -> CatalogFacts:
        facts = self._verified(path, file, digest)
        if facts.newest_edition < edition_of(catalog_in_use(self._home, self._keys_file).path):
            raise CatalogRefused(RefusedBecause.OLDER_EDITION, path)
        return facts

    def _verified(self, path: Path, file: Path, digest: bytes) -> CatalogFacts:
        """Check ``file``, which is ``path`` or a copy of it and has the hash ``digest``, by the signature beside ``path``."""
        keys = read_trusted_keys(self._keys_file)
        if not keys:
            raise CatalogRefused(RefusedBecause.NO_KEYS, path)
        signature = read_signature(path)
        verify(digest, signature, keys, path)
        try:
            contents = examine(file)
        except CatalogRefused as error:
            raise CatalogRefused(error.reason, path) from error
        comment = signature.trusted_comment
        return CatalogFacts(path, contents.newest_edition, contents.codes, shown_key_id(signature.key_id), comment)

    # Putting in place

    def _put_in_place(self, part: Path, digest: bytes, path: Path, facts: CatalogFacts) -> CatalogFacts:
        target = self._home.catalogs / f"catalog-{digest.hex()[:24]}.sqlite"
        before = installed_in(read_current(self._home), self._home)
        signature_path(target).write_bytes(signature_path(path).read_bytes())
        size = part.stat().st_size
        part.replace(target)
        told = {"file": target.name, "size": size, "edition": facts.newest_edition, "program": __version__}
        is_same = before is not None and before["file"] == target.name
        previous = before.get("previous") if is_same and before is not None else before
        self._write_current({**told, "previous": None if previous is None else {**previous, "previous": None}})
        self._clear_away(keep={target.name, str(previous["file"]) if previous else ""})
        return facts._replace(path=target)

    def _write_current(self, told: dict[str, Any]) -> None:
        part = self._home.catalogs / f"{CURRENT_FILE}.part"
        with part.open("w", encoding="utf-8") as file:
            json.dump(told, file, indent=1)
            file.flush()
            os.fsync(file.fileno())
        part.replace(self._home.catalogs / CURRENT_FILE)

    def _clear_away(self, keep: set[str]) -> None:
        for path in self._home.catalogs.glob("catalog-*.sqlite*"):
            if path.name.removesuffix(".minisig") not in keep:
                _forget(path)


def _forget(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        # Open in another window: it goes with the next one.
        return
