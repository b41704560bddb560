"""A small tree of a page, built with html.parser, that refuses what is not closed or not nested rightly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "link", "br", "input", "img", "hr", "col"}


@dataclass
class Node:
    tag: str
    attributes: dict[str, str]
    children: list[Node | str] = field(default_factory=list)

    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)

    def all(self, tag: str | None = None, *, name: str | None = None) -> Iterator[Node]:
        """The elements below this one, in order, of a tag and of a class where given."""
        for child in self.children:
            if isinstance(child, Node):
                if tag in (None, child.tag) and (name is None or name in child.classes):
                    yield child
                yield from child.all(tag, name=name)

    def one(self, tag: str | None = None, *, name: str | None = None, id: str | None = None) -> Node:
        found = [node for node in self.all(tag, name=name) if id in (None, node.attributes.get("id"))]
        assert len(found) == 1, (tag, name, id, len(found))
        return found[0]

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({key for key, _ in attrs}) == len(attrs), f"an attribute twice in {self.get_starttag_text()}"
        node = Node(tag, {key: value or "" for key, value in attrs})
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open[-1].tag == tag, f"</{tag}> closes {self.open[-1].tag} at {self.getpos()}"
            self.open.pop()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Node(tag, {key: value or "" for key, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def tree(html: str) -> Node:
    """The document; fails where an element is not closed or closes another."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    assert [node.tag for node in builder.open] == [""], [node.tag for node in builder.open]
    return builder.root
