"""Local disks, network folders and cloud folders told apart."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from cdtdesk.office import places
from cdtdesk.office.places import Place, place_of

MOUNTS = """\
/dev/vda / ext4 rw 0 0
tmpfs /tmp tmpfs rw 0 0
//server/share /mnt/front\\040desk cifs rw 0 0
nas:/office /srv/office nfs4 rw 0 0
overlay /srv/office/local overlay rw 0 0
sshfs /home/maria/far fuse.sshfs rw 0 0
/dev/sdb1 /media/stick fuseblk rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "is_network"),
    [
        ("/home/maria/cdtdesk/office.sqlite", False),
        ("/mnt/front desk/cdtdesk/office.sqlite", True),
        ("/mnt/front deskplace/office.sqlite", False),
        ("/srv/office/cdtdesk/office.sqlite", True),
        ("/srv/office/local/office.sqlite", False),
        ("/home/maria/far/office.sqlite", True),
        ("/media/stick/office.sqlite", False),
    ],
)
def test_network_folders_are_known_by_their_mounts(path: str, is_network: bool) -> None:
    assert places._is_in(MOUNTS, PurePosixPath(path)) is is_network  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "folder",
    [
        "Dropbox",
        "Dropbox (Smile Dental)",
        "OneDrive",
        "OneDrive - Smile Dental",
        "Google Drive",
        "My Drive",
        "Library/Mobile Documents/com~apple~CloudDocs",
        "Library/CloudStorage/Box-Box",
        "iCloudDrive",
        "Nextcloud",
        "Box",
    ],
)
def test_cloud_folders_are_known_by_their_names(folder: str) -> None:
    assert place_of(Path("/home/maria") / folder / "cdtdesk" / "office.sqlite") is Place.CLOUD


@pytest.mark.parametrize("folder", ["Boxes", "sync-tools", "megabytes", "dropboxes", "Documents", "onedrivers"])
def test_other_folders_are_local(folder: str, tmp_path: Path) -> None:
    assert place_of(tmp_path / folder / "office.sqlite") is Place.LOCAL
