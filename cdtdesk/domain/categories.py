"""The thirteen categories of service that CDT sorts its codes into."""

from __future__ import annotations

from enum import StrEnum


class CategoryOfService(StrEnum):
    """A category of service, in the order of the code set. Its value is its name on screen and in ``data/``."""

    DIAGNOSTIC = "Diagnostic"
    PREVENTIVE = "Preventive"
    RESTORATIVE = "Restorative"
    ENDODONTICS = "Endodontics"
    PERIODONTICS = "Periodontics"
    REMOVABLE_PROSTHODONTICS = "Removable prosthodontics"
    MAXILLOFACIAL_PROSTHETICS = "Maxillofacial prosthetics"
    IMPLANT_SERVICES = "Implant services"
    FIXED_PROSTHODONTICS = "Fixed prosthodontics"
    ORAL_AND_MAXILLOFACIAL_SURGERY = "Oral and maxillofacial surgery"
    ORTHODONTICS = "Orthodontics"
    ADJUNCTIVE_GENERAL_SERVICES = "Adjunctive general services"
    SLEEP_APNEA_SERVICES = "Sleep apnea services"
