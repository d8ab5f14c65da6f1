"""Folders, the clock, shipped files and the fault log: what the program finds around it."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cdtdesk.environment.clock import now, today
from cdtdesk.environment.folders import find_home
from cdtdesk.environment.log import LOG_NAME, log_faults
from cdtdesk.environment.resources import catalog_file, resource


def test_a_chosen_home_comes_before_the_one_in_the_environment(home: Path, tmp_path: Path) -> None:
    assert find_home().folder == home
    assert find_home(tmp_path / "chosen").folder == tmp_path / "chosen"
    assert not (tmp_path / "chosen").exists()


def test_everything_written_is_under_the_home(home: Path) -> None:
    found = find_home()
    for path in (found.office_file, found.window_file, found.logs, found.backups, found.corrections):
        assert path.is_relative_to(home)


def test_without_a_named_home_it_is_the_users_own_data_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CDTDESK_HOME")
    folder = find_home().folder
    assert folder.is_absolute()
    assert "cdtdesk" in folder.parts[-1]


def test_a_tilde_in_the_named_home_is_the_users_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CDTDESK_HOME", "~/desk")
    assert find_home().folder == Path.home() / "desk"


def test_the_day_can_be_set_and_a_wrong_one_is_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CDTDESK_TODAY", "2027-01-01")
    assert today() == dt.date(2027, 1, 1)
    for wrong in ("", "yesterday", "2026-02-30"):
        monkeypatch.setenv("CDTDESK_TODAY", wrong)
        assert abs(today() - dt.date.today()) <= dt.timedelta(days=1)


def test_moments_are_in_utc_to_the_millisecond() -> None:
    moment = now()
    assert moment.utcoffset() == dt.timedelta()
    assert moment.microsecond % 1000 == 0


def test_shipped_files_are_found_in_a_checkout(checkout: Path) -> None:
    assert resource("teeth.svg") == checkout / "resources" / "teeth.svg"
    assert resource("teeth.svg").is_file()


def test_the_catalog_named_in_the_environment_comes_first(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, checkout: Path
) -> None:
    monkeypatch.setenv("CDTDESK_CATALOG", str(tmp_path / "other.sqlite"))
    assert catalog_file() == tmp_path / "other.sqlite"
    monkeypatch.delenv("CDTDESK_CATALOG")
    assert catalog_file() == checkout / "build" / "catalog.sqlite"


@pytest.fixture
def tell_fault(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[BaseException], None]:
    """Let nothing catch a fault in a program whose faults are written to ``logs`` in ``tmp_path``."""
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    log_faults(tmp_path / "logs")
    return lambda fault: sys.excepthook(type(fault), fault, fault.__traceback__)


def test_a_day_without_faults_writes_no_log(tell_fault: Callable[[BaseException], None], tmp_path: Path) -> None:
    assert not (tmp_path / "logs").exists()


def test_a_fault_is_written_and_told(
    tell_fault: Callable[[BaseException], None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tell_fault(ValueError("encías"))
    assert "ValueError: encías" in (tmp_path / "logs" / LOG_NAME).read_text(encoding="utf-8")
    assert "ValueError: encías" in capsys.readouterr().err


def test_ending_the_program_by_hand_is_no_fault(tell_fault: Callable[[BaseException], None], tmp_path: Path) -> None:
    tell_fault(KeyboardInterrupt())
    assert not (tmp_path / "logs").exists()


def test_a_log_grown_large_is_set_aside(tell_fault: Callable[[BaseException], None], tmp_path: Path) -> None:
    log = tmp_path / "logs" / LOG_NAME
    log.parent.mkdir()
    for _ in range(2):
        log.write_text("x" * 600_000, encoding="utf-8")
        tell_fault(ValueError("one more"))
    assert len(list(log.parent.iterdir())) == 2
    assert "one more" in log.read_text(encoding="utf-8")
    assert log.stat().st_size < 1_000


def test_a_log_that_cannot_be_written_still_tells(
    tell_fault: Callable[[BaseException], None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be", encoding="utf-8")
    tell_fault(ValueError("still told"))
    assert "still told" in capsys.readouterr().err
