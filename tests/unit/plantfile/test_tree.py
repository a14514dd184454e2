"""Plant files as trees of text, and the files that are refused."""

import os
import tracemalloc
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nameplate.errors import NameplateError, Place, PlantFileError, UnreadableFileError
from nameplate.plantfile.tree import parse_tree, read_text

PLANT = """\
# a plant
calendar:
  begin: 22:00
  holiday: no
  note:
  empty: ""
lines:
  - name: first
    rate: 1_000
  - {name: second, rate: 010}
"""


def problems_of(text):
    """Return the problems of a text that must have some."""
    try:
        problems = parse_tree(text, "plant.yaml").problems
    except PlantFileError as error:
        problems = error.problems
    assert problems
    return problems


def codes_of(text):
    """Return the codes of the problems of a text, in reading order."""
    return [problem.code for problem in problems_of(text)]


def test_every_scalar_stays_the_text_that_was_written():
    """Nothing is read as a number, a time or a truth value; only a bare key holds nothing."""
    assert parse_tree(PLANT, "plant.yaml").root == {
        "calendar": {"begin": "22:00", "holiday": "no", "note": None, "empty": ""},
        "lines": [{"name": "first", "rate": "1_000"}, {"name": "second", "rate": "010"}],
    }


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        ((), 2, 1),
        (("calendar", "begin"), 3, 10),
        (("lines", 0), 8, 5),
        (("lines", 1, "rate"), 10, 26),
        (("lines", 7, "rate"), 8, 3),
        (("calendar", "end"), 3, 3),
    ],
)
def test_a_value_is_found_at_its_place(path, line, column):
    """The place of a value is where it begins; a missing one has its nearest ancestor's."""
    assert parse_tree(PLANT, "plant.yaml").place(path) == Place("plant.yaml", line, column)


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        (("calendar",), 2, 1),
        (("calendar", "holiday"), 4, 3),
        (("lines", 1, "rate"), 10, 20),
        (("lines", 1), 10, 5),
        (("calendar", "end"), 3, 3),
        ((), 2, 1),
    ],
)
def test_a_key_is_found_at_its_place(path, line, column):
    """The place of a key is that of the key itself, where there is one."""
    assert parse_tree(PLANT, "plant.yaml").key_place(path) == Place("plant.yaml", line, column)


def test_an_alias_repeats_a_value_at_its_own_place():
    """An alias stands where it is written, its parts where their anchor is."""
    tree = parse_tree("a: &x {b: 1}\nc: *x\n", "plant.yaml")
    assert tree.root == {"a": {"b": "1"}, "c": {"b": "1"}}
    assert tree.place(("c",)).line == 2
    assert tree.place(("c", "b")).line == 1


def test_all_problems_are_told_at_once():
    """Problems that leave the rest readable are gathered, each with its place."""
    problems = problems_of("a: !!int 3\nb: 1\nb: 2\n<<: {c: 1}\n? [x]\n: 1\n'': 1\nd: *no\n")
    assert [(problem.code, problem.place.line) for problem in problems] == [
        ("yaml-tag", 1),
        ("duplicate-key", 3),
        ("merge-key", 4),
        ("key-not-text", 5),
        ("empty-key", 7),
        ("unknown-alias", 8),
    ]
    assert "line 2" in problems[1].found


def test_problems_before_a_broken_syntax_are_told_too():
    """The first syntax error ends the search but hides nothing found before it."""
    assert codes_of("a: 1\na: 2\nb: [1, 2\n") == ["duplicate-key", "yaml-bracket"]


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a:\n\tb: 1\n", "tab", 2, 1),
        ("a: b: c\n", "yaml-colon", 1, 5),
        ("a: 1\nbcd\ne: 3\n", "yaml-colon", 2, 1),
        ('a: "xyz\nb: 2\n', "yaml-quote", 1, 4),
        ("a:\n   b: 1\n  c: 2\n", "yaml-indentation", 3, 3),
        ("a: @x\n", "yaml-special-sign", 1, 4),
        ('a: "\\q"\n', "yaml-escape", 1, 6),
        ("a: !h!x 1\n", "yaml-tag", 1, 4),
        ("a: !!python/object:os.system x\n", "yaml-tag", 1, 4),
        ('a: "\\U00110000"\n', "yaml-syntax", 1, 2),
        ('a: "\\ud800"\n', "control-character", 1, 4),
        ("a: x\x1b\n", "control-character", 1, 5),
        ("a: 1\n---\nb: 1\n", "second-document", 2, 1),
        ("%YAML 1.1\n---\na: 1\n", "yaml-version", 2, 1),
        ("- a\n", "not-a-mapping", 1, 1),
        ("abc\n", "not-a-mapping", 1, 1),
        ("---\n", "empty-file", 1, 1),
        ("a: &x [*x]\n", "unknown-alias", 1, 8),
        ("a: &x 1\n? *x\n: 2\n", "key-not-text", 2, 3),
        ("a: 1\u200b0\n", "hidden-character", 1, 4),
        ("b\u200b: x\n", "hidden-character", 1, 1),
        ("a: " + "x" * 20_000, "line-too-long", 1, 1),
    ],
)
def test_what_is_no_plant_file_is_refused_at_its_place(text, code, line, column):
    """Each way of not being a plant file has its own code, and the line and column to mend."""
    (problem,) = problems_of(text)
    assert (problem.code, problem.place) == (code, Place("plant.yaml", line, column))


