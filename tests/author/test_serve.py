"""The live preview on an address that is taken."""

from __future__ import annotations

import socket
import subprocess
import sys

from settings import PROJECT


def test_an_address_that_is_taken_is_said_in_a_line() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        command = ["make", "--silent", "-o", f"{sys.prefix}/site.stamp", f"VENV={sys.prefix}", f"ADDR=127.0.0.1:{port}", "serve"]
        done = subprocess.run(command, cwd=PROJECT, capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert done.returncode
    said = f"127.0.0.1:{port} is taken; choose another address: make serve ADDR=127.0.0.1:{port + 1}\n"
    assert (done.stdout, done.stderr.startswith(said), done.stderr.count("\n")) == ("", True, 2)
