"""The tools called as an assistant calls them: by the protocol's own client, over each of its ways."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest

pytest.importorskip("mcp", reason="serving assistants is of the extra mcp, which is not installed")

from mcp import StdioServerParameters, stdio_client
from mcp.client import Client

Asked = tuple[bool, Any]
"""Whether it is an error, and the answer or what the error says."""


async def ask(client: Client, tool: str, arguments: dict[str, Any]) -> Asked:
    result = await client.call_tool(tool, arguments)
    text = "".join(getattr(part, "text", "") for part in result.content)
    return bool(result.is_error), text if result.is_error else result.structured_content


def run(work: Callable[[], Awaitable[Any]]) -> Any:
    return anyio.run(work)


@asynccontextmanager
async def over_stdio(*options: str) -> AsyncIterator[Client]:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    command = StdioServerParameters(command=sys.executable, args=["-m", "recoupe", "mcp", *options], env=environment)
    async with Client(stdio_client(command)) as client:
        yield client


@contextmanager
def http_server(*options: str) -> Iterator[str]:
    """The address of a server in a process of its own."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port = held.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "recoupe", "mcp", "--http", "--port", str(port), *options], stderr=subprocess.PIPE
    )
    try:
        for _ in range(600):
            if process.poll() is not None:
                raise AssertionError((process.stderr.read() if process.stderr else b"").decode())
            try:
                httpx.get(f"http://127.0.0.1:{port}/", timeout=1)
                break
            except httpx.TransportError:
                time.sleep(0.1)
        yield f"http://127.0.0.1:{port}/mcp"
    finally:
        process.terminate()
        process.communicate()
