"""A branch of a Memoturn database, without a server around it."""

from memclients.mock.memoturn.storage.branch import Branch, Database


def fresh_branch() -> Branch:
    return Branch(Database("test", "0" * 32, 0), "main")
