"""Writing, creating and erasing files: never half done, whoever kills or disturbs it."""

import os
import pathlib
import subprocess
import sys
import textwrap

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from amiable import storage
from amiable.errors import StorageError

on_unix = pytest.mark.skipif(sys.platform == "win32", reason="needs fork and signals")


def run_python(program: str, *words: str) -> "subprocess.Popen[str]":
    """Start a second process."""
    code = textwrap.dedent(program)
    return subprocess.Popen([sys.executable, "-c", code, *words], stdout=subprocess.PIPE, text=True)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_what_was_written_is_read_back_character_for_character(tmp_path: pathlib.Path, text: str) -> None:
    """Line ends and odd characters survive; only a leading byte order mark is a mark and no text."""
    path = tmp_path / "note.txt"

    storage.write_atomically(path, text)

    assert storage.read_text(path) == text.removeprefix("\ufeff")


def test_a_second_writing_replaces_the_first_and_leaves_nothing_beside_it(tmp_path: pathlib.Path) -> None:
    """The temporary file is gone."""
    path = tmp_path / "case.toml"

    storage.write_atomically(path, "old and longer")
    storage.write_atomically(path, b"new")

    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


@on_unix
def test_the_mode_of_a_file_is_kept(tmp_path: pathlib.Path) -> None:
    """A file that others cannot read stays so."""
    path = tmp_path / "case.toml"
    path.touch(0o600)

    storage.write_atomically(path, "new")

    assert path.stat().st_mode & 0o777 == 0o600


@on_unix
def test_a_linked_file_is_written_where_it_lies(tmp_path: pathlib.Path) -> None:
    """The link stays a link."""
    target, link = tmp_path / "real.toml", tmp_path / "case.toml"
    target.write_bytes(b"old")
    link.symlink_to(target)

    storage.write_atomically(link, "new")

    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_refusal_names_the_file_and_leaves_what_stood_there(tmp_path: pathlib.Path) -> None:
    """A folder that is a file, and half a character: one line each, nothing changed."""
    path = tmp_path / "case.toml"
    path.write_bytes(b"old")

    with pytest.raises(StorageError, match=r"case\.toml/x: cannot be written \(.+\)") as refusal:
        storage.write_atomically(path / "x", "new")
    with pytest.raises(StorageError, match=r"case\.toml: holds half a character"):
        storage.write_atomically(path, "new \ud800")

    assert "\n" not in str(refusal.value)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("data", [None, b"\xff\xfe\x00"])
def test_a_file_that_cannot_be_read_is_refused_in_one_line(tmp_path: pathlib.Path, data: bytes | None) -> None:
    """Missing, or not UTF-8."""
    path = tmp_path / "case.toml"
    if data is not None:
        path.write_bytes(data)

    with pytest.raises(StorageError, match=r"^[^\n]*case\.toml: [^\n]+$"):
        storage.read_text(path)


def test_a_new_file_is_never_written_over_another(tmp_path: pathlib.Path) -> None:
    """The second call tells that nothing was done."""
    path = tmp_path / "draft.txt"

    first, second = storage.write_new(path, "first"), storage.write_new(path, "second")

    assert (first, second) == (True, False)
    assert path.read_bytes() == b"first"
    assert list(tmp_path.iterdir()) == [path]


@on_unix
def test_erasing_follows_no_link(tmp_path: pathlib.Path) -> None:
    """Neither a link itself nor one inside an erased folder takes along what it points at."""
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "contract.txt").touch()
    folder = tmp_path / "case"
    folder.mkdir()
    (folder / "inside").symlink_to(kept)
    (tmp_path / "link").symlink_to(kept)

    done = [storage.erase(tmp_path / name) for name in ("case", "link", "nothing")]

    assert done == [True, True, False]
    assert [each.name for each in tmp_path.rglob("*")] == ["kept", "contract.txt"]


