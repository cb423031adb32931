"""Which path follows from which positions: the design's own list, in its own order."""

from dataclasses import replace

import pytest

from amiable.language.money import parse_money
from amiable.model.case import Positions
from amiable.model.words import Path, Stance, Trust
from amiable.plan.path import choose_path
from amiable.plan.stance import recommend_stance
from tests.builders import a_case, a_fact

DUE = (a_fact(amount=parse_money("60 CAD")),)


@pytest.mark.parametrize(
    ("positions", "expected"),
    [
        (Positions(trust=Trust.BROKEN, open_to_settle=False), Path.FORMAL_NOTICE),
        (Positions(trust=Trust.BROKEN, continue_relationship=False), Path.END_RELATIONSHIP),
        (Positions(open_to_settle=False), Path.FIRM),
        (Positions(firmness=4), Path.FIRM),
        (Positions(firmness=3), Path.AMICABLE),
        (Positions(trust=Trust.STRAINED), Path.AMICABLE),
    ],
)
def test_positions_lead_to_the_path_of_the_design(positions: Positions, expected: Path) -> None:
    """Money is due in this case, so that a broken trust may end in a notice."""
    case = a_case(positions=positions, facts=DUE)

    assert expected is choose_path(case, danger=False).path


def test_no_money_due_means_no_notice() -> None:
    """Without a sum there is nothing to put anybody in default of."""
    case = a_case(positions=Positions(trust=Trust.BROKEN, open_to_settle=False))

    assert Path.FIRM is choose_path(case, danger=False).path


def test_a_threat_goes_before_positions_and_the_users_choice_before_a_threat() -> None:
    """The user stays the master of the path, even in danger."""
    case = a_case(positions=Positions(firmness=5))

    assert Path.PROTECT is choose_path(case, danger=True).path
    assert Path.FIRM is choose_path(replace(case, path=Path.FIRM), danger=True).path


@pytest.mark.parametrize(
    ("positions", "path", "expected"),
    [
        (Positions(firmness=1), Path.AMICABLE, Stance.CONCILIATORY),
        (Positions(firmness=2, trust=Trust.STRAINED), Path.AMICABLE, Stance.BALANCED),
        (Positions(firmness=3), Path.AMICABLE, Stance.BALANCED),
        (Positions(firmness=1), Path.FORMAL_NOTICE, Stance.FIRM),
        (Positions(firmness=1), Path.END_RELATIONSHIP, Stance.FIRM),
    ],
)
def test_the_recommended_stance_fits_path_and_positions(positions: Positions, path: Path, expected: Stance) -> None:
    """Firm on the firm paths, conciliatory for the flexible, else balanced."""
    assert expected is recommend_stance(a_case(positions=positions), path)
