"""How the server counts tokens."""

CHARACTERS_PER_TOKEN = 4


def tokens(text: str) -> int:
    """Return how many tokens a text costs: a quarter of its characters, rounded up."""
    return -(-len(text) // CHARACTERS_PER_TOKEN)
