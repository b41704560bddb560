"""Spoils documents: bits, bytes, pieces, and words that have broken parsers before."""

from __future__ import annotations

from random import Random

WORDS = (
    b"&#99999999999;",
    b"&#xD800;",
    b"&#0;",
    b"&",
    b"<",
    b">",
    b"]]>",
    b"<![CDATA[",
    b"<!--",
    b"-->",
    b"<!ENTITY a 'b'>",
    b"\x1a",
    b"\xa0\x17",
    b"\xed\xa0\x80",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\0",
    b"\r",
    b"\n\n",
    b"\xc2\x85",
    b"\xe2\x80\xa8",
    b"\x1b[31m",
    b"\xe2\x80\xae",
    b"\\ud800",
    b"\\u0000",
    b'"',
    b"'",
    b"{",
    b"}",
    b"[",
    b"]",
    b"null",
    b"true",
    b"-1",
    b"1e999",
    b"9" * 30,
    b"9" * 400,
    b"NaN",
    b"9999-12-31",
    b"0001-01-01",
    b"2024-02-30",
    b"0000",
    b"24:61",
    b"+99:99",
    b"http://[",
    b"http://[::1",
    b"https://a.example/",
    b"javascript:alert(1)",
    b"---\n",
    b"# ",
    b"**",
    b"](http",
    b"\xc2\xab ",
    b" \xc2\xbb",
    b"%PDF-",
    b"PK\x03\x04",
    b"xmlns:a='\xff'",
    b"xml:base='http://['",
    b"xml:lang=''",
    b"charset=utf-16",
    b"charset=punycode",
    b"encoding='utf-7'",
    b"<nav>",
    b"</p>",
    b"<svg>",
    b"<title>",
    b"</title>",
    b"<table><tr><td>",
    b"<template>",
    b"<noscript>",
    b"<br/>",
    b"<item>",
    b"</item>",
    b"<entry>",
    b"<georss:point>1",
    b"<gml:pos xmlns:gml='http://www.opengis.net/gml'>1 2</gml:pos>",
    b"<media:rating/>",
    b"!!python/none ",
    b"&a *a",
    b"hier soir ",
    b"le 31 f\xc3\xa9vrier ",
    b"en l'an 99999 ",
    b"10^400 euros ",
    b"mille milliards de ",
    b"\xf0\x9f\x98\x80",
)
MOST = 60_000
"""Bytes of a mutated input."""


def mutated(chance: Random, seeds: list[bytes]) -> bytes:
    """One seed after a few changes of chance."""
    data = bytearray(chance.choice(seeds))
    for _ in range(1 + int(chance.expovariate(0.5))):
        chance.choice(CHANGES)(chance, data, seeds)
    return bytes(data[:MOST])


def _at(chance: Random, data: bytearray) -> int:
    return chance.randrange(len(data) + 1)


def _piece(chance: Random, data: bytearray, longest: int = 200) -> tuple[int, int]:
    start = _at(chance, data)
    return start, min(len(data), start + 1 + int(chance.expovariate(4 / longest)))


def _flip(chance: Random, data: bytearray, seeds: list[bytes]) -> None:
    for _ in range(chance.randrange(1, 8)):
        if data:
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _put(chance: Random, data: bytearray, seeds: list[bytes]) -> None:
    for _ in range(chance.randrange(1, 4)):
        at = _at(chance, data)
        data[at:at] = chance.choice(WORDS)


def _replace(chance: Random, data: bytearray, seeds: list[bytes]) -> None:
    start, end = _piece(chance, data, 40)
    data[start:end] = chance.choice(WORDS)


def _drop(chance: Random, data: bytearray, seeds: list[bytes]) -> None:
    start, end = _piece(chance, data)
    del data[start:end]


def _repeat(chance: Random, data: bytearray, seeds: list[bytes]) -> None:
    start, end = _piece(chance, data, 60)
    data[end:end] = data[start:end] * chance.choice((1, 2, 8, 60))


def _swap(chance: Random, data: bytearray, seeds: list[bytes]) -> None:
    start, end = _piece(chance, data)
    piece = data[start:end]
    del data[start:end]
    at = _at(chance, data)
    data[at:at] = piece


def _splice(chance: Random, data: bytearray, seeds: list[bytes]) -> None:
    other = bytearray(chance.choice(seeds))
    start, end = _piece(chance, other, 800)
    at = _at(chance, data)
    data[at:at] = other[start:end]


def _cut(chance: Random, data: bytearray, seeds: list[bytes]) -> None:
    del data[_at(chance, data) :]


def _noise(chance: Random, data: bytearray, seeds: list[bytes]) -> None:
    at = _at(chance, data)
    data[at:at] = chance.randbytes(chance.randrange(1, 12))


CHANGES = (_flip, _put, _put, _replace, _drop, _repeat, _swap, _splice, _cut, _noise)
