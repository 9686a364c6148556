# SPDX-License-Identifier: Apache-2.0
"""Which rules of the house does a piece of source break?

Each rule reads one parsed module and names the lines that break it. The rules forbid what has hurt programs like this
one: code that runs data, SQL and shell commands put together from strings, archives unpacked by the names inside them,
Khmer drawn without shaping, and a live store copied or opened behind the back of its journal.
"""

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]

SPDX = "# SPDX-License-Identifier: Apache-2.0"

# Spelt in two halves, so that this file keeps its own rule.
_UNFINISHED = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|X" + r"XX|HA" + r"CK|[Ll]orem" + r" ipsum)\b")

_KHMER = re.compile("[\u1780-\u17ff\u19e0-\u19ff]")

_SQL = re.compile(
    r"\b(?:SELECT\s.+\sFROM|INSERT\s+INTO|UPDATE\s.+\sSET|DELETE\s+FROM|DROP\s|ALTER\s|ATTACH\s)",
    re.IGNORECASE | re.DOTALL,
)

_RUNS_DATA = {"eval", "exec", "compile", "__import__"}
_PICKLES = {"pickle", "cPickle", "dill", "shelve", "marshal", "joblib"}
_ARCHIVES = {"tarfile", "zipfile", "py7zr", "rarfile"}
_SHAPELESS = {"drawString", "drawCentredString", "drawRightString", "Paragraph", "TTFont"}
_SAYERS = {"tr", "translate"}
_OPENERS = {"open", "copy", "copy2", "copyfile", "copytree", "move", "rename", "replace", "read_bytes", "write_bytes"}


@dataclass(frozen=True, slots=True)
class Module:
    """One source file, read and parsed."""

    path: str
    text: str
    tree: ast.Module

    @property
    def folder(self) -> str:
        """The package that decides which rules apply, such as `legalaid/store`."""
        return str(Path(self.path).parent)

    def calls(self) -> Iterator[tuple[str, ast.Call]]:
        """Every call with the last part of the name that is called."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call):
                yield _last_name(node.func), node


def read(path: Path) -> Module:
    """The module at `path`, named relative to the root of the project."""
    return parse(str(path.relative_to(ROOT)), path.read_text(encoding="utf-8"))


def parse(path: str, text: str) -> Module:
    """A module from its text, as if it stood at `path`."""
    return Module(path, text, ast.parse(text))


def sources(*folders: str) -> list[Path]:
    """Every Python file below the folders, sorted."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


Rule = Callable[[Module], Iterator[int]]
"""A rule yields the numbers of the lines that break it."""


def licence_line(module: Module) -> Iterator[int]:
    """The first line (the second after a shebang) names the licence."""
    if SPDX not in module.text.splitlines()[:2]:
        yield 1


def module_docstring(module: Module) -> Iterator[int]:
    """The module says which question it answers."""
    if not ast.get_docstring(module.tree):
        yield 1


def finished(module: Module) -> Iterator[int]:
    """No marks of unfinished work, and no function whose body is only an excuse."""
    for number, line in enumerate(module.text.splitlines(), 1):
        if _UNFINISHED.search(line):
            yield number
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Raise) and _last_name(node.exc) == "NotImplementedError":
            yield node.lineno


def khmer_in_its_place(module: Module) -> Iterator[int]:
    """Khmer words stand in resources/ and legalaid/khmer, where a reviewer looks for them; a code point is no word."""
    if module.folder.startswith(("legalaid/khmer", "tests", "resources")):
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _is_spelt_in_khmer(module, node):
            yield node.lineno


def no_code_from_data(module: Module) -> Iterator[int]:
    """Nothing that is read is ever run: no eval, no pickle, no YAML with tags."""
    for name, call in module.calls():
        if isinstance(call.func, ast.Name) and name in _RUNS_DATA:
            yield call.lineno
        if ast.unparse(call.func) in {"yaml.load", "yaml.unsafe_load"}:
            yield call.lineno
    for name, line in _imports(module):
        if name.split(".")[0] in _PICKLES:
            yield line


