"""Which addresses may be asked: public ones, told in plain form.

Sources: the special-purpose registries of IANA, by way of `ipaddress` and, for what its older tables lack, named below; RFC 4291
(IPv6), 6052 and 8215 (NAT64), 3056 (6to4), 4380 (Teredo). A network that reaches the web by NAT64 alone is not served: its
resolver gives addresses that stand for others.
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

_UNICAST = ipaddress.IPv6Network("2000::/3")
"""What IANA gives out for global unicast. Outside of it are addresses mapped from IPv4, NAT64 (64:ff9b::/96, 64:ff9b:1::/48),
those for one site or link, segment routing and the like."""
_SPECIAL = tuple(
    map(
        ipaddress.ip_network,
        (
            "192.0.0.0/24",  # protocol assignments
            "192.88.99.0/24",  # relays of 6to4
            "2001::/23",  # protocol assignments, Teredo and benchmarking among them
            "2001:db8::/32",  # documentation
            "2002::/16",  # 6to4
            "3fff::/20",  # documentation
        ),
    )
)
"""What older tables of `ipaddress` take for global, and what carries another address within."""
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
    """Whether an address is globally routable by itself: none that stands for another one, whose packets end up elsewhere."""
    if isinstance(address, ipaddress.IPv6Address) and (address.scope_id or address not in _UNICAST):
        return False
    if any(address in network for network in _SPECIAL if network.version == address.version):
        return False
    return address.is_global and not (address.is_multicast or address.is_reserved)


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
