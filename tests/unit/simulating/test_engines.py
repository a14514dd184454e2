"""Which engine takes which line."""

import pytest

from nameplate.kernels.arrays import EXPONENTIAL, RUNNING
from nameplate.simulating.engines import applies, choose_engine
from random_lines import Mode, line_arrays

SECOND = 1_000_000
RARE = Mode((EXPONENTIAL, 3_600.0 * SECOND), 60 * SECOND)
FREQUENT = Mode((EXPONENTIAL, 2.0 * SECOND), SECOND)

LINES = [
    ("windows", "nothing fails", {}),
    ("windows", "parts a window", {"modes": [[RARE]]}),
    ("departures", "failures leave", {"modes": [[FREQUENT], [FREQUENT]]}),
    ("departures", "on their own", {"modes": [[RARE._replace(clock=RUNNING)]]}),
    ("departures", "on their own", {"stops": [[(SECOND, 2 * SECOND)]]}),
    ("departures", "scrap inside", {"scrap": [0.01, 0.0]}),
    ("departures", "part by part", {"cycles": [SECOND, (EXPONENTIAL, 1.0 * SECOND)]}),
]


def line_of(**what):
    """Return a line of two stations of one second a part."""
    if "modes" in what:
        what["modes"] += [()] * (2 - len(what["modes"]))
    if "stops" in what:
        what["stops"] += [()] * (2 - len(what["stops"]))
    return line_arrays(what.pop("cycles", [SECOND, SECOND]), [3], **what)


@pytest.mark.parametrize(("engine", "because", "what"), LINES)
def test_a_line_goes_to_the_engine_for_its_kind_and_says_why(engine, because, what):
    """The choice follows from the line alone, and the reason is given in words."""
    choice = choose_engine(line_of(**{key: list(value) for key, value in what.items()}))
    assert choice.engine == engine
    assert because in choice.because


@pytest.mark.parametrize(("engine", "because", "what"), LINES)
def test_the_chosen_engine_applies(engine, because, what):
    """No line is given to an engine that cannot run it; two of the three can run every line."""
    line = line_of(**{key: list(value) for key, value in what.items()})
    assert applies(engine, line)
    assert applies("departures", line)
    assert applies("events", line)


def test_windows_are_refused_for_lines_that_are_not_straight():
    """Windows apply to constant cycle times, operating clocks and no scrap or stop alone."""
    refused = [what for engine, because, what in LINES if "failures leave" not in because][2:]
    assert len(refused) == 4
    for what in refused:
        line = line_of(**{key: list(value) for key, value in what.items()})
        assert not applies("windows", line)
