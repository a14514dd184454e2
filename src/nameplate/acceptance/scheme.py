"""A sampling scheme: the plans of the three severities and what a lot adds to the switching score.

Holds no probabilities and no series of lots.
"""

from typing import Literal, NamedTuple, get_args

from nameplate.acceptance.code_letters import code_letter
from nameplate.acceptance.master_tables import accept_one_step_tighter, table_plan
from nameplate.acceptance.plans import SamplingPlan
from nameplate.acceptance.severity import NORMAL, REDUCED, TIGHTENED

LARGEST_AQL_OF_ITEMS = 10.0  # in percent; beyond, the tables count faults, not items

ReducedRule = Literal["never", "switching score", "ten lots"]
"""When normal inspection gives way to reduced inspection.

`switching score`: by ISO 2859-1:1999. `ten lots`: after ten accepted lots in a row, as ANSI/ASQ
Z1.4-2003 has it where the parties drop its limit numbers.
"""


class Scheme(NamedTuple):
    """What lots of one size are inspected by; a series of lots may change from one to another."""

    normal: SamplingPlan
    tightened: SamplingPlan
    reduced: SamplingPlan
    scoring_limit: int
    """The largest count of bad items with which a lot adds to the switching score."""
    points: int
    """What such a lot adds; 0 where reduced inspection is not used."""


def scheme_by_aql(
    lot_size: int,
    aql_percent: float,
    level: str = "II",
    reduced_rule: ReducedRule = "never",
) -> Scheme:
    """Return the scheme of the master tables for lots of one size, of items good or bad.

    By the switching score a lot counts 3 if the next smaller AQL would have accepted it too; where
    the accept number is 0 or 1, every accepted lot counts 2. By ten lots every accepted lot counts
    3, so that ten in a row are the score that is needed.

    Raises:
        ValueError: If the tables have no such level or AQL, if the lot is smaller than 2, or if the
            AQL is above 10 %, where the tables count faults.
    """
    if reduced_rule not in get_args(ReducedRule):
        raise ValueError(
            f"no rule {reduced_rule!r}; it is one of {', '.join(get_args(ReducedRule))}"
        )
    if aql_percent > LARGEST_AQL_OF_ITEMS:
        raise ValueError(
            f"an AQL of {aql_percent:g} % counts faults in a hundred items, not bad items; "
            f"for items good or bad it is at most {LARGEST_AQL_OF_ITEMS:g} %"
        )
    letter = code_letter(lot_size, level)
    normal = table_plan(letter, aql_percent, NORMAL)
    scoring_limit, points = normal.accept, 3
    if reduced_rule == "never":
        points = 0
    elif reduced_rule == "switching score" and normal.accept < 2:
        points = 2
    elif reduced_rule == "switching score":
        scoring_limit = accept_one_step_tighter(letter, aql_percent)
    return Scheme(
        normal.within(lot_size),
        table_plan(letter, aql_percent, TIGHTENED).within(lot_size),
        table_plan(letter, aql_percent, REDUCED).within(lot_size),
        scoring_limit,
        points,
    )
