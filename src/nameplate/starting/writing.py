"""A draft and its answers -> the text of a plant file.

Checks nothing: that was done answer by answer.
"""

from collections.abc import Iterator

from nameplate.starting.drafts import STAND_INS, Draft
from nameplate.starting.interview import dated_text
from nameplate.starting.known import Answers
from nameplate.starting.sections import Section, sections

VERSIONS = ("nameplate", "conventions")


def plant_text(draft: Draft, answers: Answers) -> str:
    """Return the plant file: what was answered, then the draft as it is.

    A section that lacks an answer is set aside as a comment, to be filled in.
    """
    versions = [STAND_INS[name] for name in VERSIONS if not draft.has(name)]
    head = "\n".join(versions) + "\n\n" if versions else ""
    written = sections(draft, answers, to_check=False).values()
    return head + "".join(_shown(each) + "\n" for each in written) + dated_text(draft, answers)


def open_questions(draft: Draft, answers: Answers) -> tuple[str, ...]:
    """Return the questions without whose answers the file is no plant file yet."""
    written = sections(draft, answers, to_check=False).values()
    return tuple(name for each in written for name in each.missing)


def _shown(section: Section) -> str:
    """Return a section, or the same as a comment where something is missing."""
    return section.text if not section.missing else "".join(_set_aside(section))


def _set_aside(section: Section) -> Iterator[str]:
    """Yield a section as a comment."""
    yield f"# Open: {', '.join(section.missing)}. Fill the gaps and take away the # below.\n"
    yield from (f"# {line}\n" for line in section.text.splitlines())
