"""Bytes -> text, in UTF-8, UTF-16 with its mark, or Windows-1252 as the last resort.

Anything else is refused; nothing is guessed from the words.
"""

import codecs

from nameplate.errors import UnreadableFileError

NOT_UTF8 = "not UTF-8: read as Windows-1252, so accented letters may be wrong"
_SAVE_AS = "save the report with the encoding UTF-8"


def decode(file: str, data: bytes) -> tuple[str, tuple[str, ...]]:
    """Return the text of some bytes and the doubts about it.

    Raises:
        UnreadableFileError: The bytes are no text.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return data.decode("utf-16"), ()
        except UnicodeDecodeError:
            raise UnreadableFileError(file, "broken UTF-16", _SAVE_AS) from None
    if b"\0" in data:
        found = f"a binary file: byte {data.index(0):,} is zero"
        raise UnreadableFileError(file, found, "save the report as text, HTML or PDF")
    try:
        return data.decode("utf-8").removeprefix("\ufeff"), ()
    except UnicodeDecodeError as error:
        place = error.start
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        found = f"byte 0x{data[place]:02x} at offset {place:,}, which is no text in UTF-8"
        raise UnreadableFileError(file, found, _SAVE_AS) from None
    return text, (NOT_UTF8,)
