"""What no file of the project may hold, and what must stand beside what."""

import pathlib
import re
import subprocess
import tomllib

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from amiable import __version__
from amiable.interfaces.cli.main import command_names
from amiable.model.words import Language
from amiable.review.rules import Rule, all_rules

ROOT = pathlib.Path(__file__).parents[2]
SELF = pathlib.Path(__file__).relative_to(ROOT).as_posix()
MACHINE = re.compile(
    r"(?<![\w.~-])/(?:work|root|home/\w+|Users/\w+|tmp/venv|opt/\w+)/"  # a path of one machine
    r"|(?:pypi|pythonhosted|npmjs|debian)[.](?:org|com)"  # a package registry
    r"|\b(?:co-authored-by|subagent|claude|anthropic)\b",  # how it was made
    re.IGNORECASE,
)


def tracked_files() -> list[str]:
    """Give the files under version control; without git, those of the folders that ship."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"],  # noqa: S607 whichever git is at hand
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    names = [name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]
    return names or [each.relative_to(ROOT).as_posix() for each in (ROOT / "src").rglob("*.*")]


def test_no_file_speaks_of_one_machine() -> None:
    """No absolute path of a machine, no registry, nothing on how the project is made."""
    told = []
    for name in tracked_files():
        data = (ROOT / name).read_bytes()
        if name == SELF or b"\0" in data[:8000]:
            continue
        found = MACHINE.search(data.decode("utf-8", errors="replace"))
        told += [f"{name}: {found.group()}"] if found else []

    assert told == []


def test_every_prompt_has_its_twin() -> None:
    """A task has its prompt in both languages, of one version and one schema."""
    fronts = {
        (task, language): yaml.safe_load(file.read_text(encoding="utf-8").split("---")[1])
        for file in (ROOT / "prompts").glob("*.md")
        for task, language, _ in [file.name.split(".")]
    }

    assert {task for task, language in fronts if language == "fr"} == {
        task for task, language in fronts if language == "en"
    }
    for task, _ in fronts:
        french, english = fronts[task, "fr"], fronts[task, "en"]
        assert {**french, "language": "en"} == english


@pytest.mark.parametrize("file", sorted((ROOT / "src/amiable/kinds").glob("*.toml")), ids=lambda file: str(file.stem))
def test_every_kind_speaks_both_languages(file: pathlib.Path) -> None:
    """A kind has the same tables in French and in English."""
    table = tomllib.loads(file.read_text(encoding="utf-8"))

    assert set(table["fr"]) == set(table["en"])


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: str(rule.code))
def test_every_rule_speaks_both_languages(rule: Rule) -> None:
    """Its message, and its suggestion where it has one."""
    assert set(rule.messages) == set(Language)
    assert set(rule.suggestions) in (set(), set(Language))


def test_the_words_of_the_report_stand_in_both_languages() -> None:
    """`text.toml` has the same keys in French and in English."""
    table = tomllib.loads((ROOT / "src/amiable/interfaces/reports/text.toml").read_text(encoding="utf-8"))

    assert keys(table["fr"]) == keys(table["en"])


def test_the_changelog_tells_of_this_version_and_its_commands() -> None:
    """A user finds in the changelog what the version at hand can do."""
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

    assert __version__ in changelog
    assert [
        name for name in command_names() if f"`{name}`" not in changelog and f"amiable {name}" not in changelog
    ] == []


def test_the_lock_pins_every_dependency() -> None:
    """requirements/ci.txt pins, with hashes, a version that pyproject.toml allows of everything that it asks for."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lock = (ROOT / "requirements" / "ci.txt").read_text(encoding="utf-8")
    pinned = {
        canonicalize_name(name): version for name, version in re.findall(r"^([\w.-]+)==([\w.]+)", lock, re.MULTILINE)
    }

    for wanted in map(Requirement, [*project["dependencies"], *project["optional-dependencies"]["dev"]]):
        assert wanted.specifier.contains(pinned[canonicalize_name(wanted.name)]), wanted
    assert lock.count("--hash=sha256:") >= len(pinned)
    assert "://" not in lock


def keys(table: object, prefix: str = "") -> set[str]:
    """Give the names of all tables and values below a table."""
    if not isinstance(table, dict):
        return set()
    below = (keys(value, f"{prefix}{name}.") for name, value in table.items())
    return {f"{prefix}{name}" for name in table}.union(*below)
