"""A built site behind HTTP, as GitHub Pages serves it: under a path, 404.html for what is not there."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from chromium import executable
from contexts import lend
from playwright.sync_api import Browser, BrowserContext, Error, Playwright, Route

PATH = "/notes/"
REDIRECT = 'http-equiv="refresh"'
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}


class _Pages(SimpleHTTPRequestHandler):
    """Files below `directory` under the path `prefix`; everything else is 404.html with status 404."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: Any, prefix: str, **kwargs: Any) -> None:
        self.prefix = prefix
        super().__init__(*args, **kwargs)

    def translate_path(self, path: str) -> str:
        path = unquote(urlsplit(path).path)
        inside = path.startswith(self.prefix)
        return super().translate_path("/" + path.removeprefix(self.prefix)) if inside else "/nowhere"

    def list_directory(self, path: Any) -> None:
        self.send_error(404)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(page)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


class Server:
    """Serves a folder at http://127.0.0.1:<port><path>; the folder may be made after the server."""

    def __init__(self, folder: Path, path: str) -> None:
        handler = partial(_Pages, directory=str(folder), prefix=path)
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._http.daemon_threads = True
        threading.Thread(target=self._http.serve_forever, daemon=True).start()
        self.folder, self.path = folder, path
        self.origin = f"http://127.0.0.1:{self._http.server_port}"
        self.url = self.origin + path

    def close(self) -> None:
        self._http.shutdown()
        self._http.server_close()


@dataclass(frozen=True, slots=True)
class Site:
    """A built site: its `folder`, the `url` it was built for (ending in '/'), the `server` that has it now."""

    folder: Path
    url: str
    server: Server
    _answers: dict[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def origin(self) -> str:
        return "{0.scheme}://{0.netloc}".format(urlsplit(self.url))

    def context(self, browser: Browser, **options: Any) -> BrowserContext:
        """An empty browser context in which the site's own address leads to the server that has it."""
        elsewhere, scheme = self.origin != self.server.origin, urlsplit(self.origin).scheme
        if elsewhere and scheme == "http":
            options["proxy"] = {"server": self.server.origin}
        context = lend(browser, self.origin, **options)
        context.set_default_timeout(10_000)
        if elsewhere and scheme == "https":
            context.route(f"{self.origin}/**", lambda route: self._answer(route))  # slow: nothing comes from the cache
        return context

    def _answer(self, route: Route) -> None:
        path = route.request.url.removeprefix(self.origin)
        with suppress(Error):  # the page may be closed by now
            if path not in self._answers:
                found = route.fetch(url=self.server.origin + path, max_redirects=0)
                self._answers[path] = {"status": found.status, "headers": found.headers, "body": found.body()}
            route.fulfill(**self._answers[path])

    def pages(self) -> list[str]:
        """Addresses of all pages below the site's, '' for the home page; 404.html, redirects, embeds left out."""
        files = (f for f in self.folder.rglob("index.html") if REDIRECT not in f.read_text("utf-8"))
        folders = (f.parent.relative_to(self.folder).as_posix() for f in files if f.parent.parent.name != "embed")
        return sorted("" if folder == "." else f"{folder}/" for folder in folders)


def build(project: Path, folder: Path, url: str) -> None:
    """Build the site of `project` for the address `url` into `folder`, every warning an error."""
    environment = {
        **os.environ,
        "SITE_URL": url,
        "NO_MKDOCS_2_WARNING": "1",
        "DISABLE_MKDOCS_2_WARNING": "true",
    }
    command = [sys.executable, "-P", "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    done = subprocess.run(
        command, cwd=project, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")


def shared_build(shared: Path, project: Callable[[Path], Path]) -> Site:
    """The site of the project that `project` puts into a folder, built once for all test processes that share `shared`."""
    folder, done, failed = shared / "site", shared / "site.url", shared / "site.failed"
    server = Server(folder, PATH)
    try:
        shared.mkdir(parents=True)
    except FileExistsError:  # another process is at it, or was
        while not done.exists():
            if failed.exists():
                raise RuntimeError(failed.read_text("utf-8")) from None
            time.sleep(0.1)
        return Site(folder, done.read_text("utf-8"), server)
    try:
        build(project(shared / "project"), folder, server.url)
    except Exception as problem:  # the other processes wait for one of the two files
        failed.write_text(str(problem), "utf-8")
        raise
    part = shared / "site.url.part"
    part.write_text(server.url, "utf-8")
    part.replace(done)
    return Site(folder, server.url, server)


def given(folder: Path, url: str) -> Site:
    """The site in `folder`, built for the address `url`."""
    if not (folder / "index.html").is_file():
        raise RuntimeError(f"{folder}: there is no index.html; build the site first")
    url = url.rstrip("/") + "/"
    return Site(folder, url, Server(folder, urlsplit(url).path))


def launch(playwright: Playwright) -> Browser:
    """Headless Chromium, which reaches this machine alone."""
    nowhere = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
    return playwright.chromium.launch(executable_path=executable(), args=["--disable-gpu", nowhere])
