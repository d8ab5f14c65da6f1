"""A thousand damaged catalogs: each is refused in one sentence, and the one in use goes on."""

from __future__ import annotations

import shutil
import sys
from collections import Counter
from pathlib import Path

import pytest

from cdtdesk.catalog.reader import CatalogReader
from cdtdesk.environment.folders import Home
from cdtdesk.environment.resources import CATALOG_VARIABLE
from cdtdesk.services import catalog_choice
from cdtdesk.services.catalog_choice import catalog_in_use
from cdtdesk.services.catalogs import CatalogService
from tests.services.signing import Signer
from tests.services.test_catalogs import refusals_of_damaged

FILES = 1_100
REFUSED = 1_000


@pytest.mark.torture
def test_a_thousand_damaged_catalogs_are_refused(
    catalog_path: Path, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(CATALOG_VARIABLE)
    monkeypatch.setattr(catalog_choice, "bundled_catalog_file", lambda: catalog_path)
    signer = Signer(1)
    keys = tmp_path / "keys.txt"
    keys.write_text(signer.public_key)
    copy = tmp_path / "new.sqlite"
    shutil.copy(catalog_path, copy)
    copy.chmod(0o644)
    signer.sign(copy)
    place = Home(home)
    service = CatalogService(place, keys)
    installed = service.install(copy).path
    reasons = Counter(refusals_of_damaged(service, signer, copy, range(FILES)))
    print(f"\n{FILES} damaged catalogs: {dict(reasons)}", file=sys.__stderr__)
    # One harm in six is signed after it and may be a text that reads otherwise: those are not all refused.
    assert sum(reasons.values()) >= REFUSED
    assert catalog_in_use(place, keys).path == installed
    reader = CatalogReader(installed)
    assert reader.find("D0120") is not None
    reader.close()