KILLED_AT_EVERY_LINE = """
    import os, pathlib, signal, sys
    from amiable import storage
    path, old, new = pathlib.Path(sys.argv[1]), b"old" * 50_000, b"new" * 70_000
    def killer(after):
        left = after
        def trace(frame, event, argument):
            nonlocal left
            if frame.f_code.co_filename != storage.__file__:
                return trace
            left -= event == "line"
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return trace
        return trace
    for after in range(1000):
        storage.write_atomically(path, old)
        child = os.fork()
        if not child:
            sys.settrace(killer(after))
            storage.write_atomically(path, new)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        found = path.read_bytes()
        print("old" if found == old else "new" if found == new else "broken")
        if status == 0:
            break
"""


@on_unix
def test_a_writer_killed_at_any_line_leaves_the_old_file_or_the_new_one_whole(tmp_path: pathlib.Path) -> None:
    """A process is killed at each line of the writing in turn, until one runs through."""
    with run_python(KILLED_AT_EVERY_LINE, str(tmp_path / "case.toml")) as process:
        assert process.stdout is not None
        found = process.stdout.read().split()

    assert set(found) == {"old", "new"}
    assert len(found) > 10
    assert found == sorted(found, key=["old", "new"].index)


WRITES_ITS_LETTER = """
    import pathlib, sys
    from amiable import storage
    for _ in range(150):
        storage.write_atomically(pathlib.Path(sys.argv[1]), sys.argv[2] * 100_000)
"""


def test_two_writers_never_mix_their_texts(tmp_path: pathlib.Path) -> None:
    """Whoever reads meanwhile finds one text whole."""
    path = tmp_path / "case.toml"
    storage.write_atomically(path, "a" * 100_000)

    with run_python(WRITES_ITS_LETTER, str(path), "a") as one, run_python(WRITES_ITS_LETTER, str(path), "b") as two:
        seen = set()
        while one.poll() is None or two.poll() is None:
            text = path.read_bytes()
            seen.add((len(text), len(set(text))))

    assert seen == {(100_000, 1)}
    assert (one.returncode, two.returncode) == (0, 0)
    assert list(tmp_path.iterdir()) == [path]


COUNTS_UP = """
    import pathlib, sys
    from amiable import storage
    path = pathlib.Path(sys.argv[1])
    for _ in range(60):
        with storage.exclusive(path.parent):
            storage.write_atomically(path, str(int(storage.read_text(path)) + 1))
"""


def test_the_lock_makes_reading_and_writing_again_one_step(tmp_path: pathlib.Path) -> None:
    """Two processes that count up lose no count."""
    path = tmp_path / "count"
    storage.write_atomically(path, "0")

    with run_python(COUNTS_UP, str(path)), run_python(COUNTS_UP, str(path)):
        pass

    assert storage.read_text(path) == "120"
    assert list(tmp_path.iterdir()) == [path]


CREATES_ALL = """
    import pathlib, sys
    from amiable import storage
    folder = pathlib.Path(sys.argv[1])
    print(sum(storage.write_new(folder / str(number), sys.argv[2]) for number in range(200)))
"""


def test_of_two_processes_that_create_a_file_one_succeeds(tmp_path: pathlib.Path) -> None:
    """Each of two hundred names is taken once."""
    with run_python(CREATES_ALL, str(tmp_path), "a") as one, run_python(CREATES_ALL, str(tmp_path), "b") as two:
        assert one.stdout is not None
        assert two.stdout is not None
        created = int(one.stdout.read()) + int(two.stdout.read())

    assert created == 200
    assert len(list(tmp_path.iterdir())) == 200


@on_unix
def test_a_folder_is_created_with_those_above_it(tmp_path: pathlib.Path) -> None:
    """Twice is no fault; a file in the way is."""
    storage.make_folder(tmp_path / "a" / "b")
    storage.make_folder(tmp_path / "a" / "b")
    (tmp_path / "file").touch()

    assert os.listdir(tmp_path / "a") == ["b"]  # noqa: PTH208 names alone are compared
    with pytest.raises(StorageError, match="file"):
        storage.make_folder(tmp_path / "file" / "b")
