"""How two words of a sentence hang together in the parse: the shortest way through the tree, by the names of its relations.

The path between two words tells most of what the sentence says of both (Bunescu and Mooney 2005, for relations of entities).
"""

from __future__ import annotations

from recoupe.syntax.grammar import Grammar
from recoupe.syntax.view import Token

_UP = 4
_LISTED = frozenset(("conj", "appos", "flat:name", "flat"))


def path(head: Token, spot: Token, grammar: Grammar) -> str:
    """The relations that lead from an event's word to somebody told of in its sentence: up to what both hang on, then down."""
    ups = [head]
    while len(ups) <= _UP and ups[-1].head.i != ups[-1].i:
        ups.append(ups[-1].head)
    at = {token.i: number for number, token in enumerate(ups)}
    downs: list[str] = []
    token, listed = spot, True
    for _ in range(_UP + 2):
        if token.i in at:
            up = [t.dep_ for t in ups[: at[token.i]]]
            return "^".join((*up, "")) + " ".join(reversed(downs)) if up or downs else "itself"
        if token.head.i == token.i:
            break
        if not (listed and token.dep_ in _LISTED):
            listed = False
            case = grammar.case_of(token) if token.dep_.startswith(("obl", "nmod", "iobj")) else ""
            slot = next((slot for slot, openings in grammar.words.slots.items() if case in openings), case) if case else ""
            downs.append(token.dep_ + (f"({slot})" if slot else ""))
        token = token.head
    return "far"
