"""The pages of the repository as tests read them: their files, blocks and links.

Knows nothing of what the pages should say.
"""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
LEFT_OUT = {".git", ".venv", ".pytest_cache", "node_modules", "out"}
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")


def pages() -> list[Path]:
    """Return every page of the repository."""
    return sorted(
        path
        for path in ROOT.rglob("*.md")
        if not LEFT_OUT.intersection(path.relative_to(ROOT).parts)
    )


def blocks(page: str, language: str) -> list[str]:
    """Return the marked blocks of one language, in the order of a page."""
    text = (ROOT / page).read_text(encoding="utf-8")
    return [body for found, body in _BLOCK.findall(text) if found == language]


def links(page: Path) -> list[str]:
    """Return the links of a page to other files, without the places inside them."""
    text = _BLOCK.sub("", page.read_text(encoding="utf-8"))
    targets = [target.partition("#")[0] for target in _LINK.findall(text)]
    return [target for target in targets if target and "://" not in target]
