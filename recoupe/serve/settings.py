"""How the application is reached: where it listens, under which names, and what a caller must show."""

from __future__ import annotations

import ipaddress
import secrets
from dataclasses import dataclass, field

from recoupe.desk.alerts import Webhook
from recoupe.errors import StoreError

LOOPBACK_NAMES = ("localhost", "127.0.0.1", "[::1]")
SHORTEST_TOKEN = 16
UPLOAD_BYTES = 20_000_000


@dataclass(frozen=True, slots=True)
class Settings:
    """`names` are those that a request may call this host by; a request under another name is refused (DNS rebinding).

    `token` is what a caller must show, None where nothing is asked of those on this machine. `secret` signs forms; a new one is
    drawn at each start. `allow_private` lets addresses of this machine and of private networks be fetched. `https` says that
    readers come through a proxy that speaks HTTPS: cookies are then sent over HTTPS alone, and addresses begin with it.
    """

    host: str = "127.0.0.1"
    names: tuple[str, ...] = LOOPBACK_NAMES
    token: str | None = None
    upload_bytes: int = UPLOAD_BYTES
    allow_private: bool = False
    https: bool = False
    webhook: Webhook | None = None
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)


def settings_for(
    host: str, *, token: str | None, names: tuple[str, ...] = (), allow_private: bool = False, https: bool = False
) -> Settings:
    """The settings for listening on `host`.

    Raises StoreError where the host can be reached from elsewhere and no token, or one that can be guessed, protects it, or
    where it stands for all addresses and no name is given that readers will use.
    """
    if token is not None and len(token) < SHORTEST_TOKEN:
        raise StoreError(f"the token is too short; give {SHORTEST_TOKEN} characters or more")
    if is_loopback(host):
        return Settings(host=host, names=(*LOOPBACK_NAMES, *names), token=token, allow_private=allow_private, https=https)
    if token is None:
        raise StoreError(f"{host} can be reached from other machines; give a --token, or listen on 127.0.0.1")
    if host in ("0.0.0.0", "::") and not names:
        raise StoreError(f"{host} stands for all addresses; give the --name that readers use for this machine")
    own = f"[{host}]" if ":" in host else host
    return Settings(host=host, names=(own, *LOOPBACK_NAMES, *names), token=token, allow_private=allow_private, https=https)


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches `host`."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
