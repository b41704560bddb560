"""What every drawing of the page is made with: elements with escaped attributes, and texts cut to the room they have."""

from __future__ import annotations

from markupsafe import Markup, escape

CHARACTER = 6.3
"""Mean width of a character at the drawings' font size, in units: labels are placed without measuring fonts."""


class Canvas:
    """An SVG drawing that grows from back to front. It is hidden from screen readers: a list or table says the same.

    Colours and fonts are the page's, by class.
    """

    def __init__(self, kind: str, width: float) -> None:
        self.kind = kind
        self.width = width
        self.height = 0.0
        self.parts: list[str] = []

    def svg(self) -> Markup:
        """The drawing as markup."""
        size = f'viewBox="0 0 {n(self.width)} {n(self.height)}" width="{n(self.width)}" height="{n(self.height)}"'
        head = f'<svg class="{escape(self.kind)}" {size} aria-hidden="true" focusable="false">'
        return Markup(head + "".join(self.parts) + "</svg>")

    def add(self, tag: str, content: str = "", **attributes: object) -> None:
        """One element; `class_` is written `class`, underscores become hyphens."""
        self.parts.append(element(tag, escape(content), **attributes))

    def link(self, href: str | None, title: str, *inner: str) -> None:
        """Elements as one link with a title; without an address they stand alone. The keyboard goes by the list instead."""
        held = "".join(inner) + (f"<title>{escape(title)}</title>" if title else "")
        self.parts.append(f'<a href="{escape(href)}" tabindex="-1">{held}</a>' if href else f"<g>{held}</g>")


def element(tag: str, inner: Markup | str = "", **attributes: object) -> str:
    """One element; `inner` is markup."""
    told = "".join(f' {name.rstrip("_").replace("_", "-")}="{escape(_value(value))}"' for name, value in attributes.items())
    return f"<{tag}{told}>{inner}</{tag}>"


def words(content: str, **attributes: object) -> str:
    """A text element."""
    return element("text", escape(content), **attributes)


def short(text: str, length: int) -> str:
    """`text` in `length` characters at the most, the last an ellipsis where it was longer."""
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


def n(value: float) -> str:
    """A number of an attribute, to one decimal."""
    return f"{value:.1f}".removesuffix(".0")


def _value(value: object) -> str:
    return n(value) if isinstance(value, float) else str(value)
