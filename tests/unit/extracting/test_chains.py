"""Chains of speakers in single sentences: the origin first, last who passes it on."""

import pytest

from nameplate.extracting.attributions import MEDIUM_TAKEN
from nameplate.extracting.candidates import Candidate
from nameplate.extracting.extraction import extract
from nameplate.extracting.speakers import (
    MAY_GO_ON,
    ONLY_HOLDS,
    ORDER_UNSURE,
    SAID_BEFORE,
    SAID_ELSEWHERE,
)


def only(text: str) -> Candidate:
    """Return the one quantity or date of a text."""
    (found,) = extract(text).figures
    return found


def chain(text: str) -> str:
    """Return the chain of the one quantity of a text, with arrows."""
    return " > ".join(only(text).speakers)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "According to people familiar with the matter, Reuters reported it makes 400 vans.",
            "people familiar with the matter > Reuters",
        ),
        ("According to Interfax, the governor said that 300 homes burned.", "governor > Interfax"),
        ("It has 12 units, according to documents seen by the BBC.", "documents > BBC"),
        ("The regulator says it has 12 units, according to Interfax.", "regulator > Interfax"),
        (
            "According to a company statement carried by Xinhua, it mined 3.2 Mt.",
            "company > Xinhua",
        ),
        (
            "Data from the Energy Agency published by Eurostat show 45 bcm.",
            "Energy Agency > Eurostat",
        ),
        ("Output was 9 GWh, according to the ministry's own figures.", "ministry"),
    ],
)
def test_according_to_names_the_origin_or_the_medium(text: str, speakers: str) -> None:
    """Whom a medium has it from stands before it; a medium that is named so stands last."""
    assert chain(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The ministry, quoted by TASS, said it made 70,000 tonnes.", "ministry > TASS"),
        (
            "Denis Manturov was quoted by Interfax as saying 1,500 came.",
            "Denis Manturov > Interfax",
        ),
        (
            "Nikkei Asia quoted a Toyota executive as saying it has 5 lines.",
            "Toyota executive > Nikkei Asia",
        ),
        (
            "Citing an internal memo, Der Spiegel said 120 welders left.",
            "internal memo > Der Spiegel",
        ),
        (
            "The yard lost 120 welders, Kyodo reported, citing the governor of Aichi.",
            "governor of Aichi > Kyodo",
        ),
        (
            "The minister told Reuters, citing figures from the Audit Office, that 40 lines stood.",
            "Audit Office > minister > Reuters",
        ),
        (
            "Reuters, which first wrote of it, said 9 boats were sold, citing officials.",
            "officials > Reuters",
        ),
        (
            "According to the Wall Street Journal, which cited Pentagon officials, it has 4 vans.",
            "Pentagon officials > Wall Street Journal",
        ),
        (
            "The Guardian has learned from former engineers that 17 valves failed.",
            "former engineers > Guardian",
        ),
        ("The union, using images from Maxar, estimates that 900 vans are left.", "Maxar > union"),
        ("Nikkei wrote without citing sources that it has 5 lines.", "Nikkei"),
        (
            "The Times of India says, quoting rail officials, 136 ran.",
            "rail officials > Times of India",
        ),
        ("A study by Wood Mackenzie commissioned by Vattenfall puts it at 62%.", "Wood Mackenzie"),
    ],
)
def test_who_is_cited_stands_before_who_cites(text: str, speakers: str) -> None:
    """A source that is cited or quoted comes first, whichever side names the other."""
    assert chain(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Northvolt told the Financial Times it would ship 16 GWh.", "Northvolt > Financial Times"),
        (
            "“We make 400 doses,” Anna Berg, its head of sales, told the Aftonbladet newspaper.",
            "Anna Berg > Aftonbladet",
        ),
        ("Jan Olsen told local media that 14 ships waited.", "Olsen > local media"),
        (
            "In an interview with Handelsblatt, Armin Papperger said it has 5 lines.",
            "Armin Papperger > Handelsblatt",
        ),
        (
            "A spokesman for Moderna said in a statement to CNBC that it has 9 lines.",
            "Moderna > CNBC",
        ),
        (
            "The head of Equinor, Anders Opedal, said on Sky News that 30 wells came.",
            "Anders Opedal > Sky News",
        ),
        (
            "The Commission, in a draft obtained by Politico, proposes 800 tanks.",
            "commission > Politico",
        ),
        ("PGZ, quoted in Rzeczpospolita, promises 50,000 shells.", "PGZ > Rzeczpospolita"),
        (
            "An audit by the Audit Office, leaked to Sky News, puts it at 40%.",
            "Audit Office > Sky News",
        ),
        ("An official told lawmakers that 60 aircraft were grounded.", "official"),
        (
            "The Ministry of Defence told Parliament that 26 ships were ready.",
            "Ministry of Defence",
        ),
        ("The company has told ministers Unit C may cost £35bn.", "company"),
    ],
)
def test_a_medium_that_is_told_passes_it_on_and_an_audience_does_not(
    text: str, speakers: str
) -> None:
    """Media that somebody speaks to end the chain; ministers, lawmakers and owners do not."""
    assert chain(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Rostec said the defence ministry had ordered 250 vans.", "Rostec"),
        ("Rostec said the defence ministry had announced 250 vans.", "defence ministry > Rostec"),
        ("As Yonhap reported, the ministry announced 180 guns.", "ministry > Yonhap"),
        (
            "The ministry said, as reported by Ukrinform, that 27 drones came.",
            "ministry > Ukrinform",
        ),
        (
            "Volkswagen said it would close for 6 weeks, the DPA news agency reported.",
            "Volkswagen > DPA",
        ),
        ("Ford said the company sold 24 trucks.", "Ford"),
        ("Novo Nordisk plans to hire 1,200 people, it told Bloomberg.", "Novo Nordisk > Bloomberg"),
        ("Siemens and Alstom said they would build 40 trains.", "Siemens and Alstom"),
        ("It has 40 trains, according to the mayor and the police.", "mayor and police"),
    ],
)
def test_who_says_what_another_said_stands_behind_them(text: str, speakers: str) -> None:
    """What is said of another's words keeps both; who stands beside the sentence comes last."""
    assert chain(text) == speakers


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("Rostec told Larkin Globe that it has 5 lines.", MEDIUM_TAKEN),
        ("Reuters reported that Rostec plans 5 lines.", ONLY_HOLDS),
        ("According to the auditors, the minister said it has 5 lines.", ORDER_UNSURE),
    ],
)
def test_a_chain_that_is_not_certain_carries_a_doubt(text: str, doubt: str) -> None:
    """Where the words leave the chain open, the candidate says so."""
    found = only(text)
    assert len(found.speakers) == 2
    assert doubt in found.doubts


