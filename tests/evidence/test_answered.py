"""Which message is answered."""

from amiable.evidence.answered import heard_messages, message_to_answer
from amiable.model.case import Case
from amiable.model.document import Document, Passage
from amiable.model.words import Channel, DocumentType, Language
from tests.builders import a_case
from tests.evidence.exchanges import Said, a_thread


def answered(*documents: Document, case: Case | None = None) -> str | None:
    """Give the words of the message to answer."""
    case = case or a_case()
    message = message_to_answer(case, heard_messages(case, documents))
    return message.passage.text if message else None


def test_the_latest_message_of_the_client_is_answered() -> None:
    """Whatever the order of documents, and although the user wrote after it."""
    old = a_thread(Said("Marie Gagnon", "2026-05-01", "Première plainte"), path="b.eml")
    new = a_thread(
        Said("Marie Gagnon", "2026-05-12T09:00", "Seconde plainte"),
        Said("Karine Tremblay", "2026-05-13", "Je vous réponds bientôt"),
        path="a.eml",
    )

    assert answered(new, old) == "Seconde plainte"


def test_the_users_own_message_is_never_answered() -> None:
    """Nothing to answer where only the user speaks."""
    assert answered(a_thread(Said("Karine Tremblay", "2026-05-13", "Bonjour"))) is None


def test_without_a_known_client_the_last_other_message_is_answered() -> None:
    """Whoever is not the user."""
    thread = a_thread(
        Said("+33 6 00 00 00 00", "2026-05-12", "Rien reçu"), Said("Karine Tremblay", "2026-05-13", "C’est parti")
    )

    assert answered(thread) == "Rien reçu"


def test_without_any_sender_the_last_document_is_answered() -> None:
    """A pasted text is what the user has just received."""
    assert answered(a_thread(Said("", "", "Je refuse de payer."), path="message.txt")) == "Je refuse de payer."


def test_a_pasted_message_goes_before_the_thread_it_follows() -> None:
    """Its file says that it is a message, and the thread is older talk."""
    thread = a_thread(
        Said("Marie Gagnon", "2026-03-01", "D’accord pour 60 $"), Said("Karine Tremblay", "2026-03-02", "Merci")
    )

    assert answered(thread, a_thread(Said("", "", "Je refuse de payer."), path="plainte.txt")) == "Je refuse de payer."


def test_in_public_the_review_is_answered() -> None:
    """Not the mails that came before it."""
    case = a_case(channel=Channel.PUBLIC_REVIEW)
    mail = a_thread(Said("Marie Gagnon", "2026-03-01", "Merci pour tout"), path="mail.eml")

    assert answered(mail, a_thread(Said("", "", "À fuir !"), path="texte.txt"), case=case) == "À fuir !"


def test_an_exchange_without_messages_is_read_by_passages() -> None:
    """A reader that found no messages leaves the passages to speak."""
    passage = Passage("Je refuse.", 0, 10, None, "notes.txt")
    document = Document("notes.txt", "Je refuse.", (passage,), DocumentType.EXCHANGE, Language.FR)

    assert answered(document) == "Je refuse."


def test_a_contract_is_never_answered() -> None:
    """Contracts hold no messages."""
    passage = Passage("Le solde est dû.", 0, 16, None, "contrat.pdf")
    document = Document("contrat.pdf", "Le solde est dû.", (passage,), DocumentType.CONTRACT, Language.FR)

    assert answered(document) is None
