"""What Windows shows as a program's details."""

from __future__ import annotations


def version_info(version: str) -> str:
    """Return PyInstaller's text form of the version resource for ``version`` (three numbers with dots)."""
    numbers = (*(int(part) for part in version.split(".")), 0)
    return f"""VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004, fileType=0x1, subtype=0x0),
  kids=[
    StringFileInfo([StringTable("040904B0", [
      StringStruct("CompanyName", "cdtdesk"),
      StringStruct("FileDescription", "cdtdesk: offline look-up of dental procedure codes"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("InternalName", "cdtdesk"),
      StringStruct("LegalCopyright", "MIT licence; see the folder licences"),
      StringStruct("OriginalFilename", "cdtdesk.exe"),
      StringStruct("ProductName", "cdtdesk"),
      StringStruct("ProductVersion", "{version}"),
    ])]),
    VarFileInfo([VarStruct("Translation", [0x0409, 1200])]),
  ],
)
"""
