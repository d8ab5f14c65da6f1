"""Another catalog: refused without a trusted key, in one sentence, while the one in use goes on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cdtdesk.app import create_main_window
from cdtdesk.services import catalog_choice, catalogs
from tests.services.signing import Signer


def open_page(desk):
    desk.window.actions_by_name["open_catalog"].trigger()
    return desk.window.pages.page("catalog")


def test_without_trusted_keys_no_other_catalog_is_put_in_place(desk, catalog_path: Path, tmp_path: Path) -> None:
    other = Path(shutil.copy(catalog_path, tmp_path / "other.sqlite"))
    page = open_page(desk)
    assert "trusts no other publisher yet" in page.trusted.text()
    page.look_into(other)
    desk.qtbot.waitUntil(lambda: page.notices.find("warning") is not None)
    assert "trusts no one's catalogs but its own" in page.notices.find("warning").sentence.text()
    assert not page.use.isVisible()
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


def test_a_signed_catalog_is_used_from_the_next_start_on_and_watched(
    desk, catalog_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    signer, keys = Signer(3), tmp_path / "keys.txt"
    keys.write_text(signer.public_key)
    for module in (catalog_choice, catalogs):
        monkeypatch.setattr(module, "resource", lambda _name: keys)
    monkeypatch.delenv("CDTDESK_CATALOG", raising=False)
    other = Path(shutil.copy(catalog_path, tmp_path / "other.sqlite"))
    signer.sign(other)
    page = open_page(desk)
    page.look_into(other)
    desk.qtbot.waitUntil(page.use.isVisible)
    assert "codes, up to CDT 2026, signed with the key" in page.facts.text()
    assert signer.key_id in page.facts.text()
    assert not page.back.isEnabled()
    page.use.click()
    desk.qtbot.waitUntil(page.back.isEnabled)
    assert "In place:" in desk.said()
    desk.restart()
    assert "It was put in place" in open_page(desk).told.text()
    (installed,) = (path for path in (desk.home / "catalogs").glob("*.sqlite"))
    installed.chmod(0o600)
    installed.write_bytes(installed.read_bytes()[:-1] + b"!")
    desk.window.workings._catalog_check.look()
    notices = desk.window.workings.notices
    desk.qtbot.waitUntil(lambda: notices.find("catalog") is not None)
    assert "from the next start on" in notices.find("catalog").sentence.text()


def test_the_catalog_before_is_taken_back(desk, catalog_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    signer, keys = Signer(3), tmp_path / "keys.txt"
    keys.write_text(signer.public_key)
    for module in (catalog_choice, catalogs):
        monkeypatch.setattr(module, "resource", lambda _name: keys)
    monkeypatch.delenv("CDTDESK_CATALOG", raising=False)
    other = Path(shutil.copy(catalog_path, desk.home / "newer.sqlite"))
    signer.sign(other)
    page = open_page(desk)
    assert page.found.text() == "Look into newer.sqlite, found here"
    page.found.click()
    desk.qtbot.waitUntil(page.use.isVisible)
    page.use.click()
    desk.qtbot.waitUntil(page.back.isEnabled)
    page.back.click()
    desk.qtbot.waitUntil(lambda: not page.back.isEnabled())
    assert desk.said() == "Taken back. Start cdtdesk again to use it."
    desk.restart()
    assert "the one that came with the program" in open_page(desk).told.text()
