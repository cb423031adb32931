"""The one loader of prompts: finds `<task>.<language>.md`, reads its front matter, renders its body.

Owns where prompts stand (the user's configuration directory first, then the installed package, then the checkout) and
the sandbox in which they are rendered. Refuses to know what a prompt says, and to run anything in it: the body sees
the values it is given, a name that it misspells is an error, and text of strangers stands between marks drawn anew
for each request.
"""

import pathlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import jinja2
import yaml
from jinja2.sandbox import ImmutableSandboxedEnvironment
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from amiable.errors import DataError, StorageError
from amiable.model.words import Language
from amiable.settings.environment import configuration_directory
from amiable.storage import read_text

_FENCE = "---"
_NONCE_BYTES = 8


class FrontMatter(BaseModel):
    """What stands between the two lines of hyphens at the top of a prompt."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    task: str
    language: Language
    version: int = Field(ge=1)
    """Rises with every change of meaning."""
    answer_schema: str = Field(alias="schema")
    """The name of the schema that the answer must fit."""
    temperature: float = Field(ge=0, le=2)
    tokens: int = Field(ge=1)
    """The most that the answer may take."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt as read from its file."""

    front: FrontMatter
    body: str
    """The Jinja template."""
    file: pathlib.Path
    first_line: int
    """The line of the file on which the body starts, from 1."""


def load_prompt(task: str, language: Language) -> Prompt:
    """Give the prompt of a task, the user's own where there is one; raises DataError where none fits its format."""
    name = f"{task}.{language}.md"
    file = next((folder / name for folder in prompt_folders() if (folder / name).is_file()), None)
    if file is None:
        raise DataError(f"prompts: there is no {name} in {' or '.join(str(each) for each in prompt_folders())}")
    prompt = _read(file)
    if (prompt.front.task, prompt.front.language) != (task, language):
        raise DataError(f"{file}:1: the front matter must say task: {task} and language: {language}, as the name does")
    return prompt


def prompt_folders() -> list[pathlib.Path]:
    """Give the folders in which prompts are looked for, first come first served; not all of them exist."""
    return [configuration_directory() / "prompts", shipped_folder()]


def shipped_folder() -> pathlib.Path:
    """Give the folder of amiable's own prompts: inside an installed package, else at the root of the checkout."""
    package = pathlib.Path(__file__).resolve().parent.parent
    inside = package / "prompts"
    return inside if inside.is_dir() else package.parent.parent / "prompts"


def render(prompt: Prompt, values: Mapping[str, Any]) -> str:
    """Give the text for the model; raises DataError where the template is wrong or asks for what it is not given."""
    try:
        return _sandbox().from_string(prompt.body).render(values)
    except jinja2.TemplateSyntaxError as error:
        line = prompt.first_line + error.lineno - 1
        raise DataError(f"{prompt.file}:{line}: {error.message}; mend the template") from None
    except jinja2.TemplateError as error:
        raise DataError(f"{prompt.file}: {error}; the template may use {', '.join(sorted(values))}") from None


def draw_nonce(*untrusted: str) -> str:
    """Draw a mark that occurs in none of the texts, to stand around them."""
    while True:
        nonce = secrets.token_hex(_NONCE_BYTES)
        if not any(nonce in text for text in untrusted):
            return nonce


def _read(file: pathlib.Path) -> Prompt:
    try:
        lines = read_text(file).splitlines()
    except StorageError as error:
        raise DataError(str(error)) from None
    if not lines or lines[0].strip() != _FENCE or _FENCE not in (line.strip() for line in lines[1:]):
        raise DataError(f"{file}:1: a prompt starts with front matter between two lines of {_FENCE}")
    close = next(number for number, line in enumerate(lines[1:], 1) if line.strip() == _FENCE)
    front = _front_matter(file, "\n".join(lines[1:close]))
    return Prompt(front, "\n".join(lines[close + 1 :]).strip() + "\n", file, _first_line(lines, close))


def _first_line(lines: list[str], close: int) -> int:
    body = (number for number, line in enumerate(lines, 1) if number > close + 1 and line.strip())
    return next(body, close + 2)


def _front_matter(file: pathlib.Path, written: str) -> FrontMatter:
    try:
        return FrontMatter.model_validate(yaml.safe_load(written))
    except yaml.YAMLError as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 2
        raise DataError(f"{file}:{line}: the front matter is no YAML ({getattr(error, 'problem', error)})") from None
    except ValidationError as error:
        wrong = "; ".join(
            f"{'.'.join(map(str, each['loc'])) or 'front matter'}: {each['msg']}" for each in error.errors()
        )
        raise DataError(f"{file}:2: {wrong}") from None


def _sandbox() -> jinja2.Environment:
    return ImmutableSandboxedEnvironment(
        undefined=jinja2.StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
