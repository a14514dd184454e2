"""Fields that hold one of a few words, or one for each option of a branch.

Knows no field; which branches there are is for the rules of plant files to check.
"""

from collections.abc import Callable
from typing import Any

from nameplate.model.frozen import shown, unlike
from nameplate.suggest import nearest


def words_by_branch(code: str, words: tuple[str, ...]) -> Callable[[Any], Any]:
    """Return what refuses all but one of some words, or `{when: {BRANCH: {OPTION: word}}}`."""
    example = f"{', '.join(words)}, or {{when: {{BRANCH: {{OPTION: {words[0]}}}}}}}"

    def read(raw: Any) -> Any:
        if isinstance(raw, str):
            found: dict[tuple[str, ...], object] = {(): raw}
        else:
            when = raw.get("when") if isinstance(raw, dict) and len(raw) == 1 else None
            one = isinstance(when, dict) and len(when) == 1
            options = next(iter(when.values())) if isinstance(when, dict) and one else None
            if not isinstance(when, dict) or not isinstance(options, dict) or not options:
                raise unlike(code, example, shown(raw), "write one of the words, or one branch")
            branch = str(next(iter(when)))
            found = {("when", branch, str(option)): word for option, word in options.items()}
        for within, word in found.items():
            if word not in words:
                close = nearest(word, words) if isinstance(word, str) else None
                fix = f"did you mean {close}?" if close else "use one of the words"
                raise unlike(code, example, shown(word), fix, within)
        return raw

    return read
