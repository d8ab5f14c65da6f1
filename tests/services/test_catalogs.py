"""Signed catalogs: checked whole before they take another's place; refused in one sentence; the old one goes on."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from cdtdesk.catalog.reader import CatalogReader
from cdtdesk.catalog.signed import CatalogRefused, RefusedBecause
from cdtdesk.environment import resources
from cdtdesk.environment.folders import Home
from cdtdesk.environment.resources import CATALOG_VARIABLE
from cdtdesk.services import catalog_choice
from cdtdesk.services.catalog_choice import CatalogOrigin, catalog_in_use
from cdtdesk.services.catalogs import CatalogService
from tests.services.signing import Signer


@pytest.fixture(scope="module")
def signer() -> Signer:
    return Signer(1)


@pytest.fixture
def keys_file(tmp_path: Path, signer: Signer) -> Path:
    path = tmp_path / "trusted_keys.txt"
    path.write_text(f"# whom we trust\n\n{signer.public_key}\n")
    return path


@pytest.fixture
def place(home: Path) -> Home:
    return Home(home)


@pytest.fixture
def service(place: Home, keys_file: Path) -> CatalogService:
    return CatalogService(place, keys_file)


@pytest.fixture(autouse=True)
def bundled(catalog_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The real catalog, as the one that came with the program."""
    monkeypatch.delenv(CATALOG_VARIABLE)
    monkeypatch.setattr(catalog_choice, "bundled_catalog_file", lambda: catalog_path)
    return catalog_path


@pytest.fixture
def copy(tmp_path: Path, bundled: Path) -> Path:
    path = tmp_path / "new.sqlite"
    shutil.copy(bundled, path)
    path.chmod(0o644)
    return path


def changed(path: Path, *statements: str) -> Path:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    return path


def refusal(work: Callable[[], object]) -> RefusedBecause:
    with pytest.raises(CatalogRefused) as raised:
        work()
    assert str(raised.value).count(". ") == 0
    assert str(raised.value).endswith(".")
    return raised.value.reason


def test_a_signed_catalog_is_told_and_nothing_is_written(
    service: CatalogService, signer: Signer, copy: Path, place: Home
) -> None:
    signer.sign(copy, "edition 2026, made for a test")
    facts = service.check(copy)
    assert (facts.newest_edition, facts.trusted_comment, facts.key_id) == (2026, "edition 2026, made for a test", signer.key_id)
    assert facts.codes > 900
    assert not place.catalogs.exists()


def test_an_installed_catalog_is_used_and_can_be_taken_back(
    service: CatalogService, signer: Signer, copy: Path, place: Home, keys_file: Path, bundled: Path
) -> None:
    assert catalog_in_use(place, keys_file) == (bundled, CatalogOrigin.BUNDLED)
    signer.sign(changed(copy, "UPDATE procedures SET plain_name = 'A made-up name' WHERE cdt_code = 'D0120'"))
    facts = service.install(copy)
    in_use = catalog_in_use(place, keys_file)
    assert in_use == (facts.path, CatalogOrigin.INSTALLED)
    with closing(CatalogReader(in_use.path)) as reader:
        assert next(row.plain_name for row in reader.summaries() if row.cdt_code == "D0120") == "A made-up name"
    assert service.verify_in_use() is not None
    assert service.take_back() is CatalogOrigin.BUNDLED
    assert catalog_in_use(place, keys_file).path == bundled


def test_of_two_installed_catalogs_the_one_before_is_kept(
    service: CatalogService, signer: Signer, copy: Path, place: Home, keys_file: Path
) -> None:
    installed = []
    for name in ("first", "second", "third"):
        signer.sign(changed(copy, f"UPDATE procedures SET gist = '{name}' WHERE cdt_code = 'D0120'"))
        installed.append(service.install(copy).path)
    service.install(copy)
    assert catalog_in_use(place, keys_file).path == installed[2]
    assert not installed[0].exists()
    assert service.take_back() is CatalogOrigin.INSTALLED
    assert catalog_in_use(place, keys_file).path == installed[1]
    assert service.take_back() is CatalogOrigin.BUNDLED


def test_with_no_trusted_key_only_the_bundled_catalog_opens(
    signer: Signer, copy: Path, place: Home, service: CatalogService, tmp_path: Path
) -> None:
    signer.sign(copy)
    service.install(copy)
    empty = tmp_path / "none.txt"
    empty.write_text("# no keys yet\n")
    assert refusal(lambda: CatalogService(place, empty).install(copy)) is RefusedBecause.NO_KEYS
    assert catalog_in_use(place, empty).origin is CatalogOrigin.BUNDLED


def test_the_program_comes_without_a_key(place: Home, signer: Signer, copy: Path) -> None:
    signer.sign(copy)
    assert resources.resource("trusted_keys.txt").is_file()
    assert refusal(lambda: CatalogService(place).check(copy)) is RefusedBecause.NO_KEYS


