"""Tests of counting promises."""

import pytest
from small_plant import small_plant

from nameplate.judging.track_record import judge_track_record
from nameplate.model.checks import TrackRecordCheck


@pytest.mark.parametrize(
    ("met", "result"),
    [
        ("no no no no no no open", "conflict"),
        ("no no", "undetermined"),
        ("open open open", "undetermined"),
        ("no no yes", "undetermined"),
        ("no yes yes", "consistent"),
    ],
)
def test_a_record_speaks_from_three_promises_on(met: str, result: str) -> None:
    """None met of three or more speaks against the next, half of them or more for it."""
    promises = [
        {"said": "2010-05", "by": "2010-12-31", "met": word, "source": "a paper"}
        for word in met.split()
    ]
    check = TrackRecordCheck.model_validate({"asks": "were they kept", "promises": promises})
    assert judge_track_record("record", check, small_plant()).result == result


def test_open_promises_are_counted_apart() -> None:
    """Six announced dates passed unmet and a seventh is still to come."""
    promise = {"said": "2010-05", "by": "2010-12-31", "source": "a paper"}
    promises = [{**promise, "met": "no"}] * 6 + [{**promise, "met": "open"}]
    check = TrackRecordCheck.model_validate({"asks": "were they kept", "promises": promises})
    found = judge_track_record("record", check, small_plant())
    assert found.outcome == "6 announced dates fell due, 0 met; 1 open"
