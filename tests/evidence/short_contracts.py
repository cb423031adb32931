"""Short contracts that name their parties in their own way, with disputes, written before the rules that judge them."""

import functools
import pathlib
from dataclasses import dataclass, field

from amiable.model.case import Case, Client, Fact, Me, Positions
from amiable.model.document import Document, Passage
from amiable.model.words import DocumentType, Jurisdiction, Kind, Language
from tests.evidence.exchanges import Said, a_thread
from tests.evidence.long_contracts import a_clause
from tests.evidence.sums import eur, usd


@dataclass(frozen=True)
class Short:
    """A contract, the dispute over it, and what each clause does for the user."""

    name: str
    me: Me
    client: Client
    kind: Kind
    language: Language
    message: str
    source: str
    first: str
    """The clause that settles it; empty where none does."""
    helps: tuple[str, ...] = ()
    hurts: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    wants: str = ""
    mine: str = ""
    open: tuple[str, ...] = field(default=())
    """Clauses of which honest readers differ: nothing is asked of them."""

    @property
    def case(self) -> Case:
        """The case of this dispute."""
        return Case(
            me=self.me,
            client=self.client,
            language=self.language,
            kind=self.kind,
            source=self.source,
            facts=self.facts,
            positions=Positions(client_wants=self.wants, i_want=self.mine),
        )

    @property
    def documents(self) -> list[Document]:
        """The contract and the message."""
        head, *lines = _contract_of(self.name)
        path, text = "contract.pdf", f"{head}\n\n"
        placed = []
        for line in filter(None, lines):
            clause = a_clause(*line.split("|"))
            end = len(text) + len(clause.text)
            placed.append(Passage(clause.text, len(text), end, clause.locator, path))
            text += f"{clause.text}\n\n"
        contract = Document(path, text, tuple(placed), DocumentType.CONTRACT, self.language)
        said = Said(self.client.name, "2026-05-12", self.message)
        return [contract, a_thread(said, path="mail.eml", language=self.language)]


@functools.cache
def _contract_of(name: str) -> tuple[str, ...]:
    """The head of a contract; then one clause a line, as number, heading and words."""
    table = pathlib.Path(__file__).with_name("short_contracts.txt").read_text(encoding="utf-8")
    return next(tuple(each.splitlines()[1:]) for each in table.split("# ") if each.startswith(f"{name}\n"))


