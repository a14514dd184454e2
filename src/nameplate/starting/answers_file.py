"""A file of answers: every question by its name, so that a script can answer.

Whether an answer is right is asked elsewhere.
"""

from nameplate.errors import PlantFileError, Problem, quote
from nameplate.plantfile.tree import Tree, parse_tree
from nameplate.starting.answers import Given
from nameplate.starting.catalogue import CATALOGUE
from nameplate.starting.questions import OPEN, Question
from nameplate.suggest import nearest


class AnswersFile:
    """Answers questions from a file, and notes which it does not hold."""

    def __init__(self, text: str, file_name: str) -> None:
        """Read a file of answers.

        Raises:
            PlantFileError: It is no mapping of questions to answers.
        """
        self._tree: Tree = parse_tree(text, file_name)
        root = self._tree.root
        if self._tree.problems:
            raise PlantFileError(self._tree.problems)
        self._held = root if isinstance(root, dict) else {}
        self._asked: list[str] = []
        self._problems: list[Problem] = []

    def answer(self, question: Question, problems: tuple[Problem, ...]) -> Given:
        """Return the answer to a question; what is not there is left open, and told at the end.

        Raises:
            PlantFileError: The answer before was wrong.
        """
        if problems:
            raise PlantFileError(problems)
        name, _, is_reason = question.name.partition(".")
        place = self._tree.place((name,))
        if is_reason:
            fix = f"write {name}: {{value: …, assumed: why}}, or from: and statements"
            told = ("a number with what it rests on", "one with neither", fix)
            raise PlantFileError([Problem("no-basis", name, *told, place)])
        self._asked.append(name)
        if self._held.get(name):
            return Given(self._held[name], place)
        taken = question.proposed or question.example
        fix = f"write {name}: {taken}, or {name}: {quote(OPEN)} to leave it open"
        self._problems.append(
            Problem(
                "not-answered",
                name,
                f"an answer: {question.asks}",
                "none",
                fix,
                self._tree.key_place((name,)),
            )
        )
        return Given(OPEN, place)

    def require_all_used(self) -> None:
        """Make sure that everything was answered, and that nothing else was.

        Raises:
            PlantFileError: A question has no answer here, or an answer belongs to none.
        """
        unanswered = bool(self._problems)
        for name in self._held:
            # What follows from an answer that is missing cannot have been asked.
            if name not in self._asked and not (unanswered and name in CATALOGUE):
                self._problems.append(self._not_asked(name))
        if self._problems:
            raise PlantFileError(self._problems)

    def _not_asked(self, name: str) -> Problem:
        """Return the problem of an answer to no question."""
        close = None if name in CATALOGUE else nearest(name, CATALOGUE)
        fix = f"did you mean {close}?" if close else "delete it"
        place = self._tree.key_place((name,))
        return Problem("not-asked", name, "an answer to what is asked", quote(name), fix, place)
