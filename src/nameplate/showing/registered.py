"""A registered forecast and its settlement on a terminal.

Computes nothing; the records are made and checked elsewhere.
"""

from typing import Any

from nameplate.judging.verdicts import percent
from nameplate.showing import words
from nameplate.showing.screen import Screen


def render_forecast(record: dict[str, Any], width: int = 80) -> str:
    """Return a sealed forecast as text."""
    screen = Screen(width)
    screen.paragraph(f"{record['plant']['name']}: {record['claim']['says']}", "strong")
    screen.labelled("Registered", record["registered_on"])
    for told in record["readings"]:
        spread = words.spread(told["p5"], told["p95"])
        screen.labelled(
            percent(told["probability"]),
            f"{told['reading']}: {told['label']}; {told['meaning']}; 5-95 %: {spread}",
        )
    screen.labelled("Hash", record["sha256"])
    screen.paragraph(
        "The hash shows a change only where it was published before: send it to somebody, or "
        "commit the file.",
        "quiet",
    )
    return screen.text(color=False)


def render_settlement(record: dict[str, Any], width: int = 80) -> str:
    """Return the score of a forecast as text."""
    screen = Screen(width)
    held = "held" if record["held"] else "did not hold"
    screen.paragraph(f"{record['reading']} {held}", "strong")
    screen.labelled("Made", f"{record['made']:,.0f}, known on {record['known_on']}")
    screen.labelled("Source", record["source"])
    screen.labelled("Forecast", f"{percent(record['probability'])}, {record['forecast']}")
    screen.labelled("Brier score", f"{record['brier']:.3f}; 0 is best")
    screen.labelled("Log score", f"{record['log']:.3f}; 0 is best")
    screen.labelled("In 5-95 %", "yes" if record["inside"] else "no")
    return screen.text(color=False)