SHORT = (
    Short(
        name="the-potter-and-the-hotel",
        me=Me("Maïté Larralde", "céramiste", Jurisdiction.FR),
        client=Client("Yves Tanguy"),
        kind=Kind.DISCLOSURE,
        language=Language.FR,
        message="Nos assiettes sont sur votre Instagram à mon insu. C’était confidentiel, retirez ces photos.",
        source="L’hôtel reproche les photographies des pièces publiées en ligne.",
        first="8.1",
        helps=("8.1",),
    ),
    Short(
        name="the-stylist-and-the-unfinished-home",
        me=Me("Priti Nair", "interior stylist", Jurisdiction.UK),
        client=Client("Gareth Lowen"),
        kind=Kind.DISCLOSURE,
        language=Language.EN,
        message="You posted pictures of the Quay house before it went on the market. Take them down today.",
        source="The client objects to pictures of the unfinished house that I published on my website.",
        first="9.2",
        hurts=("9.2",),
        helps=("9.1",),
        open=("9.4",),
    ),
    Short(
        name="the-bookkeeper-and-the-nursery",
        me=Me("Ruth Okello", "bookkeeper", Jurisdiction.UK),
        client=Client("Bramble Nursery"),
        kind=Kind.PAYMENT_REFUSAL,
        language=Language.EN,
        message="We never opened your reports, so we are not paying the March invoice.",
        source="The nursery refuses to pay the invoice for March because it did not use the reports.",
        facts=(Fact("March invoice"),),
        first="5",
        helps=("5",),
    ),
    Short(
        name="la-formatrice-et-la-salle-vide",
        me=Me("Agathe Brunel", "formatrice", Jurisdiction.FR),
        client=Client("Loïc Derrien"),
        kind=Kind.PAYMENT_REFUSAL,
        language=Language.FR,
        message="Il n’y avait que trois personnes dans la salle, je refuse de payer votre facture de 1 400 €.",
        source="Le client refuse de payer la facture de la session parce que peu de gens sont venus.",
        facts=(Fact("facture de la session", eur(1400)),),
        first="4.2",
        helps=("4.2", "4.1"),
        open=("4.1",),
    ),
    Short(
        name="the-baker-and-the-hosts",
        me=Me("Ines Duarte", "pastry chef"),
        client=Client("Nora Whitely"),
        kind=Kind.CANCELLATION,
        language=Language.EN,
        message="We are calling off the party, my mother is ill. Please send the deposit back.",
        source="The client cancels the order and wants the deposit back.",
        facts=(Fact("deposit", usd(300)),),
        first="7.1",
        helps=("7.1",),
        open=("7.2",),
    ),
    Short(
        name="le-redacteur-s-en-va",
        me=Me("Bastien Roche", "rédacteur", Jurisdiction.FR),
        client=Client("Irène Delmas"),
        kind=Kind.CANCELLATION,
        language=Language.FR,
        message="Vous ne pouvez pas nous laisser tomber au milieu de l’année ! Nous exigeons que vous restiez.",
        source="Je mets fin au contrat de la lettre, avec un préavis d’un mois ; l’association le refuse.",
        wants="que je reste jusqu’à la fin de l’année",
        mine="mettre fin au contrat avec le préavis prévu",
        first="10.2",
        helps=("10.2",),
    ),
    Short(
        name="le-troisieme-plan",
        me=Me("Sabine Courtois", "architecte d’intérieur", Jurisdiction.FR),
        client=Client("Romain Vidal"),
        kind=Kind.SCOPE,
        language=Language.FR,
        message="Dessinez-nous une troisième variante, c’est compris dans le forfait, non ?",
        source="Les clients demandent une variante de plus du plan sans la payer.",
        facts=(Fact("variante supplémentaire", eur(250)),),
        first="3.2",
        helps=("3.2",),
        open=("3.1",),
    ),
    Short(
        name="the-shade-of-the-velvet",
        me=Me("Colm Brady", "upholsterer", Jurisdiction.UK),
        client=Client("Helena Marsh"),
        kind=Kind.QUALITY,
        language=Language.EN,
        message="The velvet is darker than the sample you showed me. It is a defect, redo the sofa.",
        source="The client complains that the shade of the fabric differs from the sample.",
        facts=(Fact("shade of the fabric"),),
        first="6.2",
        helps=("6.2", "6.5"),
        open=("6.5", "8"),
    ),
    Short(
        name="les-pistes-separees",
        me=Me("Noé Barthas", "compositeur", Jurisdiction.FR),
        client=Client("Camille Ferry"),
        kind=Kind.OWNERSHIP,
        language=Language.FR,
        message="Envoyez-nous les pistes séparées, nous avons payé la musique, elle nous appartient.",
        source="La production exige les pistes séparées de la musique.",
        facts=(Fact("pistes séparées"),),
        first="5.1",
        helps=("5.1", "5.2"),
        open=("5.2",),
    ),
    Short(
        name="the-model-and-its-drawings",
        me=Me("Tomasz Zielinski", "model maker"),
        client=Client("Harrow & Pine"),
        kind=Kind.OWNERSHIP,
        language=Language.EN,
        message="We paid for the model, so the drawing files are ours too. Send them.",
        source="The client demands the drawing files.",
        facts=(Fact("drawing files"),),
        first="4",
        helps=("4",),
    ),
    Short(
        name="la-carte-en-retard",
        me=Me("Erwan Le Goff", "cartographe", Jurisdiction.FR),
        client=Client("Mairie de Plouézec"),
        kind=Kind.DUE_DATE,
        language=Language.FR,
        message="La carte devait arriver le 30 avril. Vous êtes en retard, c’est inadmissible.",
        source="La commune se plaint du retard de livraison de la carte, alors qu’elle a remis ses relevés en avril.",
        first="4.2",
        helps=("4.2",),
        hurts=("4.4",),
        open=("4.4",),
    ),
    Short(
        name="the-survey-and-the-claim",
        me=Me("Deirdre Walsh", "surveyor", Jurisdiction.UK),
        client=Client("Amit Chandra"),
        kind=Kind.RECEIVED_NOTICE,
        language=Language.EN,
        message="Letter before action. Pay me £9,000 in damages for the damp within 14 days or I go to court.",
        source="The purchaser claims damages for damp that the survey did not find.",
        first="7.1",
        helps=("7.1", "7.2"),
    ),
    Short(
        name="the-taxi-and-the-booking-fee",
        me=Me("Lena Fisk", "violinist"),
        client=Client("Carol Denny"),
        kind=Kind.EXTRA_FEES,
        language=Language.EN,
        message="What is this $90 for a taxi home? I never agreed to that.",
        source="The client refuses the taxi of $90 after the wedding.",
        facts=(Fact("taxi home", usd(90)),),
        first="2",
    ),
)  # fmt: skip
"""Thirteen disputes."""
