"""Counted nouns in the singular and the plural: "batteries" <-> "battery".

Rules of thumb for the words of a plant, not for all of English; units of measure stay as they are.
"""

_PLURAL_OF = {
    "axis": "axes",
    "bus": "buses",
    "cache": "caches",
    "chassis": "chassis",
    "cookie": "cookies",
    "gas": "gases",
    "lens": "lenses",
    "man": "men",
    "movie": "movies",
    "person": "people",
    "series": "series",
    "woman": "women",
}
_SINGULAR_OF = {plural: singular for singular, plural in _PLURAL_OF.items()} | {
    "pc": "piece",
    "pcs": "piece",
    "persons": "person",
}
_WORDS_THAT_STAY = frozenset({"us", "ms", "s", "min", "h", "%"})
_SYMBOLS = {
    symbol.lower(): symbol
    for symbol in ("Wh", "kWh", "MWh", "GWh", "TWh", "kW", "MW", "GW", "TW", "mg", "kg", "kt")
}
_HISSES = ("ches", "shes", "xes", "sses", "zzes")
# Waves, caves and autoclaves keep their e.
_SOFTENED = ("oaves", "leaves", "sheaves")


def singular(word: str) -> str:
    """Return the noun for one of them; a singular noun comes back unchanged."""
    if word in _SINGULAR_OF:
        return _SINGULAR_OF[word]
    if word in _PLURAL_OF or len(word) < 4 or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(_HISSES):
        return word[:-2]
    if word.endswith(_SOFTENED):
        return word[:-3] + "f"
    return word.removesuffix("s")


def spelled(word: str) -> str:
    """Return a unit of measure with its capital letters: "GWh"; any other word unchanged."""
    return _SYMBOLS.get(word.lower(), word)


def plural(word: str) -> str:
    """Return the noun for many of them."""
    if word in _WORDS_THAT_STAY:
        return word
    if word.lower() in _SYMBOLS:
        return spelled(word)
    if word in _PLURAL_OF:
        return _PLURAL_OF[word]
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    if word.endswith(("oaf", "leaf", "sheaf")):
        return word[:-1] + "ves"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")
