"""No form of an address, no name and no redirect leads to a private network; nothing is connected to before it was checked."""

from __future__ import annotations

import ipaddress
from collections.abc import Sequence

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.errors import FetchError
from recoupe.fetch import Client, fetch
from recoupe.fetch.addresses import is_public

from .conftest import Site, page

PRIVATE = [
    "127.0.0.1", "127.8.9.10", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
    "100.64.0.1", "100.127.255.254", "192.0.0.1", "192.0.2.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "224.0.0.1",
    "239.255.255.255", "240.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12:3456::1",
    "fec0::1",
    "ff02::1", "2001:db8::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1",
    "64:ff9b::127.0.0.1", "64:ff9b::a00:1", "64:ff9b:1::c0a8:101", "2002:7f00:1::", "2002:c0a8:101::1", "2002:a00:1::",
    "2001:0:7f00:1::1", "100::1", "64:ff9b::8.8.8.8", "64:ff9b:1::808:808", "::ffff:8.8.8.8", "::8.8.8.8", "2002:808:808::1",
    "2001:0:808:808::1", "2001:2::1", "2001:10::1", "192.0.0.8", "192.88.99.1", "3fff::1", "5f00::1", "100:0:0:1::1",
    "64:ff9a::1", "4000::1", "a000::1", "fec0::8.8.8.8",
]  # fmt: skip
PUBLIC = [
    "93.184.216.34",
    "8.8.8.8",
    "2606:2800:220:1:248:1893:25c8:1946",
    "2a00:1450:4007:80e::200e",
    "192.0.1.1",
]

REFUSED = [
    "http://127.0.0.1/", "http://127.0.0.1:8080/", "http://127.1/", "http://127.0.1/", "http://0/", "http://0.0.0.0/",
    "http://2130706433/", "http://0x7f.1/", "http://0x7f000001/", "http://0177.0.0.1/", "http://017700000001/",
    "http://127.0.0.1./", "http://0300.0250.1.1/", "http://3232235777/", "http://[::1]/", "http://[::]/", "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/", "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/", "http://[fe80::1]/", "http://[fc00::1]/",
    "http://[0:0:0:0:0:ffff:c0a8:101]/", "http://169.254.169.254/latest/meta-data/", "http://100.100.100.200/", "http://224.0.0.1/",
    "http://localhost/", "http://LOCALHOST/", "http://localhost./", "http://a.localhost/", "http://printer.local/",
    "http://db.internal/", "http://user@127.0.0.1/", "http://journal.example@127.0.0.1/", "http://user:word@journal.example/",
    "http://journal.example:22/", "http://journal.example:6379/", "http://journal.example:25/", "file:///etc/passwd",
    "ftp://journal.example/", "gopher://journal.example/", "dict://journal.example:11211/", "javascript:alert(1)",
    "data:text/html,x",
    "http://", "http:///x", "//journal.example/", "journal.example", "", "http://①②⑦.⓪.⓪.①/", "http://127。0。0。1/",
    "http://[::1", "http://a b/",
    "http://journal.example\\@127.0.0.1/", "http://%31%32%37.0.0.1/", "http://\u2488\u2488/", "http://exa\u0000mple/",
]  # fmt: skip


def nowhere(host: str, port: int) -> Sequence[str]:
    raise AssertionError(f"{host} was resolved: its form alone had to be refused")


def to(*addresses: str) -> object:
    return lambda host, port: list(addresses)


