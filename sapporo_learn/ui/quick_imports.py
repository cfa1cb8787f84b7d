"""Keeps PySide6 from reading the text of every module that is imported after it; to be imported before those.

WORKAROUND (PySide6 6.11): its hook on ``import`` searches each module's text for "PySide6" to learn whether
``from __feature__ import …`` may be used there, and Python keeps all those texts: 13 MB, and a third of the
time until the first page is painted. We do not use that switch.
"""

from __future__ import annotations

from contextlib import suppress

import PySide6.QtCore  # noqa: F401 - brings the hook

with suppress(ImportError):
    from shibokensupport import feature  # type: ignore[import-not-found]  # inside shiboken6's library

    feature._mod_uses_pyside = lambda module: True  # as for a module whose text is not known
