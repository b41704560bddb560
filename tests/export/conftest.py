"""Lets the tests of this folder import its helpers (`page_sample`, `page_dom`) under pytest's importlib mode."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from page_browser import folder, visit

__all__ = ["folder", "visit"]
