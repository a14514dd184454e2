"""The draft of a report in which some statements are accepted, as a person leaves it.

The report is made of pieces of an article; what should come of the draft stands in the tests.
"""

from pathlib import Path

from nameplate.extracting.drafting import draft_yaml
from nameplate.extracting.extraction import extract
from nameplate.extracting.reports import Report
from nameplate.plantfile.tree import parse_tree

PIECES = Path(__file__).parent / "extraction" / "article.yaml"
ACCEPTED = ("s002", "s005", "s016")
MERGED = ("s014", "s005")


def report_text() -> str:
    """Return the report: every piece of the article as a paragraph."""
    root = parse_tree(PIECES.read_text(encoding="utf-8"), PIECES.name).root
    return "\n\n".join(piece["text"] for piece in root.values())


def raw_draft() -> str:
    """Return the draft as it is extracted."""
    report = Report("report.txt", "text", report_text())
    return draft_yaml(report, extract(report.text))


def edited_draft(accepted: tuple[str, ...] = ACCEPTED) -> str:
    """Return the draft with some statements accepted and one merged into another."""
    return marked(raw_draft(), accepted)


def marked(draft: str, accepted: tuple[str, ...] = ACCEPTED) -> str:
    """Return a draft with statements marked as a person does it."""
    for name in accepted:
        assert f"{name}:\n    status: proposed" in draft
        draft = draft.replace(f"{name}:\n    status: proposed", f"{name}:\n    status: accepted")
    merged, into = MERGED
    dropped = f"{merged}:\n    status: dropped\n    merged_into: {into}"
    return draft.replace(f"{merged}:\n    status: proposed", dropped)
