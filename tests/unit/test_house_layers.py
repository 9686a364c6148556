# SPDX-License-Identifier: Apache-2.0
"""Does every layer contract catch its violation?

One violation for each contract is planted in a copy of the source, and one run of the linter must name every planted
import under the contract that it breaks. That the true source keeps all contracts is `make test`'s own step.
"""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.helpers.house import ROOT

PLANTED = {
    "The core points inward": ("legalaid/khmer/planted.py", "legalaid.services"),
    "Inside ui": ("ui/theme/planted.py", "ui.screens"),
    "Screens do not know each other": ("ui/screens/planted_one.py", "ui.screens.planted_two"),
    "The core runs without Qt": ("legalaid/services/planted_qt.py", "PySide6"),
    "ui reaches the core through services": ("ui/screens/planted_two.py", "legalaid.store"),
    "Rules do no I/O": ("legalaid/domain/planted.py", "socket"),
    "Documents turn records into bytes": ("legalaid/documents/planted.py", "legalaid.vault"),
    "The wire format knows no store": ("legalaid/sync/frames.py", "legalaid.store"),
    "Only store and services open a vault": ("legalaid/cli/planted.py", "legalaid.vault"),
    "Only assets finds packaged files": ("legalaid/services/planted_files.py", "resources"),
    "Primitives live in crypto alone": ("legalaid/vault/planted.py", "cryptography"),
    "SQL lives in store and hub": ("legalaid/services/planted_sql.py", "sqlalchemy"),
    "The encrypted engine lives in store": ("legalaid/services/planted_engine.py", "sqlcipher3"),
    "The hub never sees a vault": ("legalaid/hub/planted.py", "legalaid.store"),
    "HTTP lives in sync.wire": ("legalaid/services/planted_http.py", "httpx"),
    "The server stack lives in hub": ("legalaid/services/planted_server.py", "fastapi"),
    "PDF and sheets live in documents": ("legalaid/services/planted_pdf.py", "reportlab"),
    "Foreign spreadsheets are read in one module": ("legalaid/documents/planted_form.py", "openpyxl"),
}


def contract_names():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return [contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]]


def copy_sources(target):
    for package in ("legalaid", "ui", "resources"):
        shutil.copytree(ROOT / package, target / package, ignore=lambda _, names: [n for n in names if _is_content(n)])
    shutil.copy2(ROOT / "pyproject.toml", target)


def _is_content(name):
    return name == "__pycache__" or Path(name).suffix not in {"", ".py"}


def lint(folder):
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache", "--no-logo"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "400"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def complaints(tmp_path_factory):
    """What the linter says of a copy with every violation planted: contract name -> its part of the report."""
    folder = tmp_path_factory.mktemp("planted")
    copy_sources(folder)
    for path, imported in PLANTED.values():
        with (folder / path).open("a", encoding="utf-8") as file:
            file.write(f"import {imported}\n")
    status, report = lint(folder)
    assert status == 1, report
    broken = report.split("Broken contracts")[1]
    parts = re.split("^(" + "|".join(map(re.escape, contract_names())) + ")$", broken, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize("contract", contract_names())
def test_a_planted_violation_is_caught(contract, complaints):
    path, imported = next(plan for start, plan in PLANTED.items() if contract.startswith(start))
    importer = path.removesuffix(".py").replace("/", ".")
    assert f"{importer} -> {imported}" in complaints.get(contract, ""), f"{contract} let {importer} import {imported}"


def test_a_module_without_a_place_is_caught(tmp_path):
    copy_sources(tmp_path)
    (tmp_path / "legalaid" / "homeless.py").write_text('"""Where do I belong?"""\n', encoding="utf-8")
    status, report = lint(tmp_path)
    assert status == 1
    assert "homeless" in report
