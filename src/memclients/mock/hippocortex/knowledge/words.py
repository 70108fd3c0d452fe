"""Words of a question, and how many of them a text answers."""

import re

_WORD = re.compile(r"[^\W_]+")
# Names in code are several words.
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_ENDING = re.compile(r"(?<=\w{3})(?:ings?|ed|es|s)$")
_EMPTY = frozenset(
    _WORD.findall(
        "a an and are as at be by did do does for from had has have how i in is it me my of on or our should that the"
        " their them then there these this to us was we were what when where which who why will with you your"
    )
)


def words(text: str) -> set[str]:
    """Return the words of a text, in lower case and without endings; those that carry nothing only if there is no other."""
    found = {word.lower() for word in _WORD.findall(_HUMP.sub(" ", text))}
    return {_ENDING.sub("", word) for word in found - _EMPTY or found}


def overlap(query: set[str], text: str) -> int:
    """Return how many words of a question occur in a text."""
    return len(query & words(text))
