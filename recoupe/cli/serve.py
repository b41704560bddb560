"""The command that serves the web application."""

from __future__ import annotations

from dataclasses import replace

import click

from recoupe.cli.base import STORE, cli, webhook


@cli.command()
@STORE
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Port; 0 is any that is free.")
@click.option("--token", envvar="RECOUPE_TOKEN", show_envvar=True, help="What a caller must show; needed beyond this machine.")
@click.option("--name", "names", multiple=True, help="A name that readers call this machine by; may be given again.")
@click.option("--https", is_flag=True, envvar="RECOUPE_HTTPS", show_envvar=True,
              help="Readers come through a proxy that speaks HTTPS: cookies go over HTTPS alone.")  # fmt: skip
@click.option("--allow-private", is_flag=True, help="Let addresses of this machine and of private networks be fetched.")
def serve(
    address: str, host: str, port: int, token: str | None, names: tuple[str, ...], https: bool, allow_private: bool
) -> None:
    """Serve the desk's web application: stories, search, judgements, feeds, and a JSON API under /api."""
    from recoupe.serve.app import server
    from recoupe.serve.settings import settings_for
    from recoupe.store.base import open_store

    settings = settings_for(host, token=token, names=names, allow_private=allow_private, https=https)
    settings = replace(settings, webhook=webhook())
    store = open_store(address)
    click.echo(f"recoupe: http://{host if ':' not in host else f'[{host}]'}:{port}/ (Ctrl-C ends)", err=True)
    server(store, settings, port=port).run()
