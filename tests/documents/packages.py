"""Small OpenDocument packages that tests write for themselves."""

import pathlib
import zipfile

_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{of}:1.0"'
    for name, of in (
        ("office", "office"), ("text", "text"), ("style", "style"), ("table", "table"), ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
    )
)  # fmt: skip
_MIMETYPE = "application/vnd.oasis.opendocument.text"


def an_odt(
    path: pathlib.Path, body: str, *, styles: str = "", prolog: str = "", manifest: str = "<manifest/>"
) -> pathlib.Path:
    """Write a text of that body; `styles` is the XML of its automatic styles."""
    content = (
        f'<?xml version="1.0"?>{prolog}<office:document-content {_SPACES}><office:automatic-styles>{styles}'
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", _MIMETYPE)
        package.writestr("content.xml", content)
        package.writestr("META-INF/manifest.xml", manifest)
    return path
