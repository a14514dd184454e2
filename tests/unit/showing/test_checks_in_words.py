"""What the faces say of a check in a phrase."""

import dataclasses

from example_answer import checks

from nameplate.showing.checks_in_words import check_in_short, check_outcome, with_result


def test_a_check_in_short_has_its_key_figure() -> None:
    """Mark and title are followed by the condition or the first figure, and by nothing long."""
    per_day, _, delay, judged = checks("")[:4]
    assert check_in_short(per_day) == "✔ per day: 191,781 rounds per calendar day"
    assert check_in_short(delay) == "? delay: it is counted from the contract"
    assert check_in_short(judged) == "✘ self sufficient (judged)"
    assert check_in_short(dataclasses.replace(per_day, outcome="9" * 61)) == "✔ per day"


def test_an_outcome_is_never_empty() -> None:
    """A check is told by its condition, by what came out, or at least by its result."""
    told = [check_outcome(check) for check in checks("")]
    assert told[0].startswith("191,781")
    assert told[2] == "if it is counted from the contract"
    assert told[-1] == "not checkable"


def test_checks_of_one_result_keep_their_order() -> None:
    """Checks are picked by their result in the order of the file."""
    assert [check.name for check in with_result(checks(""), "consistent")] == [
        "per-day",
        "line-count",
    ]