def no_shell(module: Module) -> Iterator[int]:
    """A command is a list of words, never a line for a shell."""
    for _, call in module.calls():
        if any(word.arg == "shell" and not _is_false(word.value) for word in call.keywords):
            yield call.lineno
        if ast.unparse(call.func) in {"os.system", "os.popen", "subprocess.getoutput"}:
            yield call.lineno


def no_unpacking(module: Module) -> Iterator[int]:
    """A path inside a file is never used: archives are read entry by entry."""
    opens_archives = any(name.split(".")[0] in _ARCHIVES for name, _ in _imports(module))
    for name, call in module.calls():
        if name in {"extractall", "unpack_archive"} or (name == "extract" and opens_archives):
            yield call.lineno


def no_sql_from_strings(module: Module) -> Iterator[int]:
    """Values are bound. Only the store may name a table in a string, and marks each such line for ruff (S608)."""
    if module.folder.startswith("tests"):
        return
    lines = module.text.splitlines() if module.folder.startswith(("legalaid/store", "benchmarks")) else []
    for node in ast.walk(module.tree):
        if isinstance(node, ast.expr) and _is_built(node) and _SQL.search(_fixed_words(node)):
            span = lines[node.lineno - 1 : (node.end_lineno or node.lineno) + 1]
            if not any("# noqa: S608" in line for line in span):
                yield node.lineno


def shaped_text_only(module: Module) -> Iterator[int]:
    """ReportLab's own text calls and fonts know no Khmer: glyphs come from `legalaid.documents.shaping`."""
    if not module.folder.startswith(("legalaid", "ui")):
        return
    for name, call in module.calls():
        if name in _SHAPELESS:
            yield call.lineno
    for name, line in _imports(module):
        if name.startswith("reportlab") and name.rsplit(".", 1)[-1] in _SHAPELESS:
            yield line


def texts_can_be_collected(module: Module) -> Iterator[int]:
    """lupdate does not look into f-strings: a text that is said in one would stay English in every language."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.JoinedStr):
            calls = (part for part in ast.walk(node) if isinstance(part, ast.Call))
            yield from (call.lineno for call in calls if _last_name(call.func) in _SAYERS)


def store_stays_shut(module: Module) -> Iterator[int]:
    """Only `legalaid.store` touches store.db and its companions; a copied live database is a damaged one."""
    if module.folder.startswith(("legalaid/store", "tests")):
        return
    for name, call in module.calls():
        if name in _OPENERS and "store.db" in ast.unparse(call):
            yield call.lineno


RULES: tuple[Rule, ...] = (
    licence_line,
    module_docstring,
    finished,
    khmer_in_its_place,
    no_code_from_data,
    no_shell,
    no_unpacking,
    no_sql_from_strings,
    shaped_text_only,
    texts_can_be_collected,
    store_stays_shut,
)


def broken(module: Module, rules: tuple[Rule, ...] = RULES) -> list[str]:
    """`path:line rule` for every place that breaks a rule."""
    return [f"{module.path}:{line} {rule.__name__}" for rule in rules for line in sorted(set(rule(module)))]


# --- reading the tree ------------------------------------------------------------------------------------------------


def _last_name(node: ast.expr | None) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case ast.Call(func=called):
            return _last_name(called)
    return ""


def _imports(module: Module) -> Iterator[tuple[str, int]]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)


def _is_spelt_in_khmer(module: Module, node: ast.Constant) -> bool:
    spelt = _KHMER.search(str(node.value)) and ast.get_source_segment(module.text, node)
    return bool(spelt and _KHMER.search(spelt))


def _is_false(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is False


def _is_built(node: ast.expr) -> bool:
    """Is this a string put together from parts: f"", +, % or .format()?"""
    match node:
        case ast.JoinedStr(values=parts):
            return any(isinstance(part, ast.FormattedValue) for part in parts)
        case ast.BinOp(op=ast.Add() | ast.Mod()):
            return True
        case ast.Call(func=ast.Attribute(attr="format")):
            return True
    return False


def _fixed_words(node: ast.expr) -> str:
    """The literal parts of a built string, a gap for each value."""
    parts = [part.value for part in ast.walk(node) if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    return " ? ".join(parts)
