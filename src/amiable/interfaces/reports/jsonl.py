"""JSON Lines: one judged text a line, in the order given."""

from collections.abc import Iterable, Iterator

from amiable.interfaces.reports.check_record import check_record
from amiable.interfaces.reports.checked import Checked
from amiable.interfaces.reports.json import to_json


def pieces(checked: Iterable[Checked]) -> Iterator[str]:
    """Give a line for each text."""
    for each in checked:
        yield to_json(check_record(each), indent=None)
