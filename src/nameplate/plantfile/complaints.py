"""Errors of the validator -> findings in our words.

Knows every kind of error that a plant file can cause; looks up no line.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any

from pydantic_core import ErrorDetails, PydanticCustomError

from nameplate.errors import quote
from nameplate.model.checks import KINDS
from nameplate.model.frozen import contexts_of, shown
from nameplate.plantfile.field_hints import meant
from nameplate.plantfile.fields import Spot, fields_of, locate
from nameplate.plantfile.finding import Finding, Keys
from nameplate.plantfile.nameless import nameless_things
from nameplate.suggest import nearest

_CODES_OF_KEYS = ("unknown-field", "unknown-law", "unknown-buffer", "twice")
"""Codes of our own errors for which a key is to blame."""


def findings_of(
    errors: Iterable[ErrorDetails], torn: Collection[Keys], shape: Any
) -> Iterator[Finding]:
    """Yield what is wrong and how to mend it, leaving out what only follows from something else.

    Args:
        errors: What the validator found.
        torn: Paths of blocks that have lost an entry on the way into the tree.
        shape: What the whole file should be.
    """
    listed = list(errors)
    nameless = nameless_things(listed, shape)
    yield from nameless.values()
    renamed = {_renamed(locate(e["loc"], shape)) for e in listed if e["type"] == "extra_forbidden"}
    for error in listed:
        spot, context = locate(error["loc"], shape), error.get("ctx", {})
        missing = error["type"] == "missing" and (spot.keys in renamed or spot.keys[:-1] in torn)
        # A list whose entries are all wrong counts as empty; they are told one by one.
        emptied = error["type"] == "too_short" and len(error["input"]) >= context["min_length"]
        if any(lost[: len(spot.keys)] == spot.keys for lost in torn):
            continue
        if any(spot.keys[: len(keys)] == keys for keys in nameless):
            continue
        if error["type"] == "nameplate":
            yield from (_own(spot.keys, told) for told in (context, *context["more"]))
        elif not missing and not emptied:
            yield _TELL.get(error["type"], _other)(spot, error["input"], context)


def findings_of_own(error: PydanticCustomError, keys: Keys) -> Iterator[Finding]:
    """Yield what an error of the model's own rules tells of what stands at a path."""
    yield from (_own(keys, context) for context in contexts_of(error))


def _renamed(spot: Spot) -> Keys:
    """Return the path of the field that an unknown one probably means."""
    known = fields_of(spot.owner) if spot.owner else {}
    return (*spot.keys[:-1], meant(str(spot.keys[-1]), known) or "")


def _own(keys: Keys, context: Mapping[str, Any]) -> Finding:
    """Tell one thing of an error of the model's own rules."""
    code, within = context["code"], tuple(context["within"])
    told = (context["expected"], context["found"], context["fix"])
    return Finding((*keys, *within), code, *told, at_key=code in _CODES_OF_KEYS)


def _missing(spot: Spot, raw: Any, context: Mapping[str, Any]) -> Finding:
    """Tell a field that must be there."""
    del raw, context
    name = str(spot.keys[-1])
    expected = f"the field {name}"
    meaning = fields_of(spot.owner).get(name) if spot.owner else None
    if meaning:
        expected += f": {meaning[0].lower()}{meaning[1:]}"
    return Finding(spot.keys, "missing-field", expected, "no such field", f"add {name}")


def _unknown_field(spot: Spot, raw: Any, context: Mapping[str, Any]) -> Finding:
    """Tell a field that its block does not have."""
    del raw, context
    name = str(spot.keys[-1])
    known = fields_of(spot.owner) if spot.owner else {}
    close = meant(name, known)
    expected, fix = f"one of {', '.join(known)}", "use one of them, or delete it"
    if close:
        fix = f"did you mean {close}? It is: {known[close][:1].lower()}{known[close][1:]}"
    return Finding(spot.keys, "unknown-field", expected, quote(name), fix, at_key=True)


def _not_a_word(spot: Spot, raw: Any, context: Mapping[str, Any]) -> Finding:
    """Tell a value that is none of the allowed words."""
    words = [word for word in str(context["expected"]).split("'") if word not in ("", ", ", " or ")]
    expected = f"one of {', '.join(words)}" if len(words) > 1 else words[0]
    close = nearest(raw, words) if isinstance(raw, str) else None
    fix = f"did you mean {close}?" if close else f"write {' or '.join(words)}"
    return Finding(spot.keys, "not-a-choice", expected, shown(raw), fix)


