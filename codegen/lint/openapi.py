"""A spec is a valid OpenAPI 3.1 document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openapi_spec_validator import OpenAPIV31SpecValidator
from openapi_spec_validator.validation.exceptions import DuplicateOperationIDError

from codegen.lint.tree import Document, Problem, place

if TYPE_CHECKING:
    from collections.abc import Iterator


def problems(document: Document) -> Iterator[Problem]:
    """Yield what OpenAPI itself forbids."""
    version = str(document.get("openapi", ""))
    if not version.startswith("3.1."):
        yield "the document", f"is OpenAPI {version or 'of no version'}: write `openapi: 3.1.0`"
        return
    try:
        errors = list(OpenAPIV31SpecValidator(dict(document)).iter_errors())
    except Exception as problem:  # noqa: BLE001 -- its resolver raises whatever it stumbles over
        yield "the document", f"is not valid OpenAPI 3.1: {str(problem)[:200]}"
        return
    for error in errors:
        if isinstance(error, DuplicateOperationIDError):
            continue  # told better by the rules on operations
        where = place(document, tuple(str(step) for step in error.absolute_path))
        yield where, f"is not valid OpenAPI 3.1: {error.message.splitlines()[0][:200]}"
