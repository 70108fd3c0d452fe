"""What the template of an endpoint module needs to know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from codegen.answers import answers, union
from codegen.arguments import Arguments
from codegen.concealment import answers_secret
from codegen.documentation import evidence, returned
from codegen.inputs import input_schema
from codegen.policies import not_found, pagination, retry_rules
from codegen.security import credentials
from codegen.text import joined, paragraphs, section, sentence
from codegen.values import Values

if TYPE_CHECKING:
    from openapi_python_client.parser.openapi import Endpoint

    from codegen.classes import Classes
    from codegen.operations import Operation
    from codegen.schemas import Document


class EndpointModule:
    """One operation, ready to be laid out.

    Args:
        document: The spec.
        operation: The operation in the spec.
        endpoint: The same as openapi-python-client parsed it.
        classes: The service's types.
    """

    def __init__(self, document: Document, operation: Operation, endpoint: Endpoint, classes: Classes) -> None:
        self.operation = operation
        # Who builds requests only, as the ergonomic clients do, need not pay for the models: a fifth of their import.
        self.values = Values(classes, package="...models.", late=None)
        self.arguments = Arguments(document, operation, endpoint, self.values)
        self.success = answers(operation, endpoint, self.values, success=True)
        self.errors = answers(operation, endpoint, self.values, success=False)
        self.credentials = credentials(operation)
        self.retry = retry_rules(operation.raw.get("x-retry"))
        self.not_found = not_found(operation.raw.get("x-not-found", "error"))
        self.pagination = pagination(operation.raw.get("x-pagination"))
        self.schema = input_schema(document, operation)
        self.secret = answers_secret(document, operation)
        self._document = document

    @property
    def client(self) -> str:
        """The type of client that the functions take."""
        required = self.operation.security and all(self.operation.security)
        return "AuthenticatedClient" if required else "AuthenticatedClient | Client"

    @property
    def any_answer(self) -> str:
        return union([*self.success.types, *self.errors.types])

    @property
    def about(self) -> str:
        """The operation in the spec's words."""
        return joined(sentence(self.operation.raw.get("summary")), paragraphs(self.operation.raw.get("description")))

    def doc(self, first: str, *, client: bool, raises: str, returns: bool = False) -> str:
        """Return the docstring of a generated function."""
        entries = [(one.name, one.description) for one in self.arguments.path]
        entries += [("client", "Where and how to send.")] if client else []
        entries += [(one.name, one.description) for one in self.arguments.keywords]
        result = returned(self._document, self.operation) if returns else ""
        return joined(
            first,
            section("Args", entries),
            f"Returns:\n    {result}" if result else "",
            f"Raises:\n{raises}",
            evidence(self.operation.raw) if client else "",
        )
