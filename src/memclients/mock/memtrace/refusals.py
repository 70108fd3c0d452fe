"""Reasons for which Memtrace does not do what it is asked; what they become over HTTP depends on the operation."""


class RefusalError(Exception):
    """Any of them; the text is the server's own."""


class InvalidError(RefusalError):
    """A value breaks the grammar."""


class BadBodyError(RefusalError):
    """The body of a request can't be decoded."""


class DuplicateError(RefusalError):
    """The same memory, or an agent of the same name, is there already."""


class NoArcError(RefusalError):
    """The organization has no Arc instance.

    Args:
        org_id: The organization.
    """

    def __init__(self, org_id: str) -> None:
        super().__init__("no arc instance configured for this org")
        self.hint = f"ask an admin to run: memtrace org add-arc {org_id}"


class BackendError(RefusalError):
    """Arc refused a query or a write."""


class MissingError(RefusalError):
    """There is no such agent, session or memory in the organization."""


class ForeignKeyError(RefusalError):
    """A row points, or is pointed, at another table."""
