"""XML from a stranger's file, by the parser of the standard library.

Owns one refusal: entities that a file defines itself, which can unfold a few lines into gigabytes. Office programs
write none. Nothing outside the file is ever loaded.
"""

from typing import Any
from xml.etree import ElementTree as ET
from xml.parsers import expat


class UnsafeXML(ValueError):
    """The file defines entities of its own, or is no XML."""


def parse_xml(data: bytes) -> ET.Element:
    """Give the root; raises UnsafeXML."""
    builder = ET.TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, given: builder.start(
        _qualified(name), {_qualified(key): value for key, value in given.items()}
    )
    parser.EndElementHandler = lambda name: builder.end(_qualified(name))
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat takes it by place alone
    except (expat.ExpatError, AssertionError, LookupError) as error:
        raise UnsafeXML("is no XML") from error
    return builder.close()


def _qualified(name: str) -> str:
    return f"{{{name}" if "}" in name else name


def _refuse(*_: Any) -> None:
    raise UnsafeXML("defines entities")
