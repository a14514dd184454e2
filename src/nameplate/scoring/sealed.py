"""Records that show whether they were changed: JSON with the hash of its own content.

Whoever changes a record can also make its hash anew, so a hash proves nothing by itself; it does
once it has been published, or stands in the history of a repository.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

from nameplate.errors import NameplateError, Place, PlantFileError, Problem, quote, visible
from nameplate.model.frozen import shown
from nameplate.plantfile.finding import Finding, problems_of
from nameplate.plantfile.tree import parse_tree, read_text

SEAL = "sha256"
Record = dict[str, Any]
_FORECAST = "a registered forecast"


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
    file, text = visible(str(path)), read_text(path)
    record = _json_of(text, str(path))
    if not isinstance(record, dict) or record.get("schema") != schema:
        tree = parse_tree(text, str(path))  # what has no fields at all is told here
        told = (f'a record of "{schema}"', shown(record.get("schema")), f"name {_FORECAST}")
        raise PlantFileError(problems_of(tree, [Finding(("schema",), "other-schema", *told)]))
    wanted = seal(record)[SEAL]
    if record.get(SEAL) != wanted:
        raise NameplateError(
            f"{file}: changed after it was registered: its content has the hash {wanted}, and it "
            f"says {visible(str(record.get(SEAL)))}; take the file as it was registered"
        )
    return record


def _json_of(text: str, file: str) -> Any:
    """Return what a JSON text holds."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        found = quote(text[error.pos :].splitlines()[0], 40) if error.pos < len(text) else "its end"
        place = Place(file, error.lineno, error.colno)
    except (ValueError, RecursionError):  # a number of thousands of digits, brackets without end
        found, place = "more than a record can hold", Place(file, 1, 1)
    told = ('JSON, for example {"schema": …}', found, f"name {_FORECAST}")
    raise PlantFileError([Problem("not-json", "", *told, place)])
