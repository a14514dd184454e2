"""Units of measure and currencies as reports write them -> one spelling of each.

Counted nouns are read elsewhere; nothing is converted here.
"""

from typing import NamedTuple

from nameplate.extracting.tokens import Tokens
from nameplate.extracting.word_sets import word_list, word_set

# Symbols whose capital letters matter.
_SYMBOLS = word_set(
    "W kW MW GW TW Wh kWh MWh GWh TWh PWh MWp GWp kWp MWe MWt Wp V kV A Ah mAh Hz kHz MHz GHz bar"
    " g kg mg t kt Mt Gt lb lbs oz km m cm mm nm ha l L ml cl hl dwt DWT TEU GT hp bhp PS kN MN Nm"
    " J kJ MJ GJ TJ PJ EJ ppm ppb bps GB TB MB PB Gbps Mbps dB bcm mcm boe bbl bpd mph kph kn psi"
    " Pa kPa MPa tU tCO wspm dpi rpm fps MT s min h hr hrs sec ms ft in yd sqm sqft mt ct kl kA MVA"
    " kVA"
    " GWd TU IU doz pcs pc wpm tpa ktpa Mtpa mtpa tpd tph koz Moz mL mhl Mhl"
    " MMscf Mscf Bcf Tcf Mcf Mlb Mlbs yr yrs kwpm mpg µg μg mcg pp ppt ppts pts bp bps kcal gsm"
    " stpd MWac MWdc MMBtu mmbtu Btu toe ktoe Mtoe kb mb mbpd kbpd kboe mboe mmbbl boepd koe nmi"
    " mSv MWd tHM kgU ktU GRT cgt CGT rkm tkm pkm KWh KW FTE FTEs µm μm kgf"
    " MnT Mteu mteu teu feu FEU MMT mmt mtpd MTPD ADt dt"
)
_RATES = {
    "tpa": ("t", "year"),
    "ktpa": ("kt", "year"),
    "Mtpa": ("Mt", "year"),
    "mtpa": ("Mt", "year"),
    "tpd": ("t", "day"),
    "tph": ("t", "hour"),
    "bpd": ("barrel", "day"),
    "mph": ("mile", "hour"),
    "kph": ("km", "hour"),
    "wpm": ("wafer", "month"),
    "rpm": ("revolution", "minute"),
    "fps": ("foot", "second"),
}
_WORDS = word_set(
    "watt kilowatt megawatt gigawatt terawatt volt kilovolt amp ampere hertz gram gramme kilogram"
    " kilo tonne ton ounce pound carat metre meter kilometre kilometer centimetre centimeter"
    " millimetre millimeter nanometre nanometer micron mile foot inch yard acre hectare litre liter"
    " gallon barrel bushel knot degree joule megajoule gigajoule byte gigabyte terabyte megabit"
    " gigabit horsepower kilometer hectolitre hectoliter cl decibel second minute hour day night"
    " week fortnight month quarter year decade century point calorie percentage kelvin newton"
    " megahertz gigahertz kilohertz terawatt"
)
_HOURS = ("watt", "kilowatt", "megawatt", "gigawatt", "terawatt", "man", "amp", "ampere")
DURATIONS = word_set(
    "second minute hour day night week fortnight month quarter year decade century s min h hr hrs"
)
LENGTHS = word_set("km m metre meter kilometre kilometer mile foot yard")
_IRREGULAR = {"feet": "foot", "inches": "inch", "centuries": "century", "lbs": "lb", "hrs": "hour",
              "yr": "year", "yrs": "year", "wk": "week", "wks": "week", "Mlbs": "Mlb",
              "pp": "percentage_point", "ppt": "percentage_point", "ppts": "percentage_point",
              "pts": "point", "bp": "basis_point", "bps": "basis_point", "FTEs": "FTE"}  # fmt: skip
_SQUARE = {"square": "square", "sq": "sq", "cubic": "cubic", "cu": "cubic", "nautical": "nautical"}
_MASS = ("metric", "short", "long", "troy", "dry", "wet", "gross", "deadweight")

