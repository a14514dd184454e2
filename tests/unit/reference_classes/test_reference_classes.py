"""Reference classes: each has its figures, its sources, and a range that its law bears out."""

import math
import re

import pytest
from scipy.stats import beta, lognorm

from nameplate.reference_classes.reading import (
    NO_SOURCE,
    UnknownClassError,
    classes_for,
    reference_class,
    reference_classes,
)

CLASSES = reference_classes()


def numbers(text):
    """Return the numbers of a text."""
    return [float(number.replace(",", "")) for number in re.findall(r"\d[\d,]*(?:\.\d+)?", text)]


@pytest.mark.parametrize("name", CLASSES)
def test_a_range_without_a_figure_is_a_judgement(name):
    """What has no figure behind it is marked as a judgement and says how it was chosen."""
    each = CLASSES[name]
    assert each.chosen
    assert each.figures or each.basis == "judgement"


@pytest.mark.parametrize("name", [name for name, each in CLASSES.items() if each.value is None])
def test_a_class_without_a_law_says_why(name):
    """Where figures give no law there is none to take, and the class says so."""
    assert "no value to take" in CLASSES[name].chosen or "no law to take" in CLASSES[name].chosen


@pytest.mark.parametrize(
    "name", [name for name, each in CLASSES.items() if "beta" in str(each.value)]
)
def test_the_quantiles_of_a_beta_law_are_those_it_is_listed_with(name):
    """Mean, 5 % and 95 % point in words are those of the law, in whole per cent."""
    a, b = (float(CLASSES[name].value["beta"][key]) for key in ("a", "b"))
    mean, _, _, low, high = numbers(CLASSES[name].range)
    assert mean == round(100 * a / (a + b))
    assert [low, high] == [round(100 * beta.ppf(q, a, b)) for q in (0.05, 0.95)]


def test_the_delay_of_large_projects_has_the_quantiles_it_is_listed_with():
    """5 %, 50 % and 95 % point of the lognormal law are those in words."""
    each = CLASSES["start-large-projects"]
    law = each.value["lognormal"]
    spread = math.sqrt(math.log(1 + float(law["cv"]) ** 2))
    median = float(law["mean"].split()[0]) / math.exp(spread**2 / 2)
    low, high, middle = numbers(each.range)
    assert low == round(lognorm.ppf(0.05, spread, scale=median), 1)
    assert high == round(lognorm.ppf(0.95, spread, scale=median), 1)
    assert middle == round(median, 1)


@pytest.mark.parametrize(
    "name", [name for name, each in CLASSES.items() if "uniform" in str(each.value)]
)
def test_the_ends_of_a_range_are_those_of_its_law(name):
    """The range in words begins with the ends of the law; a log-uniform median is their root."""
    each = CLASSES[name]
    ((law, ends),) = each.value.items()
    scale = 100 if name == "first-pass-yield" else 1
    low, high = (numbers(end)[0] * scale for end in ends)
    told = numbers(each.range)
    assert told[:2] == [low, high]
    if len(told) > 2:
        assert law == "loguniform"
        assert told[2] == round(math.sqrt(low * high), 1)


def test_what_is_from_memory_is_marked():
    """A class whose source was not looked up again says so in place of how firm it is."""
    assert reference_class("use-united-states").mark == "from memory"
    assert reference_class("use-venezuela").mark == "published"


def test_a_source_that_is_not_known_is_not_made_up():
    """Where the author of a figure is not known, the class says so in plain words."""
    without = [name for name, each in CLASSES.items() if not each.has_source]
    assert without == ["ramp-steel-casters", "first-pass-yield"]
    for name in without:
        assert CLASSES[name].sources == NO_SOURCE
        assert "recorded" in CLASSES[name].chosen


def test_a_class_says_whose_figures_it_has():
    """Trade and country of the figures are told, so that a plant elsewhere is not taken by them."""
    assert reference_class("power-and-staff").of == "industry in Venezuela"
    assert all(each.of for each in CLASSES.values())


def test_a_class_for_some_products_is_proposed_for_no_others():
    """The rate of cartridge lines is not proposed for a line that makes cars."""
    assert list(classes_for("rate", "cartridge")) == ["line-cartridges"]
    assert not classes_for("rate", "car")
    assert next(iter(classes_for("oee", "car"))) == "oee-packaging"


def test_a_class_that_does_not_exist_is_told_with_the_nearest():
    """A mistyped class is one error that names the class that was probably meant."""
    with pytest.raises(UnknownClassError, match="did you mean oee-process"):
        reference_class("oee-proces")
    with pytest.raises(UnknownClassError, match="nameplate classes lists them"):
        reference_class("zzz")
