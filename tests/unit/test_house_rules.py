# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: S608 - the breaches below are never run
"""Does all our source keep the rules of the house, and would we notice if it did not?"""

import pytest

from tests.helpers import house

OURS = house.sources("legalaid", "ui", "resources", "benchmarks", ".ci", "tests")


@pytest.mark.parametrize("path", OURS, ids=lambda path: str(path.relative_to(house.ROOT)))
def test_every_module_keeps_the_rules(path):
    assert house.broken(house.read(path)) == []


GOOD_START = f'{house.SPDX}\n"""What is this?"""\n'

BREACHES = {
    "no licence": ("licence_line", '"""What is this?"""\n'),
    "no docstring": ("module_docstring", house.SPDX + "\nx = 1\n"),
    "unfinished mark": ("finished", GOOD_START + "x = 1  # TO" + "DO later\n"),
    "an excuse for a body": ("finished", GOOD_START + "def f():\n    raise NotImplementedError\n"),
    "Khmer in code": ("khmer_in_its_place", GOOD_START + 'greeting = "សួស្តី"\n'),
    "eval": ("no_code_from_data", GOOD_START + "eval(text)\n"),
    "exec": ("no_code_from_data", GOOD_START + "exec(text)\n"),
    "pickle": ("no_code_from_data", GOOD_START + "import pickle\n"),
    "pickle by name": ("no_code_from_data", GOOD_START + "from pickle import loads\n"),
    "yaml.load": ("no_code_from_data", GOOD_START + "import yaml\nyaml.load(text)\n"),
    "a shell": ("no_shell", GOOD_START + "subprocess.run(line, shell=True)\n"),
    "os.system": ("no_shell", GOOD_START + "os.system(line)\n"),
    "tar.extractall": ("no_unpacking", GOOD_START + "tarfile.open(p).extractall(there)\n"),
    "zip.extract": ("no_unpacking", GOOD_START + "import zipfile\narchive.extract(name, there)\n"),
    "SQL by f-string": ("no_sql_from_strings", GOOD_START + 'run(f"SELECT * FROM cases WHERE ref = {ref}")\n'),
    "SQL by f-string, marked, but not in the store": (
        "no_sql_from_strings",
        GOOD_START + 'run(f"DELETE FROM {table}")  # noqa: S608\n',
    ),
    "SQL by sum": ("no_sql_from_strings", GOOD_START + 'run("DELETE FROM cases WHERE ref = " + ref)\n'),
    "SQL by percent": ("no_sql_from_strings", GOOD_START + 'run("UPDATE cases SET a = %s" % value)\n'),
    "SQL by format": ("no_sql_from_strings", GOOD_START + 'run("INSERT INTO {} VALUES (1)".format(table))\n'),
    "drawString": ("shaped_text_only", GOOD_START + "canvas.drawString(0, 0, words)\n"),
    "a platypus paragraph": ("shaped_text_only", GOOD_START + "from reportlab.platypus import Paragraph\n"),
    "a ReportLab font": ("shaped_text_only", GOOD_START + "register(TTFont(name, path))\n"),
    "a text inside an f-string": ("texts_can_be_collected", GOOD_START + 'say(f"{name}: {self.tr(words)}")\n'),
    "the store opened": ("store_stays_shut", GOOD_START + 'open(folder / "store.db")\n'),
    "the store copied": ("store_stays_shut", GOOD_START + 'shutil.copy2(folder / "store.db-wal", there)\n'),
    "the store read": ("store_stays_shut", GOOD_START + '(folder / "store.db").read_bytes()\n'),
}


@pytest.mark.parametrize(("rule", "text"), BREACHES.values(), ids=BREACHES)
def test_a_breach_is_noticed(rule, text):
    noticed = house.broken(house.parse("legalaid/services/example.py", text))
    assert [line.split()[1] for line in noticed] == [rule]


ALLOWED = {
    "bound values": 'run("SELECT * FROM cases WHERE ref = ?", [ref])\n',
    "a command of words": "subprocess.run([tool, file], shell=False)\n",
    "words that only look like SQL": 'say(f"{n} cases selected from the list")\n',
    "a range of code points": 'is_khmer = "\\u1780" <= char <= "\\u17ff"\n',
    "a search called extract": "rapidfuzz.process.extract(name, names)\n",
    "a method called compile": "re.compile(pattern)\n",
}


@pytest.mark.parametrize("text", ALLOWED.values(), ids=ALLOWED)
def test_what_is_right_passes(text):
    assert house.broken(house.parse("legalaid/services/example.py", GOOD_START + text)) == []


def test_store_may_name_a_table_and_says_so():
    text = GOOD_START + 'run(f"DELETE FROM {table}")'
    assert (
        house.broken(house.parse("legalaid/store/search.py", text + "  # noqa: S608 - the registry names it\n")) == []
    )
    assert house.broken(house.parse("legalaid/store/search.py", text)) == [
        "legalaid/store/search.py:3 no_sql_from_strings"
    ]


def test_store_may_open_the_store():
    text = GOOD_START + 'open(folder / "store.db")\n'
    assert house.broken(house.parse("legalaid/store/engine.py", text)) == []
