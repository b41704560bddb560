"""How Sphinx builds these pages as a site: `make docs`. A warning is an error there."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]

project = "Recoupe"
author = "the Recoupe authors"
copyright = f"2026, {author}"
release = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]

extensions = ["myst_parser"]
myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3
exclude_patterns = ["images/**"]
html_theme = "alabaster"
html_theme_options = {"description": "News reports of one story, checked against one another", "page_width": "1100px"}
html_show_sourcelink = False