# Letters that are units only where they are joined to a number.
_JOINED = {"p": "penny", "c": "cent", "¢": "cent", "C": "degree", "F": "degree"}
CURRENCY_SIGNS = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
}
_DOLLARS = {"us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "nz": "NZD", "s": "SGD",
            "hk": "HKD", "nt": "TWD", "r": "BRL", "u": "USD"}  # fmt: skip
CURRENCY_CODES = {
    code: code
    for code in word_list(
        "USD EUR GBP JPY CNY RMB INR RUB KRW DKK SEK NOK CHF PLN CZK HUF TRY BRL ZAR AUD"
        " CAD UAH SGD HKD TWD MXN IDR THB VND ILS AED SAR NGN"
    )
} | {"Rs": "INR", "RM": "MYR", "Rmb": "RMB"}
CURRENCIES = frozenset({*CURRENCY_SIGNS.values(), *CURRENCY_CODES.values()})
_MONEY_WORDS = {
    "dollars": "USD",
    "dollar": "USD",
    "euros": "EUR",
    "euro": "EUR",
    "yen": "JPY",
    "sterling": "GBP",
    "rupees": "INR",
    "roubles": "RUB",
    "rubles": "RUB",
    "kronor": "krona",
    "kr": "krona",
    "kroner": "krone",
} | {
    word: word for word in ("won", "yuan", "renminbi", "zloty", "lira", "pesos", "reais", "rand",
                            "francs", "forint", "hryvnia", "koruna", "ringgit", "baht",
                            "taka", "rupiah", "naira", "dirhams", "riyals", "shekels", "tenge")
}  # fmt: skip


# A lone R is a currency only where the number is a large sum: R12bn, not the car R5.
_AFTER_RANDS = ("m", "bn", "million", "billion")


_LETTERS = {"k": 1e3, "T": 1e3, "m": 1e6, "M": 1e6, "bn": 1e9}
_SCALED_CODES = {
    text: (CURRENCY_CODES[code], scale)
    for letter, scale in _LETTERS.items()
    for code in CURRENCY_CODES
    for text in (letter + code, code + letter)
    if len(code) == 3
}
MONEY_SCALES = frozenset({*_LETTERS, *_SCALED_CODES})
"""What a currency may be joined to or joined with to be scaled: m, bn, MEUR, USDk."""


class ScaledMoney(NamedTuple):
    """A currency with a letter of scale in one, as in MSEK, EURm or k€."""

    currency: str
    scale: float
    after: int


class Measure(NamedTuple):
    """A unit from token to token; `per` where the unit itself is a rate, as in `tpa`."""

    unit: str
    after: int
    per: str | None = None


def is_symbol(unit: str) -> bool:
    """Return whether a unit is a symbol, a sign or a currency, which has no plural in s."""
    symbol = unit.replace("_", "-").rpartition("-")[2].rstrip("23")
    return symbol in _SYMBOLS or unit in CURRENCIES or unit in _MONEY_WORDS.values() or unit == "%"