def test_words_may_hold_the_hidden_characters_of_their_script():
    """A zero-width joiner in a text without figures is part of its spelling."""
    assert parse_tree("name: نمی\u200cخواهم\n", "plant.yaml").root == {"name": "نمی\u200cخواهم"}


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[\n" * 20_000,
        "a:\n" + "".join(" " * (n % 9000) + "a:\n" for n in range(1, 100)),
        "a: " + "[" * 5000,
        "- " * 4000,
        "? " * 4000,
        "{a: " * 2000,
    ],
    ids=["flow-lines", "block-mappings", "flow", "block-lists", "complex-keys", "flow-mappings"],
)
def test_nesting_without_end_is_refused(text):
    """Text nested deeper than 64 levels is refused in whatever style it is written."""
    assert "too-deep" in codes_of(text)


def test_sixty_four_levels_are_read():
    """The deepest nesting allowed is read, whether written out or reached through an alias."""
    assert parse_tree("a: " + "[" * 63 + "x" + "]" * 63, "plant.yaml").root
    assert codes_of("a: " + "[" * 64 + "x" + "]" * 64) == ["too-deep"]
    half = "[" * 40 + "x" + "]" * 40
    assert codes_of(f"a: &x {half}\nb: {'[' * 40}*x{']' * 40}\n") == ["too-deep"]


def test_an_alias_bomb_is_refused_without_being_built():
    """Aliases count at their full size, and what is too large is never held in memory."""
    lists = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 30)]
    text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(lists)
    tracemalloc.start()
    codes = codes_of(text)
    peak_bytes = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert codes == ["too-many-values"]
    assert peak_bytes < 5_000_000


def test_too_many_values_are_refused():
    """A text of more than 20,000 values is refused where the limit is passed."""
    assert codes_of("a: [" + "x,\n" * 20_001 + "]") == ["too-many-values"]


YAML_PIECES = ["a", ":", " ", "\n", "- ", "[", "]", "{", "}", ",", "&x ", "*x", "!", '"', "'", "?"]
YAML_PIECES += ["|", ">", "%YAML 1.2\n", "---\n", "...", "#", "\\", "\t", "<<", "@", "\ufeff", "\r"]


@settings(deadline=None)
@given(st.text(max_size=80) | st.lists(st.sampled_from(YAML_PIECES), max_size=30).map("".join))
def test_any_text_is_a_tree_or_an_explained_error(text):
    """No text whatever makes reading fail in any other way."""
    with suppress(NameplateError):
        assert isinstance(parse_tree(text, "plant.yaml").root, dict)


def test_a_text_file_is_read_without_its_byte_order_mark(tmp_path):
    """A byte order mark is no part of the text."""
    path = tmp_path / "plant.yaml"
    path.write_bytes(b"\xef\xbb\xbfname: gr\xc3\xb6\xc3\x9fe\n")
    assert read_text(path) == "name: größe\n"


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"a: 1\nb: \xff\n", "offset 8, line 2"),
        (b"a: 1\0", "binary"),
        (b"\x7fELF\0\0", "binary"),
        (b"", "nothing but blanks"),
        (b" \n\t\n  # words\n", "nothing but blanks"),
        (b"#" * (1024 * 1024 + 1), "1.0 MB"),
    ],
)
def test_a_file_that_is_no_plant_text_is_refused(tmp_path, data, found):
    """What stands in the way of reading a file is told, with where it is."""
    path = tmp_path / "plant.yaml"
    path.write_bytes(data)
    with pytest.raises(UnreadableFileError) as caught:
        read_text(path)
    assert found in caught.value.found
    assert str(path) in str(caught.value).replace("\n", "")


def test_a_huge_file_is_refused_before_it_is_read(tmp_path):
    """A file of 200 MB costs no memory."""
    path = tmp_path / "plant.yaml"
    with path.open("wb") as stream:
        stream.truncate(200_000_000)
    tracemalloc.start()
    with pytest.raises(UnreadableFileError, match=r"200\.0 MB"):
        read_text(path)
    peak_bytes = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak_bytes < 1_000_000


def test_only_regular_files_are_read(tmp_path):
    """Folders, pipes and devices are refused by name, and a pipe is not waited for."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path, kind in ((tmp_path, "a folder"), (pipe, "a pipe"), ("/dev/zero", "a device")):
        with pytest.raises(UnreadableFileError) as caught:
            read_text(path)
        assert caught.value.found == kind


@pytest.mark.parametrize("name", ["missing.yaml", "plain.txt/inside.yaml", "nul\0", "x" * 5000])
def test_a_name_of_no_file_is_refused(tmp_path, name):
    """A name that leads nowhere is an unreadable file, however odd the name is."""
    (tmp_path / "plain.txt").write_text("a")
    with pytest.raises(UnreadableFileError):
        read_text(f"{tmp_path}/{name}")


def test_a_file_that_may_not_be_read_is_refused(tmp_path, monkeypatch):
    """A missing permission is told as such."""
    path = tmp_path / "plant.yaml"
    path.write_text("a: 1")

    def refuse(*_):
        raise PermissionError

    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(UnreadableFileError, match="may not read"):
        read_text(path)
