"""Inspection errors: what an erring inspection finds bad."""

import pytest

from nameplate.acceptance.inspection_error import apparent_fraction_bad


def test_false_alarms_add_and_misses_take_away() -> None:
    """Of 100 items 10 are bad: 2 of them are missed, and of the 90 good ones 9 are called bad."""
    found = apparent_fraction_bad([0.1, 0.0, 1.0], false_alarm=0.1, miss=0.2)
    assert found == pytest.approx([0.17, 0.1, 0.8])


def test_inspection_without_errors_finds_what_is_there() -> None:
    """Without errors the apparent share is the true one."""
    assert apparent_fraction_bad(0.37) == 0.37


@pytest.mark.parametrize("errors", [(1.1, 0.0, 0.0), (0.1, -0.1, 0.0), (0.1, 0.0, 2.0)])
def test_what_is_no_probability_is_refused(errors: tuple[float, float, float]) -> None:
    """A share or an error that is not from 0 to 1 is refused."""
    with pytest.raises(ValueError, match="must be from 0 to 1"):
        apparent_fraction_bad(*errors)
