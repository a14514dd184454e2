"""Lines that fail also while they wait, against their Markov chains.

Holds exponential lines with `clock: running`, some with one station of `clock: operating`. Four
rules are possible for a station that is down: whether it loads, and whether its finished part
leaves. The conventions say that it does not load and that the part may leave; so do the metrics.

Source: numerical stationary solutions of the chains.

A comparison of about 140 would fail by chance with 1.7e-4 if the seed were drawn anew: one run of
this file in 40. The seed is fixed.
"""

import pytest

from known_answers import Record, Span, disagreements, line_of, records, replicated

SPAN = Span(warm_up=1_000, horizon=41_000)
RECORDS = records("serial_unreliable_tdf")


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["id"])
def test_the_recursion_fails_at_any_time_as_the_chain_does(record: Record) -> None:
    """A line with running clocks has the throughput, levels and shares of time of its chain."""
    found = replicated(line_of(record["model"]), SPAN, "departures")
    assert disagreements(found, record["metrics"]) == {}


@pytest.mark.parametrize("record", RECORDS[::5], ids=lambda record: record["id"])
def test_events_fail_at_any_time_as_the_chain_does(record: Record) -> None:
    """The event-driven engine has the same throughput, levels and shares of time by itself."""
    found = replicated(line_of(record["model"]), SPAN, "events")
    assert disagreements(found, record["metrics"]) == {}


@pytest.mark.parametrize(
    "rule",
    [
        "load_when_down=true,unload_when_down=true",
        "load_when_down=false,unload_when_down=false",
    ],
)
def test_another_rule_for_stations_that_are_down_would_be_noticed(rule: str) -> None:
    """The throughput tells our rule from those that differ in what a station that is down does."""
    record = RECORDS[-1]  # fails most often, so that the rules differ most
    found = replicated(line_of(record["model"]), SPAN, "departures")
    throughput = record["values_by_rule"][rule]["throughput"]
    assert "throughput" in disagreements(found, {"throughput": {"value": throughput}})
