"""Records that show whether they were changed: JSON with the hash of its own content.

Whoever changes a record can also make its hash anew, so a hash proves nothing by itself; it does
once it has been published, or stands in the history of a repository.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

from nameplate.errors import NameplateError, visible
from nameplate.plantfile.text_file import read_text

SEAL = "sha256"
Record = dict[str, Any]


def canonical(content: Record) -> str:
    """Return a record as the one text that is hashed: keys sorted, no blanks, its hash left out."""
    kept = {key: value for key, value in content.items() if key != SEAL}
    return json.dumps(kept, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def seal(content: Record) -> Record:
    """Return a record with the hash of its content."""
    text = canonical(content).encode(errors="surrogatepass")  # halves of a pair are no text
    return {**content, SEAL: hashlib.sha256(text).hexdigest()}


def sealed_text(content: Record) -> str:
    """Return a record with its hash as the text of a file."""
    return json.dumps(seal(content), indent=2, ensure_ascii=False) + "\n"


def open_sealed(path: str | Path, schema: str) -> Record:
    """Read a record and make sure that it is what was sealed.

    Raises:
        NameplateError: the file is no such record, or was changed after it was sealed.
    """
    file = visible(str(path))
    try:
        record = json.loads(read_text(path))
    except (ValueError, RecursionError):
        raise NameplateError(f"{file}: this is no JSON; name a registered forecast") from None
    if not isinstance(record, dict) or record.get("schema") != schema:
        raise NameplateError(f"{file}: expected a record of {schema}; name a registered forecast")
    wanted = seal(record)[SEAL]
    if record.get(SEAL) != wanted:
        raise NameplateError(
            f"{file}: changed after it was registered: its content has the hash {wanted}, and it "
            f"says {visible(str(record.get(SEAL)))}; take the file as it was registered"
        )
    return record
