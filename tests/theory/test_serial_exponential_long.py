"""Exponential lines of five to ten stations, some unreliable, against their Markov chains.

Holds what grows with the length of a line; short lines have files of their own.

Source: numerical stationary solutions of the chains. Lines without places are those of Hillier and
Boling, "Finite queues in series with exponential or Erlang service times", Oper. Res. 15(2), 1967.

A comparison of about 230 would fail by chance with 1.7e-4 if the seed were drawn anew: one run of
this file in 25. The seed is fixed.
"""

import pytest

from known_answers import Record, Span, disagreements, line_of, records, replicated

SPAN = Span(warm_up=1_000, horizon=25_000)
RECORDS = records("serial_exponential_long")


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["id"])
def test_the_recursion_has_the_rates_and_levels_of_a_long_chain(record: Record) -> None:
    """Throughput, levels and shares of time of a long line are those of its chain."""
    found = replicated(line_of(record["model"]), SPAN, "departures")
    assert disagreements(found, record["metrics"]) == {}


@pytest.mark.parametrize("record", RECORDS[::4], ids=lambda record: record["id"])
def test_events_have_the_rates_and_levels_of_a_long_chain(record: Record) -> None:
    """The event-driven engine has the same throughput, levels and shares of time by itself."""
    found = replicated(line_of(record["model"]), SPAN, "events")
    assert disagreements(found, record["metrics"]) == {}
