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
OUR_RULE = "load_when_down=false,unload_when_down=true"


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["id"])
def test_the_recursion_fails_at_any_time_as_the_chain_does(record: Record) -> None:
    """A line with running clocks has the throughput, levels and shares of time of its chain."""
    found = replicated(line_of(record["model"]), SPAN, "departures")
    assert disagreements(found, record["metrics"]) == {}


@pytest.mark.parametrize("record", RECORDS[::4], ids=lambda record: record["id"])
def test_events_fail_at_any_time_as_the_chain_does(record: Record) -> None:
    """The event-driven engine has the same throughput, levels and shares of time by itself."""
    found = replicated(line_of(record["model"]), SPAN, "events")
    assert disagreements(found, record["metrics"]) == {}


def test_another_rule_for_stations_that_are_down_would_be_noticed() -> None:
    """The throughput tells our rule from that by which a station that is down loads parts."""
    told_apart = 0
    for record in RECORDS:
        found = replicated(line_of(record["model"]), SPAN, "departures", n_replications=16)
        for rule, stated in record["values_by_rule"].items():
            if rule.startswith("load_when_down=true"):
                throughput = {"throughput": {"value": stated["throughput"]}}
                told_apart += "throughput" in disagreements(found, throughput)
    assert told_apart == 2 * len(RECORDS)
