"""Another catalog: refused without a trusted key, in one sentence, while the one in use goes on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cdtdesk.app import create_main_window


def open_page(desk):
    desk.window.actions_by_name["open_catalog"].trigger()
    return desk.window.pages.page("catalog")


def test_without_trusted_keys_no_other_catalog_is_put_in_place(desk, catalog_path: Path, tmp_path: Path) -> None:
    other = Path(shutil.copy(catalog_path, tmp_path / "other.sqlite"))
    page = open_page(desk)
    page.install(other)
    desk.qtbot.waitUntil(lambda: page.notices.find("warning") is not None)
    assert page.notices.find("warning").sentence.text().count(".") >= 1
    assert not page.back.isEnabled()
    desk.show("D3351")


def test_a_testers_catalog_is_said_to_be_unsigned(
    desk, home: Path, catalog_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CDTDESK_CATALOG", str(catalog_path))
    assert "unsigned catalog" in desk.window.status.edition.text()
    assert "not signed: for testers only" in open_page(desk).told.text()


def test_the_programs_own_catalog_needs_no_word(desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CDTDESK_CATALOG", raising=False)
    window = create_main_window(desk.home)
    assert "unsigned" not in window.status.edition.text()
    window.close()
