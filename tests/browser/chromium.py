"""Finds a Chromium and a Korean font for the browser tests; as a program, installs what is missing.

`python tests/browser/chromium.py` prints the browser's path and ends with 0, or says what to do and ends with 1.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)
"""Browsers on PATH that Playwright can drive, best first."""

FONT_PACKAGE = "fonts-noto-cjk"

ADVICE = """\
No Chromium for the browser tests. Any of these helps, then run it again:
  Debian, Ubuntu    sudo apt-get install chromium fonts-noto-cjk
  Fedora            sudo dnf install chromium google-noto-sans-cjk-fonts
  everywhere else   .venv/bin/python -m playwright install chromium"""


class NoBrowserError(Exception):
    """What is missing and what to do about it."""


def on_path() -> str | None:
    """The path of the first known browser on PATH that starts (Ubuntu has one that only points to a snap)."""
    for name in NAMES:
        path = shutil.which(name)
        if path and _starts(path):
            return path
    return None


def playwrights_own() -> str | None:
    """The path of the Chromium that `playwright install` has put in its cache; None if it is not there."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if os.path.exists(path) else None


def executable() -> str | None:
    """What to give Playwright as `executable_path`: a browser on PATH, or None for Playwright's own."""
    return on_path()


def has_korean_font() -> bool:
    """Whether a font for Korean is installed; where there is no fontconfig (macOS, Windows) one is taken for granted."""
    if not shutil.which("fc-list"):
        return not sys.platform.startswith("linux")
    found = subprocess.run(["fc-list", ":lang=ko"], capture_output=True, check=False, stdin=subprocess.DEVNULL)
    return bool(found.stdout.strip())


def main() -> int:
    """Install what is missing, print the browser's path; the exit status."""
    try:
        browser = _browser()
    except NoBrowserError as problem:
        print(problem, file=sys.stderr)
        return 1
    _korean_font()
    print(browser)
    return 0


def _browser() -> str:
    return on_path() or _from_debian() or playwrights_own() or _from_playwright()


def _from_debian() -> str | None:
    """The browser without windows, which takes a third less time, or where Debian has none, the whole one."""
    return next((path for name in NAMES[:2] if _apt_install(name, FONT_PACKAGE) and (path := on_path())), None)


def _from_playwright() -> str:
    # System libraries come along where they can be installed without a question.
    with_deps = ["--with-deps"] if _as_root() is not None else []
    status = _run([sys.executable, "-m", "playwright", "install", *with_deps, "chromium"])
    if status != 0 and with_deps:
        status = _run([sys.executable, "-m", "playwright", "install", "chromium"])
    path = playwrights_own()
    if status != 0 or path is None:
        raise NoBrowserError(ADVICE)
    return path


def _korean_font() -> None:
    if has_korean_font() or (_apt_install(FONT_PACKAGE) and has_korean_font()):
        return
    print(
        "No Korean font: Korean text shows as boxes in the browser tests' pictures. "
        f"Install one (Debian, Ubuntu: sudo apt-get install {FONT_PACKAGE} fontconfig).",
        file=sys.stderr,
    )


def _apt_install(*packages: str) -> bool:
    """Install Debian packages, where that works without a question; whether it did."""
    root = _as_root()
    if root is None or not shutil.which("apt-get"):
        return False
    apt = [*root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=300"]
    _run([*apt, "update", "-q"])  # some lists may fail and the package still be there
    return _run([*apt, "install", "-y", "-q", "--no-install-recommends", *packages, "fontconfig"]) == 0


def _as_root() -> Sequence[str] | None:
    """What to write before a command that needs root: nothing as root, sudo on CI; None: it is not to be had.

    On a person's own machine nothing is installed behind their back, even where sudo asks no password.
    """
    if not hasattr(os, "geteuid"):
        return None
    if os.geteuid() == 0:
        return ()
    if os.environ.get("CI") and shutil.which("sudo") and _run(["sudo", "-n", "true"]) == 0:
        return ("sudo", "-n")
    return None


def _run(command: Sequence[str]) -> int:
    """Run a command without input, its output on stderr, since stdout is for the path; its exit status."""
    return subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False).returncode


def _starts(path: str) -> bool:
    try:
        answer = subprocess.run(
            [path, "--version"], stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0


if __name__ == "__main__":
    raise SystemExit(main())
