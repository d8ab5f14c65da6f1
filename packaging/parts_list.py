"""The list of parts (SBOM, CycloneDX 1.6 JSON) of what is shipped, so that an office's IT can look for known faults in it."""

from __future__ import annotations

import datetime as dt
import sys
import uuid
from importlib.metadata import Distribution
from pathlib import Path

from cyclonedx.factory.license import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL
from shipped_parts import shipped_distributions, shipped_system_libraries, stated_licence


def write_parts_list(target: Path, folder: Path, version: str, moment: int) -> None:
    """Write to ``target`` what ``folder`` is made of. The same parts and ``moment`` give the same bytes."""
    program = Component(type=ComponentType.APPLICATION, name="cdtdesk", version=version, bom_ref="cdtdesk")
    parts = [_python(), *(_part(item) for item in shipped_distributions(folder) if item.metadata["Name"] != "cdtdesk")]
    parts += [
        Component(
            type=ComponentType.LIBRARY,
            name=library.package,
            version=library.version,
            purl=PackageURL("deb", "debian", library.package, library.version),
            bom_ref=library.package,
        )
        for library in shipped_system_libraries(folder)
    ]
    named = ",".join(sorted(f"{part.name}=={part.version}" for part in parts))
    bom = Bom(components=parts, serial_number=uuid.uuid5(uuid.NAMESPACE_URL, f"cdtdesk {version} {moment} {named}"))
    bom.metadata.component = program
    bom.metadata.timestamp = dt.datetime.fromtimestamp(moment, dt.UTC)
    bom.register_dependency(program, parts)
    target.write_text(JsonV1Dot6(bom).output_as_string(indent=2) + "\n", encoding="utf-8")


def _python() -> Component:
    version = sys.version.split()[0]
    return Component(type=ComponentType.PLATFORM, name="Python", version=version, bom_ref="Python")


def _part(distribution: Distribution) -> Component:
    name, version = distribution.metadata["Name"], distribution.version
    licence = stated_licence(distribution)
    return Component(
        type=ComponentType.LIBRARY,
        name=name,
        version=version,
        purl=PackageURL("pypi", None, name.lower(), version),
        bom_ref=f"{name}=={version}",
        licenses=[LicenseFactory().make_from_string(licence)] if licence else (),
    )
