"""The command that serves assistants (Model Context Protocol)."""

from __future__ import annotations

from pathlib import Path

import click

from recoupe.cli.base import STORE_OPTION, cli


@cli.command()
@click.option("--http", is_flag=True, help="Serve over HTTP on 127.0.0.1 in the place of standard input and output.")
@click.option("--port", type=click.IntRange(1, 65535), default=8765, show_default=True, help="Port, with --http.")
@click.option("--token", envvar="RECOUPE_TOKEN", show_envvar=True, help="What a caller must show, with --http.")
@click.option("--allow", "folders", multiple=True, type=click.Path(exists=True, file_okay=False, path_type=Path),
              help="Folder whose files may be read; may be given again. Without it none may.")  # fmt: skip
@click.option("--fetch", is_flag=True, help="Let public addresses of the web be fetched.")
@click.option("--store", "address", **STORE_OPTION)
@click.option("--keep", is_flag=True, help="Let reports be put into the store. Without it nothing is written anywhere.")
def mcp(
    http: bool, port: int, token: str | None, folders: tuple[Path, ...], fetch: bool, address: str | None, keep: bool
) -> None:
    """Answer an assistant's questions about reports, each line with its passage (Model Context Protocol).

    Assistants start this command by themselves and speak to it on standard input and output; with --http they call
    http://127.0.0.1:8765/mcp.
    """
    import sys

    from recoupe.assist.gate import Allowed
    from recoupe.assist.server import application, serve
    from recoupe.assist.workplace import Workplace
    from recoupe.store.base import open_store

    if keep and not address:
        raise click.UsageError("--keep is for a store; give --store too")
    store = open_store(address, create=keep, upgrade=keep) if address else None
    allowed = Allowed(tuple(folder.resolve() for folder in folders), fetch=fetch, keep=keep)
    server = serve(Workplace(store, allowed))
    if not http:
        server.run("stdio")
        return
    import uvicorn

    click.echo(f"recoupe: http://127.0.0.1:{port}/mcp (Ctrl-C ends)", err=True)
    sys.stderr.flush()
    app = application(server, token=token)
    uvicorn.run(app, host="127.0.0.1", port=port, server_header=False, proxy_headers=False, log_level="warning")