@pytest.mark.parametrize(
    ("text", "first", "second", "doubts"),
    [
        ("The firm said sales rose 5%, while the union said they fell 3%.", "firm", "union", ()),
        ("Gazprom said sales rose 4%; Novatek reported a fall of 2%.", "Gazprom", "Novatek", ()),
        (
            "The mayor said 5 vans burned and the police said 3 vans.",
            "mayor",
            "police",
            (MAY_GO_ON,),
        ),
    ],
)
def test_each_clause_has_its_own_speaker(
    text: str, first: str, second: str, doubts: tuple[str, ...]
) -> None:
    """Two who contradict each other in one sentence each keep their number."""
    one, two = extract(text).figures
    assert (one.speakers, two.speakers) == ((first,), (second,))
    assert two.doubts == doubts


@pytest.mark.parametrize(
    "text",
    [
        *("Sky News paid 3 million for it.", "The plant near Lviv has 5 lines."),
        *("Companies had put in 5 lines.", "It sold 3 vans to Reuters."),
    ],
)
def test_whoever_only_acts_says_nothing(text: str) -> None:
    """A medium or a company that does something is no speaker."""
    assert only(text).speakers == ()


def test_he_who_said_goes_back_to_a_speaker_before() -> None:
    """A pronoun takes the last speaker that is no medium; without one nobody is named."""
    one, two = extract("The mayor told Reuters 3 vans burned. He added that 5 came.").figures
    assert (one.speakers, one.doubts) == (("mayor", "Reuters"), ())
    assert (two.speakers, two.doubts[-1]) == (("mayor",), SAID_BEFORE)
    alone = only("He told Reuters that 3 vans burned.")
    assert (alone.speakers, alone.doubts) == (("unnamed", "Reuters"), (SAID_ELSEWHERE,))


def test_a_sentence_of_endless_speakers_keeps_a_few() -> None:
    """However many speak in one sentence, a chain stays short and says that it is not certain."""
    found = only("Ann said " + " ".join(f"Bob{chr(97 + i)} said" for i in range(26)) + " 5 vans.")
    assert 5 < len(found.speakers) < 20
    assert ORDER_UNSURE in found.doubts
