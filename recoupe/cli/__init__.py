"""The command `recoupe`: thin, and quick to start, since each command loads what it needs. One module a topic.

Results go to standard output or to files, messages to standard error. The exit status is 0 where every input went through,
1 where some failed and the others went through, 2 where nothing was done.
"""

from __future__ import annotations

import sys

import click

from recoupe.cli import archive, assist, check, desk, export, reading, reports, serve  # each adds its commands to the group
from recoupe.cli.base import NOTHING_DONE, cli, printable
from recoupe.errors import RecoupeError

__all__ = ["archive", "assist", "check", "cli", "desk", "export", "main", "reading", "reports", "serve"]


def main() -> None:
    """Runs the command; an error that Recoupe raises on purpose is told in one line."""
    try:
        cli()
    except RecoupeError as error:
        click.echo(f"recoupe: {printable(str(error))}", err=True)
        sys.exit(NOTHING_DONE)
    except BrokenPipeError:
        # a reader such as `head` has had enough: no traceback, and no second error when the stream is flushed at exit
        sys.stderr.close()
        sys.exit(0)
