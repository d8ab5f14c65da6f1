"""Where the frozen program begins: PyInstaller wants a script, not a module."""

import sys

from cdtdesk.__main__ import main

sys.exit(main())
