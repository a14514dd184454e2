"""Two whole plants on a terminal: their years, what limits them and how their customers are served.

Computes nothing; adds to a screen that somebody else began.
"""

from nameplate.comparing.comparison import FlowComparison
from nameplate.showing import words
from nameplate.showing.compared_cells import COLUMNS, row_of_parts, row_of_share
from nameplate.showing.screen import Screen


def add_flow(screen: Screen, flow: FlowComparison, unit: str) -> None:
    """Add what the whole plants accept by year, what they import and what limits them."""
    draws = words.counted(flow.draws, "draw")
    screen.heading(f"The plant as a whole, {words.plural(unit)} a year, means of {draws}")
    named = [(f"accepted, year {year}", paired) for year, paired in flow.accepted]
    named.append(("accepted, best year", flow.best_year))
    screen.table(["", *COLUMNS], [row_of_parts(*pair) for pair in named])
    shares = [*flow.limits, ("imports of all parts", flow.import_share)]
    rows = [
        row_of_share(name, paired)
        for name, paired in shares
        if paired.before is not None or paired.after is not None
    ]
    screen.table(["what limits, all years", *COLUMNS], rows)
    if flow.customers:
        _customers(screen, flow)


def _customers(screen: Screen, flow: FlowComparison) -> None:
    """Add the customers that are served otherwise."""
    screen.heading(f"Customers over all years, means of {words.counted(flow.draws, 'draw')}")
    rates = [row_of_share(item.name, item.fill_rate) for item in flow.customers]
    screen.table(["fill rate", *COLUMNS], rates)
    delivered = [row_of_parts(item.name, item.delivered) for item in flow.customers]
    screen.table(["parts delivered", *COLUMNS], delivered)
