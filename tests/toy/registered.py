"""Offer the thermometer: what a notebook that shows one imports."""

from __future__ import annotations

from leergroep import register
from tests.toy import KIND
from tests.toy.widget import Thermometer

register(KIND)
__all__ = ["Thermometer"]
