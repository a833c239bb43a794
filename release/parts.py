"""The list of parts of a release (CycloneDX): every package of the locks, with its hashes."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL

# A package of the lock: its name, its version, and what stands until the next one.
PINNED = re.compile(r"^([\w.-]+)==([^\s;\\]+)(.*?)(?=^\S|\Z)", re.MULTILINE | re.DOTALL)
# One with others beside it: @scope/name@1.0_other@2.0.
NAME_AND_VERSION = re.compile("(@?[^@]+)@([^_]+)")
SHA256 = re.compile(r"sha256:([0-9a-f]{64})")


def list_python_parts(lock: str) -> Iterator[Component]:
    """Yield the packages of a requirements file with hashes."""
    for name, version, rest in PINNED.findall(lock):
        yield make_part(PackageURL("pypi", None, name, version),
                        [HashType(alg=HashAlgorithm.SHA_256, content=one)
                         for one in SHA256.findall(rest)])


def list_front_parts(lock: str) -> Iterator[Component]:
    """Yield the packages of a deno.lock."""
    for key, about in json.loads(lock)["npm"].items():
        # One package may be there twice, with other packages beside it.
        whole, version = NAME_AND_VERSION.match(key).groups()
        group, _, name = whole.rpartition("/")
        algorithm, _, digest = about["integrity"].partition("-")
        sha = HashAlgorithm[algorithm.upper().replace("SHA", "SHA_")]
        content = base64.b64decode(digest).hex()
        yield make_part(PackageURL("npm", group or None, name, version),
                        [HashType(alg=sha, content=content)])


def make_part(purl: PackageURL, hashes: list[HashType]) -> Component:
    """Return one package."""
    return Component(name=purl.name, group=purl.namespace, version=purl.version, purl=purl,
                     type=ComponentType.LIBRARY, bom_ref=str(purl), hashes=hashes)


def describe_parts(root: Path, version: str, changed: datetime) -> str:
    """Return the list of parts of this version: the same for the same commit."""
    own = PackageURL("pypi", None, "leergroep", version)
    bom = Bom(serial_number=uuid5(NAMESPACE_URL, str(own)))
    bom.metadata.timestamp = changed.astimezone(UTC)
    bom.metadata.component = make_part(own, [])
    parts = {part.bom_ref.value: part for part in (
        *list_python_parts((root / "requirements.lock").read_text("utf-8")),
        *list_front_parts((root / "deno.lock").read_text("utf-8")))}
    bom.components.update(parts.values())
    bom.register_dependency(bom.metadata.component, list(parts.values()))
    writer = make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6)
    return writer.output_as_string(indent=1) + "\n"
