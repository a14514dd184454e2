"""The history of a lot as text.

Holds no simulation; a trace comes ready.
"""

from collections.abc import Sequence

from nameplate.answer import Trace


def render_traces(traces: Sequence[Trace]) -> str:
    """Return the histories of lots, one after the other."""
    return "\n".join(_one(trace) for trace in traces)


def _one(trace: Trace) -> str:
    """Return the history of one lot."""
    head = (
        f"Lot {trace.lot}   draw {trace.draw}, replication {trace.replication}, seed {trace.seed}"
    )
    if trace.first_day is not None:
        head += f"; day 1 is {trace.first_day:%a %Y-%m-%d}"
    lines = [head]
    lines += [f"{_moment(step.time_days):>14}  {step.what}" for step in trace.steps]
    where = ", ".join(f"{parts:,} {place}" for place, parts in trace.balance)
    lines.append(f"{'at the end':>14}  {where}")
    return "\n".join(lines) + "\n"


def _moment(days: float) -> str:
    """Return a time since the plant's first day as day and clock."""
    minutes = int(days * 1440 + 0.5)
    day, minute = divmod(minutes, 1440)
    return f"day {day + 1:,} {minute // 60:02d}:{minute % 60:02d}"
