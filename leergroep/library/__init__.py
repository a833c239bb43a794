"""Files to model: read every instrument, rule and case, and name the bad file and line."""

from leergroep.library.problems import ContentError, Problem, named
from leergroep.library.shelf import Library

__all__ = ["ContentError", "Library", "Problem", "named"]