def currency_before(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """Return the currency whose sign or code ends just before a token, and where it begins."""
    before = tokens[at - 1]
    if before.text in CURRENCY_SIGNS:
        letters = tokens[at - 2].low
        if before.text == "$" and tokens[at - 1].glued and letters in _DOLLARS:
            return _DOLLARS[letters], at - 2
        return CURRENCY_SIGNS[before.text], at - 1
    if before.text in CURRENCY_CODES:
        return CURRENCY_CODES[before.text], at - 1
    if before.kind == "word" and tokens[at].glued:
        turned = _sign_first(tokens, at)
        if turned:
            return turned
    if before.text == "R" and tokens[at].glued and tokens[at + 1].low in _AFTER_RANDS:
        return "ZAR", at - 1
    if before.text == "." and tokens[at - 2].text == "Rs":
        return "INR", at - 2
    return None


def _sign_first(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """Return the currency of $US75, whose letters stand behind the sign."""
    letters = tokens[at - 1].low
    if tokens[at - 2].text == "$" and tokens[at].glued and tokens[at - 1].glued:
        return (_DOLLARS[letters], at - 2) if letters in _DOLLARS else None
    return None


def read_scaled_money(tokens: Tokens, at: int) -> ScaledMoney | None:
    """Return the currency that begins with its scale or ends in it at a token, or None."""
    text = tokens[at].text
    scale = _LETTERS.get(text)
    if scale and tokens[at + 1].text in CURRENCY_SIGNS and tokens[at + 1].glued:
        return ScaledMoney(CURRENCY_SIGNS[tokens[at + 1].text], scale, at + 2)
    money = _SCALED_CODES.get(text)
    return ScaledMoney(*money, at + 1) if money else None


def read_measure(tokens: Tokens, at: int) -> Measure | None:
    """Return the unit or currency that begins at a token, or None."""
    text, low = tokens[at].text, tokens[at].low
    if text in CURRENCY_SIGNS or text in CURRENCY_CODES:
        return Measure(CURRENCY_SIGNS.get(text) or CURRENCY_CODES[text], at + 1)
    if text == "%":
        return Measure("%", at + 1)
    if low in ("percent", "pc") or (low == "per" and tokens[at + 1].low == "cent"):
        return Measure("%", at + (2 if low == "per" else 1))
    if low in ("percentage", "basis") and tokens[at + 1].low in ("point", "points"):
        return Measure(f"{low}_point", at + 2)
    if text in _JOINED and tokens[at].glued and tokens.is_number(at - 1):
        return Measure(_JOINED[text], at + 1)
    if text == "°":
        more = 1 if tokens[at + 1].low in ("c", "f") else 0
        return Measure("degree", at + 1 + more)
    return _money(tokens, at) or _spelled(tokens, at)


def _money(tokens: Tokens, at: int) -> Measure | None:
    """Return a currency in words."""
    low = tokens[at].low
    if low in ("us", "american", "canadian", "australian") and tokens[at + 1].low == "dollars":
        return Measure({"canadian": "CAD", "australian": "AUD"}.get(low, "USD"), at + 2)
    if low in _MONEY_WORDS:
        return Measure(_MONEY_WORDS[low], at + 1)
    return None


def _spelled(tokens: Tokens, at: int) -> Measure | None:
    """Return a unit by its symbol or its word, squares and cubes included."""
    text, low = tokens[at].text, tokens[at].low
    if low in _SQUARE:
        then = at + 2 if tokens[at + 1].low in (".", "-") else at + 1
        unit = _one_word(tokens, then)
        return Measure(f"{_SQUARE[low]}_{unit}", then + 1) if unit else None
    if low in _MASS:
        inner = _spelled(tokens, at + 1)
        return inner if inner and inner.unit in ("ton", "tonne", "ounce", "t") else None
    daily = low in ("b", "bbl") and tokens.lows(at + 1, at + 3) == ("/", "d")
    if daily and tokens[at + 2].glued:
        return Measure("barrel", at + 3, "day")
    if text in _RATES:
        return Measure(_RATES[text][0], at + 1, _RATES[text][1])
    unit = _one_word(tokens, at)
    if unit is None:
        return None
    after = at + 1
    if low in _HOURS and tokens[after].low == "-" and tokens[after + 1].low in ("hour", "hours"):
        return Measure(f"{low}-hour", after + 2)
    power = tokens[after]
    if tokens[after].glued and (power.text in ("²", "³") or power.text in ("2", "3")):
        return Measure(f"{text}{'2' if power.text in ('²', '2') else '3'}", after + 1)
    return Measure(unit, after)


def _one_word(tokens: Tokens, at: int) -> str | None:
    """Return the unit that one word names."""
    token = tokens[at]
    if token.text in _SYMBOLS and not (
        token.text.isupper() and tokens[at + 1].glued and tokens.is_number(at + 1)
    ):
        if token.text == "in" and tokens[at].glued and tokens.is_number(at - 1):
            return "inch"
        if token.text == "in" or (token.text in ("A", "s") and not tokens[at].glued):
            return "s" if token.text == "s" else None
        return _IRREGULAR.get(token.text, token.text)
    if token.low in _IRREGULAR:
        return _IRREGULAR[token.low]
    single = token.low.removesuffix("s") if token.low.endswith("s") else token.low
    if single in _WORDS or token.low in _WORDS:
        return single if single in _WORDS else token.low
    if token.low.endswith("watthours") or token.low.endswith("watthour"):
        return single
    return None
