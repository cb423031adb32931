"""The size of modules and functions, and where files are written."""

import ast
import pathlib
from collections.abc import Iterator

import pytest

ROOT = pathlib.Path(__file__).parents[2]
SOURCE = ROOT / "src" / "amiable"
LONGEST_MODULE = 300
LONGEST_FUNCTION = 40
WRITING_METHODS = {"write_text", "write_bytes", "unlink", "mkdir", "rmdir", "touch", "rename", "symlink_to"}
WRITING_FUNCTIONS = {
    "os": {"remove", "rename", "replace", "unlink", "mkdir", "makedirs", "rmdir", "open", "truncate"},
    "shutil": {"copy", "copy2", "copyfile", "copytree", "move", "rmtree"},
}
MODULES = sorted(SOURCE.rglob("*.py"))


def name_of(module: pathlib.Path) -> str:
    """Give the module's path below the package."""
    return module.relative_to(SOURCE).as_posix()


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_module_can_be_read_in_one_sitting(module: pathlib.Path) -> None:
    """No module is longer than 300 lines."""
    assert len(module.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_function_takes_one_decision(module: pathlib.Path) -> None:
    """No function is longer than 40 lines, its docstring left out."""
    assert [f"{name}: {lines}" for name, lines in functions(module) if lines > LONGEST_FUNCTION] == []


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_module_says_what_it_owns(module: pathlib.Path) -> None:
    """Every module starts with a docstring."""
    assert ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))


@pytest.mark.parametrize("module", [each for each in MODULES if each.name != "storage.py"], ids=name_of)
def test_files_are_written_by_storage_alone(module: pathlib.Path) -> None:
    """Nothing but storage.py writes, moves or removes a file."""
    tree = ast.parse(module.read_text(encoding="utf-8"))

    assert [ast.unparse(call) for call in ast.walk(tree) if isinstance(call, ast.Call) and writes(call)] == []


def test_the_test_for_writing_sees_writing() -> None:
    """The ways in which files are written are recognised."""
    told = ["open('a', 'w')", "open('a', mode='ab')", "path.open('x')", "path.write_text('a')", "os.replace(a, b)"]
    calls = [ast.parse(each).body[0] for each in told]

    assert all(isinstance(each, ast.Expr) and isinstance(each.value, ast.Call) and writes(each.value) for each in calls)


def functions(module: pathlib.Path) -> Iterator[tuple[str, int]]:
    """Give each function of a module with its lines, docstring and decorators left out."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            documented = ast.get_docstring(node) is not None
            told = (node.body[0].end_lineno or 0) - node.body[0].lineno + 1 if documented else 0
            yield node.name, (node.end_lineno or 0) - node.lineno + 1 - told


def writes(call: ast.Call) -> bool:
    """Tell whether a call writes, moves or removes a file."""
    function = call.func
    if isinstance(function, ast.Name):
        return function.id == "open" and opens_for_writing(call, 1)
    if not isinstance(function, ast.Attribute):
        return False
    if function.attr == "open" and not (
        isinstance(function.value, ast.Name) and function.value.id in {"os", "webbrowser"}
    ):
        return opens_for_writing(call, 0)
    if isinstance(function.value, ast.Name) and function.value.id in WRITING_FUNCTIONS:
        return function.attr in WRITING_FUNCTIONS[function.value.id] and not is_devnull(call)
    return function.attr in WRITING_METHODS


def opens_for_writing(call: ast.Call, position: int) -> bool:
    """Tell whether an `open` names a mode that writes."""
    modes = [call.args[position]] if len(call.args) > position else []
    modes += [keyword.value for keyword in call.keywords if keyword.arg == "mode"]
    return any(isinstance(mode, ast.Constant) and set("wax+") & set(str(mode.value)) for mode in modes)


def is_devnull(call: ast.Call) -> bool:
    """Tell whether a call names the null device, which is no file."""
    return bool(call.args) and ast.unparse(call.args[0]) == "os.devnull"
