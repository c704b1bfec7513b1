"""A folder as one zip: the same bytes for the same files, whenever and wherever it is made."""

from __future__ import annotations

import zipfile
from pathlib import Path

BEGINNING = (1980, 1, 1, 0, 0, 0)  # the earliest date that a zip can hold
MODE = 0o100644 << 16  # a file that everybody may read


def archive(folder: Path, target: Path) -> int:
    """Write the files below `folder` to the zip `target`, in a folder of the same name; their number."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        for path in files:
            entry = zipfile.ZipInfo(f"{folder.name}/{path.relative_to(folder).as_posix()}", BEGINNING)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, MODE
            out.writestr(entry, path.read_bytes())
    return len(files)
