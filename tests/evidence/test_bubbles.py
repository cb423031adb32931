"""What a client says in several bubbles is one message."""

from amiable.evidence.answered import heard_messages, message_to_answer
from amiable.evidence.lexical import own_text
from amiable.evidence.select import select_evidence
from amiable.model.document import Document, Locator, Message, Passage
from amiable.model.words import DocumentType, Language
from tests.builders import a_case, a_passage
from tests.evidence.exchanges import Said, a_thread


def a_chat(*said: Said) -> Document:
    """A chat whose lines carry a stamp before the words."""
    text, messages = "", []
    for sender, time, words in said:
        text += f"[{time}] {sender}: "
        passage = Passage(words, len(text), len(text) + len(words), Locator(date=time[:10], sender=sender), "chat.txt")
        messages.append(Message(passage, sender_name=sender, time=time))
        text += f"{words}\n"
    passages = tuple(each.passage for each in messages)
    return Document("chat.txt", text, passages, DocumentType.EXCHANGE, Language.FR, messages=tuple(messages))


CHAT = a_chat(
    Said("Marie Gagnon", "2026-05-01T08:00", "À bientôt"),
    Said("Karine Tremblay", "2026-05-11T08:00", "Voici la facture"),
    Said("Marie Gagnon", "2026-05-12T10:03", "Allo"),
    Said("Marie Gagnon", "2026-05-12T10:04", "C’est quoi ces 60 $ de déplacement"),
    Said("Marie Gagnon", "2026-05-13T09:00", "Je paie pas ça"),
)


def answered(document: Document) -> Message:
    """Give the message to answer."""
    case = a_case()
    message = message_to_answer(case, heard_messages(case, [document]))
    assert message is not None
    return message


def test_bubbles_since_the_user_last_spoke_are_one_message() -> None:
    """From the first to the last, with the latest date."""
    message = answered(CHAT)

    assert message.passage.text.startswith("Allo")
    assert message.passage.text.endswith("Je paie pas ça")
    assert message.time == "2026-05-13T09:00"


def test_a_joined_message_is_a_slice_of_its_document_without_the_stamps() -> None:
    """The stamps are furniture, in their places."""
    passage = answered(CHAT).passage

    assert CHAT.text[passage.start : passage.end] == passage.text
    assert " ".join(own_text(passage).split()) == "Allo C’est quoi ces 60 $ de déplacement Je paie pas ça"


def test_a_long_silence_starts_a_new_message() -> None:
    """What was said a week before was another matter."""
    chat = a_chat(
        Said("Marie Gagnon", "2026-05-01T08:00", "Superbe journée"),
        Said("Marie Gagnon", "2026-05-12T10:03", "Je paie pas ça"),
    )

    assert answered(chat).passage.text == "Je paie pas ça"


def test_mails_are_not_joined() -> None:
    """Each mail is a whole."""
    thread = a_thread(
        Said("Marie Gagnon", "2026-05-12T08:00", "Première plainte"),
        Said("Marie Gagnon", "2026-05-12T09:00", "Seconde plainte"),
    )
    mails = tuple(
        Message(each.passage, each.sender_name, message_id=f"<{number}@x>", time=each.time)
        for number, each in enumerate(thread.messages)
    )
    document = Document("a.mbox", thread.text, thread.passages, thread.type, thread.language, messages=mails)

    assert answered(document).passage.text == "Seconde plainte"


def test_bubbles_of_the_answered_message_are_no_evidence() -> None:
    """A complaint does not prove itself; what was said on an earlier day may."""
    contract = Document(
        "contrat.pdf",
        a_passage().text,
        (a_passage(),),
        DocumentType.CONTRACT,
        Language.FR,
    )
    found = select_evidence(a_case(), [contract, CHAT]).exhibits

    assert "Je paie pas ça" not in {each.passage.text for each in found}


def test_a_word_that_puts_off_answers_nothing() -> None:
    """What was asked before « je vous réponds » still waits, and the user's own words stay out of it."""
    chat = a_chat(
        Said("Marie Gagnon", "2026-05-12T10:03", "Je veux être remboursée des 60 $"),
        Said("Karine Tremblay", "2026-05-12T11:00", "Je regarde le contrat et je vous réponds."),
        Said("Marie Gagnon", "2026-05-13T09:00", "J’attends."),
    )

    message = answered(chat)

    assert message.passage.text.startswith("Je veux être remboursée")
    assert "Je regarde" not in own_text(message.passage)
