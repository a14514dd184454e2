"""Exponential lines against the stationary solutions of their Markov chains.

Holds reliable stations only. Two stations of equal means with b places between them give
(b + 2) / (b + 3) parts in the time of a mean; three without places give 22/39, four 0.5148.

Source: Hunt, "Sequential arrays of waiting lines", Oper. Res. 4(6), 1956; Hillier and Boling,
"Finite queues in series with exponential or Erlang service times", Oper. Res. 15(2), 1967. The
records are numerical solutions of the chains.

A comparison of about 500 would fail by chance with 1.7e-4 if the seed were drawn anew: one run of
this file in twelve. The seed is fixed.
"""

import pytest

from known_answers import Record, Span, disagreements, line_of, records, replicated

SPAN = Span(warm_up=1_000, horizon=16_000)
RECORDS = records("serial_exponential")


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["id"])
def test_the_recursion_has_the_rates_and_levels_of_the_chain(record: Record) -> None:
    """Throughput, levels and shares of time of an exponential line are those of its chain."""
    found = replicated(line_of(record["model"]), SPAN, "departures")
    assert disagreements(found, record["metrics"]) == {}


@pytest.mark.parametrize("record", RECORDS[1::9], ids=lambda record: record["id"])
def test_events_have_the_rates_and_levels_of_the_chain(record: Record) -> None:
    """The event-driven engine has the same throughput, levels and shares of time by itself."""
    found = replicated(line_of(record["model"]), SPAN, "events")
    assert disagreements(found, record["metrics"]) == {}