def _not_a_block(spot: Spot, raw: Any, context: Mapping[str, Any]) -> Finding:
    """Tell a value that stands where fields are expected."""
    del context
    expected, fix = "names, each with what belongs to it", "write a name, a colon and its value"
    if spot.value_type:
        names = list(fields_of(spot.value_type))
        expected = f"a block with {', '.join(names)}"
        fix = f"write them as a block, for example {names[0]}: …"
    return Finding(spot.keys, "not-a-block", expected, shown(raw), fix)


def _not_a_list(spot: Spot, raw: Any, context: Mapping[str, Any]) -> Finding:
    """Tell a value that stands where a list is expected."""
    del context
    fix = f"write [{raw}]" if isinstance(raw, str) and len(raw) < 40 else "write [a, b]"
    return Finding(spot.keys, "not-a-list", "a list, for example [a, b]", shown(raw), fix)


def _too_few(spot: Spot, raw: Any, context: Mapping[str, Any]) -> Finding:
    """Tell a list or block that is too short."""
    fewest = context["min_length"]
    plural = "entry" if fewest == 1 else "entries"
    found = f"{len(raw)} of them" if raw else "none"
    return Finding(
        spot.keys, "too-few", f"at least {fewest} {plural}", found, "add what is missing"
    )


def _not_a_text(spot: Spot, raw: Any, context: Mapping[str, Any]) -> Finding:
    """Tell a block or list that stands where a text is expected."""
    del context
    fix = "write it as one text, in quotes if it holds a colon, a comma or a bracket"
    return Finding(spot.keys, "not-a-text", "a text", shown(raw), fix, spot.at_key)


def _empty(spot: Spot, raw: Any, context: Mapping[str, Any]) -> Finding:
    """Tell a text of blanks."""
    del raw, context
    return Finding(spot.keys, "empty-value", "a text", "nothing", "write it, or delete the field")


def _too_long(spot: Spot, raw: Any, context: Mapping[str, Any]) -> Finding:
    """Tell a text that no page could show."""
    most, found = context["max_length"], f"{len(raw):,}"
    return Finding(
        spot.keys, "too-long", f"at most {most:,} characters", found, "shorten it", spot.at_key
    )


def _not_a_name(spot: Spot, raw: Any, context: Mapping[str, Any]) -> Finding:
    """Tell a name with signs that names cannot have."""
    del context
    expected = "a name of letters, digits, - and _ that begins with a letter"
    return Finding(spot.keys, "not-a-name", expected, shown(raw), "rename it", spot.at_key)


def _too_small(spot: Spot, raw: Any, context: Mapping[str, Any]) -> Finding:
    """Tell a whole number below its limit."""
    fix = "give a higher number"
    return Finding(spot.keys, "out-of-range", f"at least {context['ge']}", shown(raw), fix)


def _too_large(spot: Spot, raw: Any, context: Mapping[str, Any]) -> Finding:
    """Tell a whole number above its limit."""
    fix = "give a lower number"
    return Finding(spot.keys, "out-of-range", f"at most {context['le']:,}", shown(raw), fix)


def _no_kind(spot: Spot, raw: Any, context: Mapping[str, Any]) -> Finding:
    """Tell a check that does not say what it computes."""
    del context
    if not isinstance(raw, dict):
        return _not_a_block(spot, raw, {})
    expected = f"one of {', '.join(KINDS)}"
    close = next((near for key in raw if (near := nearest(str(key), KINDS))), None)
    fix = f"did you mean {close}?" if close else "add the one that says what is checked"
    return Finding(spot.keys, "no-kind-of-check", expected, shown(raw), fix)


def _other(spot: Spot, raw: Any, context: Mapping[str, Any]) -> Finding:
    """Tell whatever has no words of its own."""
    del context
    expected, fix = "a value of the form that this field takes", "compare it with the examples"
    return Finding(spot.keys, "wrong-form", expected, shown(raw), fix)


_TELL: dict[str, Callable[[Spot, Any, Mapping[str, Any]], Finding]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_field,
    "literal_error": _not_a_word,
    "model_type": _not_a_block,
    "dict_type": _not_a_block,
    "model_attributes_type": _not_a_block,
    "tuple_type": _not_a_list,
    "too_short": _too_few,
    "string_type": _not_a_text,
    "string_too_short": _empty,
    "string_too_long": _too_long,
    "string_pattern_mismatch": _not_a_name,
    "greater_than_equal": _too_small,
    "less_than_equal": _too_large,
    "union_tag_not_found": _no_kind,
    "union_tag_invalid": _no_kind,
}
