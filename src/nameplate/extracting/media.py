"""Media, who pass on what others say: told by their name or by the word that describes them.

Agencies and papers that the whole world reads are listed; all others need such a word.
"""

from nameplate.extracting.word_sets import word_set

MEDIA_NOUNS = word_set(
    "newspaper newspapers magazine magazines broadcaster broadcasters media press television radio"
    " tabloid daily weekly newswire outlet outlets journal paper website portal"
)
_KNOWN = word_set(
    "reuters bloomberg afp ap tass itar-tass ria interfax xinhua kyodo yonhap dpa ansa efe apa pti"
    " belta ukrinform unian bbc cnn cnbc nbc cbs abc npr pbs nhk zdf ard orf rtl axios politico"
    " nikkei handelsblatt spiegel guardian economist forbes kommersant vedomosti izvestia haaretz"
    " telegraph wsj ft faz welt monde figaro nrk svt yle"
)
_LAST_WORDS = word_set(
    "times journal news tv television radio press herald gazette tribune telegraph magazine"
    " chronicle daily weekly media broadcasting newspaper"
)
_WHOLE = frozenset(
    {
        *("washington post", "kyiv post", "jerusalem post", "kyiv independent", "al jazeera"),
        *("der spiegel", "le monde", "le figaro", "el país", "die welt", "die zeit", "nikkei asia"),
        *("the guardian", "the economist", "ria novosti", "bloomberg news", "sky news"),
    }
)
# A town and its shipyard.
_NO_MEDIA = frozenset({"newport news"})


def is_medium(name: str) -> bool:
    """Return whether a name is one of news agencies, papers or stations."""
    low = name.lower()
    last = low.rpartition(" ")[2]
    agency = low.endswith("news agency") or last in _LAST_WORDS
    return low not in _NO_MEDIA and (low in _KNOWN or low in _WHOLE or agency)


def is_media_noun(low: str, before: str) -> bool:
    """Return whether a noun describes a medium; of agencies and sites only those of news do."""
    if low in ("agency", "agencies", "site", "channel"):
        return before in ("news", "tv", "television")
    return low in MEDIA_NOUNS