@pytest.mark.parametrize("address", PRIVATE)
def test_what_is_not_public(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", PUBLIC)
def test_what_is_public(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


@given(st.ip_addresses(v=4))
def test_an_address_that_carries_another_is_never_public(inner: ipaddress.IPv4Address) -> None:
    low = f"{int(inner) >> 16:x}:{int(inner) & 0xFFFF:x}"
    for form in (f"::ffff:{inner}", f"::{inner}", f"64:ff9b::{inner}", f"64:ff9b:1::{low}", f"2002:{low}::1", f"2001:0:{low}::1"):
        assert not is_public(ipaddress.ip_address(form))


@pytest.mark.parametrize("url", REFUSED)
def test_an_address_that_is_refused_by_its_form(url: str) -> None:
    with pytest.raises(FetchError) as caught:
        fetch(url, resolve=nowhere)
    assert caught.value.reason and caught.value.remedy


@pytest.mark.parametrize("address", PRIVATE)
def test_a_name_that_stands_for_a_private_address(address: str) -> None:
    with pytest.raises(FetchError, match="private network"):
        fetch("https://journal.example/", resolve=to(address))


@pytest.mark.parametrize(
    "addresses", [("8.8.8.8", "127.0.0.1"), ("10.0.0.1", "8.8.8.8"), ("::1", "2606:2800:220:1::1"), ("nonsense",)]
)
def test_a_name_of_which_one_address_is_private_is_refused_whole(addresses: tuple[str, ...]) -> None:
    with pytest.raises(FetchError, match="private network"):
        fetch("http://journal.example/", resolve=to(*addresses))


def test_a_name_that_nobody_knows() -> None:
    with pytest.raises(FetchError, match="no address"):
        fetch("http://journal.example/", resolve=to())

    def unknown(host: str, port: int) -> Sequence[str]:
        raise OSError(-2, "Name or service not known")

    with pytest.raises(FetchError, match="not known"):
        fetch("http://journal.example/", resolve=unknown)


def test_the_connection_goes_to_the_address_that_was_checked(site: Site) -> None:
    """A name that means another place each time it is asked: the second answer is never used for a connection."""
    site.pages["/"] = page(body=b"<p>Ici.")
    asked = []

    def changing(host: str, port: int) -> Sequence[str]:
        asked.append(host)
        return ["127.0.0.1"]

    with Client(allow_private=True, robots=False, resolve=changing) as client:
        answer = client.fetch(site.url("/", host="no-such-name.example"))
    assert answer.content == b"<p>Ici."
    assert asked == ["no-such-name.example"], "resolved once, and connected to what came of it"
    assert site.asked[0][1]["host"] == f"no-such-name.example:{site.port}"


def test_a_name_that_turns_private_after_its_robots_txt() -> None:
    answers = iter([["127.0.0.1"], ["127.0.0.1"]])
    with pytest.raises(FetchError, match="private network"):
        fetch("http://journal.example/", resolve=lambda host, port: next(answers))


REDIRECTS = [
    "http://127.0.0.1/secret", "http://[::1]/", "http://2130706433/", "http://0x7f.1/", "http://169.254.169.254/", "file:///etc/passwd",
    "http://localhost/", "//10.0.0.1/x", "http://inside.example/", "gopher://x/", "http://user@10.0.0.1/",
]  # fmt: skip


@pytest.mark.parametrize("location", REDIRECTS)
def test_a_redirect_to_a_private_address_is_refused(location: str) -> None:
    """A transport stands for the net, since a public server cannot be had in a test; the checks are the client's own."""
    from recoupe.fetch.transport import CheckedTransport

    names = {"journal.example": ["8.8.8.8"], "inside.example": ["192.168.0.7"]}
    reached = []

    class Net(httpx.BaseTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            reached.append(request.url.host)
            return httpx.Response(302, headers={"Location": location})

    transport = CheckedTransport(resolve=lambda host, port: names[host], allow_private=False, inner=Net())
    with Client(robots=False, transport=transport, sleep=lambda seconds: None) as client, pytest.raises(FetchError):
        client.fetch("http://journal.example/")
    assert reached == ["8.8.8.8"], "nothing was asked but the first, at the address that was checked"


def test_the_certificate_is_asked_for_by_name_where_the_address_is_connected_to() -> None:
    from recoupe.fetch.transport import CheckedTransport

    asked = []

    class Net(httpx.BaseTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            asked.append((str(request.url), request.headers["Host"], request.extensions["sni_hostname"]))
            return httpx.Response(200, headers={"Content-Type": "text/html"}, stream=httpx.ByteStream(b"<p>x"))

    transport = CheckedTransport(resolve=to("2606:2800:220:1::7"), allow_private=False, inner=Net())
    with Client(robots=False, transport=transport) as client:
        assert client.fetch("https://journal.example/a?b=1").url == "https://journal.example/a?b=1"
    assert asked == [("https://[2606:2800:220:1::7]/a?b=1", "journal.example", "journal.example")]


def test_private_addresses_are_reached_where_it_is_said(site: Site) -> None:
    site.pages["/"] = page()
    with pytest.raises(FetchError, match=r"private|port"):
        fetch(site.url("/"))
    assert not site.asked
    assert fetch(site.url("/"), allow_private=True).status == 200


def test_proxies_of_the_environment_are_not_asked(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", site.url("/"))
    monkeypatch.setenv("HTTP_PROXY", site.url("/"))
    with pytest.raises(FetchError):
        fetch("http://127.0.0.1/")
    assert not site.asked