def test_a_testers_catalog_is_said_to_be_unsigned(place: Home, copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CATALOG_VARIABLE, str(copy))
    assert catalog_in_use(place) == (copy, CatalogOrigin.UNSIGNED)


def test_a_catalog_that_comes_with_a_later_program_goes_before_an_installed_one_of_the_same_edition(
    service: CatalogService, signer: Signer, copy: Path, place: Home, keys_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    signer.sign(copy)
    service.install(copy)
    monkeypatch.setattr(catalog_choice, "__version__", "99.0")
    assert catalog_in_use(place, keys_file).origin is CatalogOrigin.BUNDLED


def to_2027(path: Path) -> Path:
    return changed(
        path,
        "UPDATE meta SET value = '2027' WHERE key = 'newest_edition'",
        "UPDATE editions SET announced = 0 WHERE year = 2027",
    )


def test_a_later_edition_goes_before_that_of_a_later_program(
    service: CatalogService, signer: Signer, copy: Path, place: Home, keys_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    signer.sign(to_2027(copy))
    assert service.install(copy).newest_edition == 2027
    monkeypatch.setattr(catalog_choice, "__version__", "99.0")
    assert catalog_in_use(place, keys_file).origin is CatalogOrigin.INSTALLED


def test_an_older_edition_is_left_out(service: CatalogService, signer: Signer, copy: Path, tmp_path: Path) -> None:
    old = tmp_path / "old.sqlite"
    shutil.copy(copy, old)
    signer.sign(old)
    signer.sign(to_2027(copy))
    service.install(copy)
    assert refusal(lambda: service.install(old)) is RefusedBecause.OLDER_EDITION


def test_an_installed_file_that_was_changed_is_used_no_more(
    service: CatalogService, signer: Signer, copy: Path, place: Home, keys_file: Path
) -> None:
    signer.sign(copy)
    path = service.install(copy).path
    path.chmod(0o644)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    assert refusal(service.verify_in_use) is RefusedBecause.WRONG_SIGNATURE
    assert catalog_in_use(place, keys_file).origin is CatalogOrigin.BUNDLED


def test_an_installed_file_that_was_cut_off_or_lost_is_not_opened(
    service: CatalogService, signer: Signer, copy: Path, place: Home, keys_file: Path
) -> None:
    signer.sign(copy)
    path = service.install(copy).path
    data = path.read_bytes()
    path.chmod(0o644)
    path.write_bytes(data[:-4_096])
    assert catalog_in_use(place, keys_file).origin is CatalogOrigin.BUNDLED
    path.write_bytes(b"SQLite format 4" + data[15:])
    assert catalog_in_use(place, keys_file).origin is CatalogOrigin.BUNDLED
    path.unlink()
    assert catalog_in_use(place, keys_file).origin is CatalogOrigin.BUNDLED
    (place.catalogs / "current.json").write_text('{"file": 7}')
    assert catalog_in_use(place, keys_file).origin is CatalogOrigin.BUNDLED
    (place.catalogs / "current.json").write_text("{")
    assert service.installed() is None


def test_catalogs_beside_the_program_are_offered(service: CatalogService, signer: Signer, copy: Path, place: Home) -> None:
    target = place.folder / "cdtdesk-2027.sqlite"
    shutil.copy(copy, target)
    assert service.offered() == []
    signer.sign(target)
    assert service.offered() == [target]


# Refused


@pytest.mark.parametrize(
    ("harm", "reason"),
    [
        ("no signature", RefusedBecause.NOT_SIGNED),
        ("another's key", RefusedBecause.UNKNOWN_KEY),
        ("another's key under this one's number", RefusedBecause.WRONG_SIGNATURE),
        ("another file's signature", RefusedBecause.WRONG_SIGNATURE),
        ("a changed comment", RefusedBecause.WRONG_SIGNATURE),
        ("an old kind of signature", RefusedBecause.OLD_SIGNATURE),
        ("an empty signature", RefusedBecause.BAD_SIGNATURE_FILE),
        ("bytes for a signature", RefusedBecause.BAD_SIGNATURE_FILE),
        ("a file that is not there", RefusedBecause.NOT_THERE),
    ],
)
def test_what_is_not_signed_right_is_refused(
    harm: str, reason: RefusedBecause, service: CatalogService, signer: Signer, copy: Path
) -> None:
    signer.sign(copy)
    signature = copy.with_name(copy.name + ".minisig")
    text = signature.read_text()
    if harm == "no signature":
        signature.unlink()
    elif harm == "another's key":
        Signer(2).sign(copy)
    elif harm == "another's key under this one's number":
        Signer(2, key_id=signer.raw_key_id).sign(copy)
    elif harm == "another file's signature":
        copy.write_bytes(copy.read_bytes() + b"\0" * 4_096)
    elif harm == "a changed comment":
        signature.write_text(
            text.replace("trusted comment: ", "trusted comment: not ", 2).replace(
                "untrusted comment: not ", "untrusted comment: "
            )
        )
    elif harm == "an old kind of signature":
        signer.sign(copy, algorithm=b"Ed")
    elif harm == "an empty signature":
        signature.write_text("")
    elif harm == "bytes for a signature":
        signature.write_bytes(bytes(range(256)))
    else:
        copy.unlink()
    assert refusal(lambda: service.install(copy)) is reason
    assert service.installed() is None


@pytest.mark.parametrize(
    ("statements", "reason"),
    [
        (("PRAGMA user_version = 0",), RefusedBecause.OTHER_SCHEMA),
        (("PRAGMA user_version = 99",), RefusedBecause.OTHER_SCHEMA),
        (("PRAGMA application_id = 7",), RefusedBecause.NOT_A_CATALOG),
        (("DROP TABLE guides",), RefusedBecause.OTHER_SCHEMA),
        (("ALTER TABLE procedures ADD COLUMN more TEXT",), RefusedBecause.OTHER_SCHEMA),
        (("CREATE VIEW extra AS SELECT 1",), RefusedBecause.OTHER_SCHEMA),
        (("DELETE FROM procedures",), RefusedBecause.DAMAGED),
        (("DELETE FROM procedures WHERE cdt_code = 'D0120'",), RefusedBecause.DAMAGED),
        (("UPDATE procedures SET record = '{}' WHERE cdt_code = 'D0120'",), RefusedBecause.DAMAGED),
        (("UPDATE procedures SET record = 'no json' WHERE cdt_code = 'D0120'",), RefusedBecause.DAMAGED),
        (("UPDATE procedures SET category_of_service = 'Snarks' WHERE cdt_code = 'D0120'",), RefusedBecause.DAMAGED),
        (("UPDATE procedures SET added = 'soon' WHERE cdt_code = 'D0120'",), RefusedBecause.DAMAGED),
        (("DELETE FROM meta",), RefusedBecause.DAMAGED),
        (("DELETE FROM sources",), RefusedBecause.DAMAGED),
        (("DELETE FROM glossary",), RefusedBecause.DAMAGED),
        (("UPDATE translations SET content = 'no json' WHERE kind = 'word'",), RefusedBecause.DAMAGED),
        (("UPDATE translations SET content = '[\"title alone\"]' WHERE kind = 'guide'",), RefusedBecause.DAMAGED),
        (("DELETE FROM editions WHERE year = 2026",), RefusedBecause.DAMAGED),
        (("DELETE FROM search_entries WHERE id = 1",), RefusedBecause.DAMAGED),
    ],
)
def test_what_is_signed_and_no_good_is_refused_too(
    statements: tuple[str, ...], reason: RefusedBecause, service: CatalogService, signer: Signer, copy: Path
) -> None:
    signer.sign(changed(copy, *statements))
    assert refusal(lambda: service.install(copy)) is reason
    assert service.installed() is None


def test_damaged_files_are_refused_and_the_old_one_goes_on(
    service: CatalogService, signer: Signer, copy: Path, place: Home, keys_file: Path
) -> None:
    signer.sign(copy)
    installed = service.install(copy).path
    for number, reason in enumerate(refusals_of_damaged(service, signer, copy, range(24))):
        assert reason in RefusedBecause, number
    assert catalog_in_use(place, keys_file).path == installed
    assert [path.name for path in place.catalogs.iterdir() if path.suffix == ".part"] == []


def refusals_of_damaged(service: CatalogService, signer: Signer, copy: Path, numbers: range) -> Iterator[RefusedBecause]:
    """Damage the file in one way after the other, every third time before it is signed; yield the reasons."""
    good = copy.read_bytes()
    for number in numbers:
        chance = random.Random(number)
        data = bytearray(good)
        harm = number % 6
        if harm in (0, 1):
            for _ in range(chance.choice([1, 5, 500])):
                data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        elif harm == 2:
            del data[chance.randrange(len(data)) :]
        elif harm == 3:
            start = chance.randrange(len(data))
            data[start : start + 4_096] = chance.randbytes(4_096)
        elif harm == 4:
            data[60:64] = chance.choice([0, 98, 99]).to_bytes(4, "big")
        else:
            data += chance.randbytes(chance.randrange(1, 9_000))
        copy.write_bytes(data)
        if harm in (1, 4):
            signer.sign(copy)
        try:
            # A flipped bit in a text, signed with it, is as its publisher wrote it: such a file is only looked at.
            _ = service.check(copy) if harm == 1 else service.install(copy)
        except CatalogRefused as error:
            yield error.reason
        else:
            assert harm == 1
    copy.write_bytes(good)
    signer.sign(copy)
