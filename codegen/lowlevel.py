"""The low-level client of a service: openapi-python-client's output, through our templates."""

from __future__ import annotations

import contextlib
import io
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from jinja2 import BytecodeCache
from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.strings import PythonIdentifier

from codegen import text
from codegen.classes import Classes
from codegen.endpoints import EndpointModule
from codegen.formatting import CodegenError
from codegen.lower import lowered
from codegen.models import ModelModule, model_modules
from codegen.operations import Operation, operations
from codegen.security import auth_scheme, default_base_url
from codegen.text import sentence
from codegen.unions import Unions

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from types import CodeType

    from jinja2.bccache import Bucket
    from openapi_python_client.parser.openapi import Endpoint

TEMPLATES: Final = Path(__file__).parent / "templates"


class _Compiled(BytecodeCache):
    """Keeps compiled templates for the next project, which has an environment of its own."""

    def __init__(self) -> None:
        self._code: dict[tuple[str, str], CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._code.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._code[bucket.key, bucket.checksum] = bucket.code


_COMPILED: Final = _Compiled()


class LowLevel:
    """The low-level client of one service.

    Args:
        service: Its name, that of the package.
        document: Its spec.
    """

    def __init__(self, service: str, document: Mapping[str, Any]) -> None:
        self._service = service
        self._document = document
        self._unions = Unions(document)
        self._operations = {operation.id: operation for operation in operations(document)}

    def write(self, folder: Path) -> str:
        """Write the package into a folder and return a summary.

        Raises:
            CodegenError: For whatever can't be generated without loss, by the operation's name.
        """
        data, config = self._parsed(folder)
        classes = Classes(self._unions, {str(model.class_info.name): model for model in data.models})
        models = model_modules(self._document, data, classes)
        data.models = [model for model in data.models if not classes.is_map(model)]
        project = Project(openapi=data, config=config, custom_template_path=TEMPLATES)
        project.env.bytecode_cache = _COMPILED
        endpoints = self._endpoints(data, classes)
        project.env.globals.update(self._globals(models, endpoints))
        project.env.filters.update(docstring=text.docstring, literal=text.literal)
        with contextlib.redirect_stdout(io.StringIO()):
            problems = project.build()
        self._refuse(problems, found=endpoints)
        return f"{len(endpoints)} operations, {len(models)} schemas"

    def _globals(self, models: Mapping[str, ModelModule], endpoints: Mapping[str, EndpointModule]) -> dict[str, Any]:
        return {
            "header": text.generated_line(self._service),
            "title": sentence(self._document["info"]["title"]),
            "models": models,
            "auth": auth_scheme(self._document),
            "base_url": default_base_url(self._document),
            "endpoint_of": endpoints.__getitem__,
        }

    def _parsed(self, folder: Path) -> tuple[GeneratorData, Config]:
        file = ConfigFile(post_hooks=[], package_name_override=self._service)
        config = Config.from_sources(file, MetaType.NONE, folder, "utf-8", overwrite=True, output_path=folder)
        document = lowered(self._document, list(self._operations.values()), self._unions)
        try:
            data = GeneratorData.from_dict(document, config=config)
        except Exception as problem:
            raise CodegenError(f"{self._service}: openapi-python-client breaks at this spec: {problem!r}") from problem
        if isinstance(data, GeneratorError):
            raise CodegenError(f"{self._service}: openapi-python-client refuses the spec: {data.detail}")
        problems = [problem for group in data.endpoint_collections_by_tag.values() for problem in group.parse_errors]
        names = [
            str(endpoint.name) for group in data.endpoint_collections_by_tag.values() for endpoint in group.endpoints
        ]
        self._refuse([*problems, *data.errors], found=names)
        return data, config

    def _endpoints(self, data: GeneratorData, classes: Classes) -> dict[str, EndpointModule]:
        endpoints: dict[str, EndpointModule] = {}
        for group in data.endpoint_collections_by_tag.values():
            for endpoint in group.endpoints:
                operation = self._operation(endpoint)
                try:
                    module = EndpointModule(self._document, operation, endpoint, classes)
                except CodegenError as problem:
                    raise CodegenError(f"{self._service}: operation {operation.id}: {problem}") from None
                endpoints[str(endpoint.name)] = module
        return endpoints

    def _operation(self, endpoint: Endpoint) -> Operation:
        return self._operations[self._names[str(endpoint.name)]]

    @cached_property
    def _names(self) -> dict[str, str]:
        """The operations' ids by the names of their modules."""
        names: dict[str, str] = {}
        for name in self._operations:
            module = str(PythonIdentifier(name, "field_"))
            if module in names:
                raise CodegenError(f"{self._service}: {names[module]} and {name} would share the module {module}")
            names[module] = name
        return names

    def _refuse(self, problems: Iterable[GeneratorError], *, found: Iterable[str]) -> None:
        present = {*found}
        lost = [name for module, name in self._names.items() if module not in present]
        told = [f"{sentence(problem.header)} {sentence(problem.detail)}".strip() for problem in problems]
        named = [
            name
            for name, one in self._operations.items()
            if any(f"parsing {one.method.upper()} {one.path} within" in words for words in told)
        ]
        if lost or told:
            names = ", ".join(dict.fromkeys([*lost, *named])) or "the whole spec"
            raise CodegenError(
                f"{self._service}: openapi-python-client can't generate {names} without loss: {'; '.join(told)} "
                "(change the schema in the spec, or lower it in codegen/lower.py)"
            )
