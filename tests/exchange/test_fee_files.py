"""Fee schedules in the shapes in which offices have them."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cdtdesk.exchange.faults import FileFault, FileTrouble
from cdtdesk.exchange.fee_files import FeeProblem, amount_in, code_in, read_fees
from tests.exchange.workbooks import write_xlsx


def fees_in(path: Path, column: str | None = None) -> dict[str, str | None]:
    return {line.code: None if line.amount is None else str(line.amount) for line in read_fees(path, column).lines}


EXPECTED = {"D0120": "58.00", "D2740": "1234.50", "D4341": None}


@pytest.mark.parametrize(
    ("name", "content", "encoding"),
    [
        ("plain", "code,fee\nD0120,58\nD2740,1234.5\nD4341,\n", "utf-8"),
        ("heading", 'UCR 2026\n\nADA Code,Description,Fee\nD0120,Exam,$58.00\nD2740,Crown,"$1,234.50"\nD4341,SRP,\n', "utf-8"),
        ("semicolons", "Proc Code;Desc;Amount\n0120;Exam;58,00\n2740;Crown;1.234,50\n4341;SRP;n/a\n", "utf-8"),
        ("tabs", "CDT\tUCR\nd0120\t58.00\nd2740\t1234.50\nd4341\t-\n", "utf-16"),
        ("no heading", "D0120|58|x\nD2740|1234.50|y\nD4341||z\n", "utf-8-sig"),
        ("windows", "Código;Tarifa\nD0120;58\nD2740;1234,50\nD4341;\n", "cp1252"),
        ("categories between", "code,fee\nDiagnostic,\nD0120,58\nRestorative work,\nD2740,1234.50\nD4341,\n\n", "utf-8"),
        ("fee first", "Fee,Code\n58,D0120\n1234.50,D2740\n,D4341\n", "utf-8"),
    ],
)
def test_fees_are_found_however_the_text_is_laid_out(tmp_path: Path, name: str, content: str, encoding: str) -> None:
    file = tmp_path / f"{name}.csv"
    file.write_text(content, encoding=encoding)
    assert fees_in(file) == EXPECTED
    assert read_fees(file).rejected == ()


def test_fees_are_found_in_a_workbook_on_whichever_sheet(tmp_path: Path) -> None:
    file = tmp_path / "fees.xlsx"
    rows = [["Our fees"], [], ["Code", "What", "Fee"], ["D0120", "Exam", 58], [2740, "Crown", 1234.5], ["D4341", "SRP", None]]
    write_xlsx(file, {"Notes": [["nothing here"]], "Fees": rows})
    read = read_fees(file)
    assert read.sheet == "Fees"
    assert fees_in(file) == EXPECTED


def test_numbers_of_a_workbook_lose_their_binary_dust(tmp_path: Path) -> None:
    file = tmp_path / "fees.xlsx"
    write_xlsx(file, {"1": [["Code", "Fee"], ["D0120", 57.99999999999999], ["D0150", 0.1 + 0.2], [120, 1]]})
    assert fees_in(file) == {"D0120": "58.00", "D0150": "0.30"}


def test_of_several_columns_of_fees_one_is_chosen(tmp_path: Path) -> None:
    file = tmp_path / "fees.csv"
    file.write_text("Code,Minutes,Delta,UCR Fee\nD0120,30,41,58\nD2740,90,,1200\n")
    assert read_fees(file).fee_columns == ("UCR Fee", "Minutes", "Delta")
    assert fees_in(file) == {"D0120": "58.00", "D2740": "1200.00"}
    assert fees_in(file, "Delta") == {"D0120": "41.00", "D2740": None}
    with pytest.raises(FileTrouble) as raised:
        read_fees(file, "Cigna")
    assert raised.value.fault is FileFault.NO_SUCH_COLUMN


def test_a_fee_of_nothing_and_no_fee_are_two_things(tmp_path: Path) -> None:
    file = tmp_path / "fees.csv"
    file.write_text("Code,Fee\nD0120,0\nD0150,\n")
    assert fees_in(file) == {"D0120": "0.00", "D0150": None}


def test_every_row_left_out_has_its_reason(tmp_path: Path) -> None:
    file = tmp_path / "fees.csv"
    file.write_text(
        "Code,Fee\nD0120,58\nD0140,see notes\nD0150,-5\nD0160,(12.00)\nD0170,99999999\nD0120,59\nD0120,58.00\n"
        "what is this?,77\nOWN-1,12\nD0180,10\nD0210,20\nD0220,30\nD0230,40\n"
    )
    read = read_fees(file)
    assert [(line.line, line.reason) for line in read.rejected] == [
        (3, FeeProblem.NOT_A_FEE),
        (4, FeeProblem.NEGATIVE),
        (5, FeeProblem.NEGATIVE),
        (6, FeeProblem.TOO_HIGH),
        (7, FeeProblem.OTHER_FEE_BEFORE),
        (9, FeeProblem.NOT_A_CODE),
    ]
    assert {line.code for line in read.lines} == {"D0120", "OWN-1", "D0180", "D0210", "D0220", "D0230"}


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("names.csv", b"name,age\nanna,5\n", FileFault.NO_CODES),
        ("codes.csv", b"code,name\nD0120,exam\nD0150,other\n", FileFault.NO_FEES),
        ("picture.csv", b"\x89PNG\r\n\x1a\n\x00\x00\x00", FileFault.FOREIGN),
        ("empty.csv", b"", FileFault.NO_CODES),
        ("broken.xlsx", b"PK\x03\x04 broken", FileFault.DAMAGED),
        ("text.xlsx", b"code,fee\nD0120,5\n", FileFault.DAMAGED),
        ("broken.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2_000), FileFault.DAMAGED),
    ],
)
def test_files_that_are_no_fee_schedules_are_refused_with_a_reason(
    tmp_path: Path, name: str, content: bytes, fault: FileFault
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(FileTrouble) as raised:
        read_fees(file)
    assert raised.value.fault is fault
    assert str(file) in str(raised.value)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble) as raised:
        read_fees(tmp_path / "nowhere.csv")
    assert raised.value.fault is FileFault.UNREADABLE


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("D0120", "D0120"),
        ("d 0120", "D0120"),
        ("0120", "D0120"),
        ("01110", "D1110"),
        ("120", "D0120"),
        (120, "D0120"),
        (120.0, "D0120"),
        (120.5, None),
        (0, None),
        ("D2740 - crown", "D2740"),
        ("D27401", "D27401"),
        ("D1110.1", "D1110.1"),
        ("BLEACH-KIT", "BLEACH-KIT"),
        ("NIGHTG", "NIGHTG"),
        ("Restorative", None),
        ("total of all", None),
        (None, None),
    ],
)
def test_codes_are_read_in_the_forms_of_practice_software(cell: str | float | None, code: str | None) -> None:
    assert code_in(cell) == code


@given(cents=st.integers(0, 99_999_999), grouped=st.booleans(), dollar=st.booleans())
def test_any_amount_is_read_exactly(cents: int, grouped: bool, dollar: bool) -> None:
    amount = Decimal(cents).scaleb(-2)
    text = f"{amount:,.2f}" if grouped else f"{amount:.2f}"
    assert amount_in("$" + text if dollar else text) == amount
    assert amount_in(cents / 100) == amount


@given(st.text(max_size=30))
def test_any_cell_is_a_fee_or_none_or_refused(text: str) -> None:
    try:
        amount = amount_in(text)
    except ValueError:
        return
    assert amount is None or amount.is_finite()


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    file = tmp_path_factory.getbasetemp() / "any.csv"
    file.write_bytes(b"code,fee\nD0120,5\n" + data)
    try:
        read_fees(file)
    except FileTrouble:
        return
