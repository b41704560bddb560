"""Which addresses may be asked: public ones, told in plain form.

Sources: the special-purpose registries of IANA (by way of `ipaddress`), RFC 6052 and 8215 (NAT64), RFC 3056 (6to4), RFC 4380
(Teredo), RFC 4291 (mapped and compatible addresses).
"""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Callable, Sequence

from recoupe.errors import FetchError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolver = Callable[[str, int], Sequence[str]]
"""Gives the addresses that a name stands for, with the port that will be asked."""

PORTS = frozenset({80, 443, 8000, 8080, 8443})
"""Ports that are asked: others belong to mail, databases and the like, which must not take a page's request for theirs."""
LONGEST = 4_096

INSIDE = ("localhost", "local", "internal", "intranet", "lan", "home.arpa", "onion")
"""Ends of names that mean a place within a network."""
OTHER_WAYS = "give an address of the public web, or allow private ones"

_NAT64 = (ipaddress.IPv6Network("64:ff9b::/96"), ipaddress.IPv6Network("64:ff9b:1::/48"))
_COMPATIBLE = ipaddress.IPv6Network("::/96")
_NUMBER = re.compile(r"(?:0x[0-9a-f]*|\d+)(?:\.(?:0x[0-9a-f]*|\d+)){0,3}\.?", re.IGNORECASE)
_NAME = re.compile(r"(?=.{1,253}\Z)[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\.[a-z0-9_][a-z0-9_-]{0,62})*", re.IGNORECASE)


def resolved(host: str, port: int) -> list[str]:
    """What the system's resolver says. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def check_form(url: str, *, scheme: str, host: str, port: int, allow_private: bool) -> None:
    """Raises FetchError for an address in a form that hides where it leads, or that leads to no web server.

    The parts are as the client that connects reads them, so that no two readings of one address can differ.
    """
    if scheme not in {"http", "https"}:
        raise FetchError(url, f"{scheme or 'no scheme'} is not fetched", "give an address that begins with https://")
    if not host:
        raise FetchError(url, "the address names no host", "give the address in full")
    if not allow_private and port not in PORTS:
        raise FetchError(url, f"port {port} is not one of web servers", OTHER_WAYS)
    if literal(host) is not None:
        return
    if _NUMBER.fullmatch(host):
        raise FetchError(url, "the host is a number in an unusual form", "write it as four numbers, as in 192.0.2.1")
    if not _NAME.fullmatch(host.removesuffix(".")):
        raise FetchError(url, "the host is no name", "check the address")
    name = host.removesuffix(".").lower()
    if not allow_private and any(name == end or name.endswith(f".{end}") for end in INSIDE):
        raise FetchError(url, "the host is within a private network", OTHER_WAYS)


def literal(host: str) -> Address | None:
    """The address that a host is, None for a name."""
    try:
        return ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return None


def targets(url: str, host: str, port: int, *, resolve: Resolver, allow_private: bool) -> list[str]:
    """The addresses to connect to, in the order of the resolver. Raises FetchError.

    Where only one of several is not public, none is used: an honest name has no such mixture.
    """
    if literal(host) is not None:
        found = [host.strip("[]")]
    else:
        try:
            found = list(resolve(host, port))
        except (OSError, UnicodeError) as error:
            raise FetchError(url, f"the host is not known ({_reason(error)})", "check the address") from None
    for told in found:
        address = literal(told)
        if address is None or not (allow_private or is_public(address)):
            raise FetchError(url, "the host is within a private network", OTHER_WAYS)
    if not found:
        raise FetchError(url, "the host has no address", "check the address")
    return found


def is_public(address: Address) -> bool:
    """Whether an address, and every one that it carries within, belongs to a place on the public net."""
    if isinstance(address, ipaddress.IPv6Address):
        carried = _carried(address)
        if carried:
            return all(map(is_public, carried)) and not address.is_multicast
        if address.is_site_local or address.scope_id:
            return False
    return address.is_global and not (
        address.is_multicast or address.is_reserved or address.is_unspecified or address.is_loopback or address.is_link_local
    )


def _carried(address: ipaddress.IPv6Address) -> list[Address]:
    """The IPv4 addresses to which packets for this one may end up."""
    if address.ipv4_mapped is not None:
        return [address.ipv4_mapped]
    if address.sixtofour is not None:
        return [address.sixtofour]
    if address.teredo is not None:
        return list(address.teredo)
    packed = ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF)
    if any(address in network for network in _NAT64) or (address in _COMPATIBLE and int(address) > 1):
        return [packed]
    return []


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
