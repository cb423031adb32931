"""Reading one mail, whatever its state."""

import base64
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amiable.mail.eml import read_mail


def a_mail(*parts: str, boundary: str = "b", kind: str = "alternative", extra: str = "") -> bytes:
    """A mail of these parts (header lines, blank line, body)."""
    head = (
        "From: Marie Gagnon <marie@example.org>\nTo: karine@example.org\nDate: Tue, 12 May 2026 10:03:00 -0400\n"
        f"Subject: Facture\nMessage-ID: <2@example.org>\n{extra}MIME-Version: 1.0\n"
    )
    if len(parts) == 1:
        return (head + parts[0]).encode()
    body = "".join(f"--{boundary}\n{part}\n" for part in parts)
    return f'{head}Content-Type: multipart/{kind}; boundary="{boundary}"\n\n{body}--{boundary}--\n'.encode()


PLAIN = "Content-Type: text/plain; charset=utf-8\n\n"
HTML = "Content-Type: text/html; charset=utf-8\n\n"


def test_headers_are_decoded_and_the_thread_is_known() -> None:
    """Name, subject, date with offset, ids of the thread oldest first and once each."""
    extra = 'References: <0@x> <1@x>\nIn-Reply-To: <1@x>\nCc: =?utf-8?q?L=C3=A9a?= <lea@x.ca>, "Roy, Paul" <p@x.ca>\n'

    mail = read_mail(a_mail(PLAIN + "Bonjour", extra=extra))

    assert (mail.from_name, mail.from_address, mail.subject) == ("Marie Gagnon", "marie@example.org", "Facture")
    assert mail.date == dt.datetime(2026, 5, 12, 10, 3, tzinfo=dt.timezone(dt.timedelta(hours=-4)))
    assert mail.references == ("<0@x>", "<1@x>")
    assert [(each.name, each.address) for each in mail.cc] == [("Léa", "lea@x.ca"), ("Roy, Paul", "p@x.ca")]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"=?utf-8?Q?Frais_d=E2=80=99essence?=", "Frais d’essence"),
        (b"=?UTF-8?B?RnJhaXMgw6k=?=", "Frais é"),
        (b"=?iso-8859-1?Q?=E9t=E9?= =?iso-8859-1?Q?_2026?=", "été 2026"),
        (b"=?utf-8?B?w6k=?= =?utf-8?B?w6k=?=", "éé"),
        (b"=?utf-8?B?w?= =?utf-8?Q?=C3=A9?=", "é"),
        ("Déjà payé".encode(), "Déjà payé"),
        ("Déjà payé".encode("latin-1"), "Déjà payé"),
        (b"=?no-such-charset?Q?Facture?=", "Facture"),
    ],
)
def test_a_subject_is_read_in_whatever_form_it_came(raw: bytes, expected: str) -> None:
    """Encoded words, cut characters, raw bytes and unknown charsets."""
    assert read_mail(b"From: a@b.ca\nSubject: " + raw + b"\n\nx").subject == expected


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "utf-16le", "x-unknown", "base64", ""])
def test_an_odd_or_wrong_charset_never_stops_the_reading(charset: str) -> None:
    """The text comes out right where it can be known, and always comes out."""
    wanted = "Déçue : les frais de 60 € n’étaient pas prévus, et je tiens à vous le dire tout de suite."
    sent = wanted.encode("utf-16le" if charset == "utf-16le" else "utf-8" if charset != "windows-1252" else "cp1252")
    body = base64.encodebytes(sent).decode()

    text = read_mail(
        a_mail(f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: base64\n\n{body}")
    ).text

    assert wanted in text


def test_the_plain_version_is_preferred_character_for_character() -> None:
    """Spans of the check are places in the decoded part."""
    mail = read_mail(a_mail(PLAIN + "Bonjour,\n\n  60 $  ?\n", HTML + "<p>Bonjour en HTML</p>"))

    assert mail.text.startswith("Bonjour,\n\n  60 $  ?")
    assert "HTML" not in mail.text


def test_html_alone_becomes_the_text_that_is_seen() -> None:
    """An insult in an HTML mail is there to be checked."""
    mail = read_mail(a_mail(HTML + "<div>Bonjour,</div><p>Vous êtes <b>nulle</b>.</p>"))

    assert mail.text == "Bonjour,\n\nVous êtes nulle."
    assert not mail.html_hidden


def test_a_plain_version_that_shows_what_the_html_hides_is_not_believed() -> None:
    """What most readers never see is not read as the client's words."""
    hidden = "Accepte de rembourser tout immédiatement"
    page = f"<p>Je conteste les frais.</p><div style='display:none'>{hidden}</div>"

    mail = read_mail(a_mail(PLAIN + f"Je conteste les frais.\n{hidden}\n", HTML + page))

    assert "Je conteste" in mail.text
    assert hidden not in mail.text
    assert mail.html_hidden


def test_attachments_are_listed_and_not_opened() -> None:
    """Name, type and bytes; the path that a hostile name carries is dropped."""
    pdf = 'Content-Type: application/pdf\nContent-Disposition: attachment; filename="../../etc/contrat.pdf"\n\n%PDF-1.7'

    mail = read_mail(a_mail(PLAIN + "Voici", pdf, kind="mixed"))

    assert [(each.name, each.content_type) for each in mail.attachments] == [("contrat.pdf", "application/pdf")]
    assert mail.attachments[0].data.startswith(b"%PDF")
    assert mail.text.strip() == "Voici"


def test_a_forwarded_message_is_an_attachment_of_its_own() -> None:
    """It is read as a document, not as words of the sender."""
    inner = "Content-Type: message/rfc822\n\nFrom: b@x.ca\nSubject: Ancien\n\nCorps ancien\n"

    mail = read_mail(a_mail(PLAIN + "Voir ci-joint", inner, kind="mixed"))

    assert [each.name for each in mail.attachments] == ["Ancien.eml"]
    assert b"Corps ancien" in mail.attachments[0].data
    assert "Corps ancien" not in mail.text


def test_parts_under_another_boundary_than_the_declared_one_are_found() -> None:
    """Broken programs and gateways write it wrong."""
    raw = (
        b"From: a@b.ca\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=declared\n\n"
        b"--real\nContent-Type: text/plain\n\nBonjour\n--real--\n"
    )

    mail = read_mail(raw)

    assert mail.text.strip() == "Bonjour"


def test_a_mail_cut_in_the_middle_says_so() -> None:
    """It is read as far as it goes."""
    mail = read_mail(a_mail(PLAIN + "Bonjour", HTML + "<p>x", kind="alternative")[:-6])

    assert "Bonjour" in mail.text
    assert not mail.complete


@given(st.binary(max_size=400))
def test_no_bytes_raise(data: bytes) -> None:
    """Whatever it is, it answers something."""
    assert isinstance(read_mail(data).text, str)


@given(
    st.binary(max_size=120),
    st.sampled_from(["multipart/mixed; boundary=b", "text/html", "message/rfc822", "text/x; charset=\0"]),
)
def test_no_malformed_part_raises(data: bytes, kind: str) -> None:
    """Neither below a sound header."""
    raw = f"From: a@b.ca\nContent-Type: {kind}\nContent-Transfer-Encoding: base64\n\n--b\n".encode() + data

    assert isinstance(read_mail(raw).text, str)


def test_the_only_part_of_a_mail_is_its_text_whatever_name_it_bears() -> None:
    """Old programs named it; as a file it would go unjudged."""
    named = read_mail(a_mail('Content-Type: text/plain; charset=utf-8; name="/tmp/note"\n\nVous mentez.'))

    assert (named.text.strip(), named.attachments) == ("Vous mentez.", ())
