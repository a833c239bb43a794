"""The case finder, the maps and the matrix: which case is like ours, and what each shows."""

from leergroep.content.kinds import Kind

KIND = Kind(name="case-finder", widget="leergroep.case_finder.widget:Finder",
            paper="leergroep.case_finder.paper:make_paper")
