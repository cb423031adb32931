"""Which authorised offers a reply may make. Nothing outside the case's list is ever conceded."""

import datetime as dt
import re
from typing import NamedTuple

from amiable.model.case import Case, Offer
from amiable.model.plan import PlannedOffer
from amiable.model.words import Language, Settles, Stance

EXPIRED = {
    Language.FR: "Votre offre « {gives} » a expiré le {date} : elle n’est pas faite.",
    Language.EN: "Your offer to {gives} expired on {date}: it is not made.",
}
LEADING_TO = re.compile(r"^to\s+", re.IGNORECASE)


class OfferChoice(NamedTuple):
    """The offers that stand, and what to tell the user of the others."""

    offers: tuple[PlannedOffer, ...]
    warnings: tuple[str, ...]
    last_day: dt.date | None
    """The earliest day on which one of the standing offers lapses."""


def standing_offers(case: Case, today: dt.date, stance: Stance) -> OfferChoice:
    """The unexpired offers; the firm letter gives only a next step."""
    alive = [offer for offer in case.offers if offer.expires is None or offer.expires >= today]
    warnings = tuple(
        EXPIRED[case.language].format(gives=offer.gives, date=offer.expires.isoformat())
        for offer in case.offers
        if offer.expires is not None and offer.expires < today
    )
    lapses = [offer.expires for offer in alive if offer.expires is not None]
    planned = () if stance is Stance.FIRM else tuple(_planned(index, offer) for index, offer in enumerate(alive, 1))
    return OfferChoice(planned, warnings, min(lapses, default=None))


def _planned(index: int, offer: Offer) -> PlannedOffer:
    return PlannedOffer(
        id=str(index),
        gives=LEADING_TO.sub("", offer.gives.strip()).rstrip(" .!"),
        condition=offer.condition.strip().strip(" ,.!"),
        covers=offer.covers.strip(),
        settles_all=offer.settles is Settles.ALL,
    )
