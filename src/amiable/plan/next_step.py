"""When the next step is due: one date, the same in all stances, so that no two letters of a case disagree."""

import datetime as dt

from amiable.model.words import Channel, Path

DAYS = {Path.FORMAL_NOTICE: 10, Path.END_RELATIONSHIP: 10, Path.FIRM: 8, Path.LET_GO: 14}
USUAL_DAYS = 10
SOONEST = 2
"""Days ahead, whatever an offer's last day says."""
SATURDAY = 5


def choose_deadline(path: Path, channel: Channel, today: dt.date, last_day: dt.date | None) -> dt.date | None:
    """A working day 2 to 60 days ahead, not after the offer's last day where that leaves time; None in public."""
    if channel.public:
        return None
    deadline = _next_working_day(today + dt.timedelta(days=DAYS.get(path, USUAL_DAYS)))
    if last_day is not None and last_day < deadline and last_day >= today + dt.timedelta(days=SOONEST):
        return last_day
    return deadline


def _next_working_day(day: dt.date) -> dt.date:
    ahead = 7 - day.weekday() if day.weekday() >= SATURDAY else 0
    return day + dt.timedelta(days=ahead)
