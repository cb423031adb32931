"""TOML with line numbers: where each key of a text stands, so that an error can name the line.

The standard reader gives the values; a scan of keys, tables and arrays of tables gives the lines, and skips values.
Refuses to say what a key means: whoever reads the file does.
"""

import re
import tomllib
from collections.abc import Sequence
from typing import Any

KeyPath = tuple[str | int, ...]
"""The way to a value: `("offers", 1, "value")` is the value of the second offer."""

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_BASIC = re.compile(r'"(?:[^"\\\n]|\\.)*"')
_LITERAL = re.compile(r"'[^'\n]*'")
_LONG = re.compile(r'"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'.*?\'{3,5}', re.DOTALL)
_COMMENT = re.compile(r"#[^\n]*")
_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)+")
_AT_LINE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")


class TomlFault(ValueError):
    """A text is not TOML."""

    def __init__(self, line: int, reason: str) -> None:
        """Keep the line, from 1, and the reason in one phrase."""
        super().__init__(f"{line}: not valid TOML ({reason})")
        self.line = line
        self.reason = reason


def parse(text: str) -> dict[str, Any]:
    """Give the values of the text; raises TomlFault, whose message starts with the line number."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = str(error)
    except ValueError:  # Python refuses a whole number of more than 4,300 digits so
        raise TomlFault(1, "a whole number with more digits than any need") from None
    except RecursionError:
        raise TomlFault(1, "brackets within brackets beyond any need") from None
    place = _AT_LINE.search(message)
    reason = message[: place.start()] if place else message
    line = int(place[1]) if place and place[1] else max(1, len(text.splitlines()))
    raise TomlFault(line, reason[:1].lower() + reason[1:])


class TomlLines:
    """The lines of one text, from 1."""

    def __init__(self, text: str) -> None:
        """Scan `text`, which the standard reader has accepted."""
        self._lines: dict[KeyPath, int] = {}
        self._last_item: dict[KeyPath, int] = {}
        _Scan(text, self._lines, self._last_item).run()

    def of(self, path: Sequence[str | int]) -> int:
        """Give the line of the key, or of the nearest table above it that is written down; 1 where none is."""
        for length in range(len(path), 0, -1):
            line = self._lines.get(tuple(path[:length]))
            if line is not None:
                return line
        return 1


class _Scan:
    """One pass over a text; fills the two tables of `TomlLines`."""

    def __init__(self, text: str, lines: dict[KeyPath, int], last_item: dict[KeyPath, int]) -> None:
        self.text = text
        self.lines = lines
        self.last_item = last_item
        self.at = 0
        self.table: KeyPath = ()

    def run(self) -> None:
        """Take statement after statement to the end."""
        while self._pass(_BLANK) or self.at < len(self.text):
            if self.at >= len(self.text):
                return
            before = self.at
            if self.text[self.at] == "[":
                self._header()
            else:
                self._pair()
            if self.at == before:
                self.at += 1

    def _header(self) -> None:
        line = self._line()
        is_array = self.text.startswith("[[", self.at)
        self.at += 2 if is_array else 1
        parts = self._key()
        path = self._resolve(parts[:-1], line)
        if is_array:
            array = (*path, parts[-1])
            self.last_item[array] = self.last_item.get(array, -1) + 1
            self.lines.setdefault(array, line)
            path = (*array, self.last_item[array])
        else:
            path = self._resolve(parts, line)
        self.lines.setdefault(path, line)
        self.table = path
        self._to_line_end()

    def _pair(self) -> None:
        line = self._line()
        path = self.table
        for part in self._key():
            path = (*path, part)
            self.lines.setdefault(path, line)
        self.at = self.text.find("=", self.at) + 1 or len(self.text)
        self._value()

    def _resolve(self, parts: Sequence[str], line: int) -> KeyPath:
        """Give the full path of a header: a name that is an array of tables means its last item so far."""
        path: KeyPath = ()
        for part in parts:
            path = (*path, part)
            if path in self.last_item:
                path = (*path, self.last_item[path])
            self.lines.setdefault(path, line)
        return path

    def _key(self) -> list[str]:
        parts: list[str] = []
        while self.at < len(self.text):
            self._spaces()
            if self._pass(_BASIC) or self._pass(_LITERAL):
                parts.append(_unquoted(self.passed))
            elif self._pass(_BARE):
                parts.append(self.passed)
            self._spaces()
            if not self.text.startswith(".", self.at):
                break
            self.at += 1
        return parts or [""]

    def _value(self) -> None:
        """Skip a value: to the end of the line on which no bracket is open."""
        depth = 0
        while self.at < len(self.text):
            if self._pass(_LONG) or self._pass(_BASIC) or self._pass(_LITERAL) or self._pass(_COMMENT):
                continue
            character = self.text[self.at]
            self.at += 1
            depth += (character in "[{") - (character in "]}")
            if character == "\n" and depth <= 0:
                return

    def _to_line_end(self) -> None:
        end = self.text.find("\n", self.at)
        self.at = len(self.text) if end < 0 else end + 1

    def _spaces(self) -> None:
        while self.text.startswith((" ", "\t"), self.at):
            self.at += 1

    def _pass(self, pattern: re.Pattern[str]) -> bool:
        found = pattern.match(self.text, self.at)
        if found is None:
            return False
        self.passed = found[0]
        self.at = found.end()
        return True

    def _line(self) -> int:
        return self.text.count("\n", 0, self.at) + 1


def _unquoted(text: str) -> str:
    """Give a quoted key without its marks; escapes, which no key of amiable has, stay as written."""
    return text[1:-1]
