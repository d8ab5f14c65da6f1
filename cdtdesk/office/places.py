"""What kind of place a folder is: a disk of this computer, a network folder, or one that a cloud service copies about.

SQLite's write-ahead log needs memory shared by everybody who has the file open, which only a local disk gives; a program
that copies single files (Dropbox and the like) can take a database and its log apart.
"""

from __future__ import annotations

import re
import sys
from enum import StrEnum
from pathlib import Path
from typing import Final


class Place(StrEnum):
    """Where a file is kept."""

    LOCAL = "local"
    NETWORK = "network"
    CLOUD = "cloud"


_CLOUD_NAMES: Final = (
    "dropbox",
    "onedrive",
    "google drive",
    "googledrive",
    "icloud drive",
    "iclouddrive",
    "mobile documents",
    "cloudstorage",
    "box sync",
    "pcloud drive",
    "pclouddrive",
    "nextcloud",
    "owncloud",
    "megasync",
    "synologydrive",
    "syncthing",
    "tresorit",
    "seafile",
)
"""A folder of such a service is called so, or so and then more: ``OneDrive - Smile Dental``, ``Dropbox (Office)``."""

_CLOUD_WHOLE_NAMES: Final = frozenset({"box", "sync", "mega", "my drive"})
"""Names that also begin other words: the folder must be called exactly so."""

_NETWORK_FILE_SYSTEMS: Final = frozenset(
    "nfs nfs3 nfs4 cifs smb smb2 smb3 smbfs afs afpfs ncpfs 9p ceph lustre gpfs glusterfs davfs davfs2 webdav virtiofs vboxsf "
    "prl_fs vmhgfs fuse.sshfs fuse.rclone fuse.davfs fuse.davfs2 fuse.glusterfs fuse.curlftpfs fuse.s3fs fuse.gvfsd-fuse "
    "fuse.vmhgfs-fuse fuse.smbnetfs fuse.google-drive-ocamlfuse fuse.onedriver".split()
)


def place_of(path: Path) -> Place:
    """Return what kind of place ``path`` is in. It need not exist. A place that cannot be told is taken for local."""
    full = path.absolute()
    if any(_is_cloud_folder(part) for part in full.parts):
        return Place.CLOUD
    return Place.NETWORK if _is_network(full) else Place.LOCAL


def _is_cloud_folder(name: str) -> bool:
    name = name.casefold()
    return name in _CLOUD_WHOLE_NAMES or any(
        name.startswith(known) and not name[len(known) : len(known) + 1].isalnum() for known in _CLOUD_NAMES
    )


def _is_network(path: Path) -> bool:
    if sys.platform == "win32":
        return _is_windows_network(path)
    if sys.platform == "darwin":
        return bool(path.parts[1:2] == ("Volumes",) and _is_in(_mac_mounts(), path))
    try:
        return _is_in(Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace"), path)
    except OSError:
        return False


def _is_in(mounts: str, path: Path) -> bool:
    """Return whether the mount that holds ``path``, of a table in the form of /proc/mounts, is a network one."""
    best, kind = "", ""
    for line in mounts.splitlines():
        columns = line.split(" ")
        if len(columns) < 3:
            continue
        point = re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), columns[1])
        if len(point) >= len(best) and path.is_relative_to(point):
            best, kind = point, columns[2]
    return kind in _NETWORK_FILE_SYSTEMS


def _mac_mounts() -> str:
    """Return the mounts of macOS in the form of /proc/mounts."""
    import subprocess

    try:
        told = subprocess.run(["/sbin/mount"], capture_output=True, text=True, timeout=2, check=False).stdout
    except (OSError, subprocess.SubprocessError):
        return ""
    found = re.findall(r"^(.+) on (.+) \((\w+)", told, re.MULTILINE)
    return "\n".join(f"- {point.replace(' ', chr(92) + '040')} {kind}" for _, point, kind in found)


def _is_windows_network(path: Path) -> bool:
    if path.drive.startswith("\\\\"):
        return True
    import ctypes

    remote = 4
    drive_type = getattr(ctypes, "windll").kernel32.GetDriveTypeW  # noqa: B009 - there on Windows only
    return bool(drive_type(f"{path.drive}\\") == remote)
