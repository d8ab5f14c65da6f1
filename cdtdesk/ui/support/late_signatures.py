"""PySide6's explanations of its own functions, compiled only when somebody asks for one.

At every start PySide6 compiles three thousand lines of Python that its library carries as text: they make doc strings, the
words of the ``TypeError`` after a wrong call, and stub files. That is a third of the time to a first window, which needs none
of it. With ``explain_late`` each of these modules is compiled and run when something in it is first looked up.
"""

from __future__ import annotations

import sys
from threading import RLock
from types import CodeType, ModuleType
from typing import Any, Final

_BOOTSTRAP: Final = "signature_bootstrap"
"""The module through which PySide6 compiles the others: a ``compile`` of its own goes before the built-in one."""

_LATE: Final = frozenset(
    f"shibokensupport/signature/{name}.py"
    for name in ("errorhandler", "layout", "lib/enum_sig", "lib/pyi_generator", "lib/tool", "mapping", "parser")
)
_NEWEST_TRIED: Final = (6, 12)
"""A newer PySide6 is left as it is: its library may take more out of these modules without asking for it."""

_STAND_IN: Final = f"""
def __getattr__(name):
    from {__name__} import look_up
    return look_up(globals(), name)


def update_mapping():
    from {__name__} import look_up
    return look_up(globals(), "update_mapping")()
"""
"""The second function, one of ``mapping``, is what the library takes out of that module without asking for it."""

_FEATURES: Final = "shibokensupport/feature.py"
_NO_FEATURES: Final = """
import builtins


def feature_import(*_args, **_named):
    if builtins.__import__ is getattr(builtins, "__feature_import__", None):
        builtins.__import__ = builtins.__orig_import__


def feature_imported(_module):
    pass
"""
"""Nothing here says ``from __feature__ import ...``; to know that, PySide6 would come between at every import, and read the
source of each module that is imported after it. The first import sees that it does so no more.
"""

_texts: dict[str, Any] = {}
_taken: list[object] = []
"""Stand-ins that the library may still hold, without a count of its own, after the real ones took their place."""
_lock = RLock()


def explain_late() -> None:
    """Have PySide6 make its explanations when they are asked for; where it is imported already, only read no more sources."""
    if "shiboken6" not in sys.modules:
        bootstrap = ModuleType(_BOOTSTRAP)
        vars(bootstrap)["compile"] = _compile_late
        sys.modules[_BOOTSTRAP] = bootstrap
    elif (feature := sys.modules.get("shibokensupport.feature")) is not None:
        vars(feature)["_mod_uses_pyside"] = lambda _module: True


def _compile_late(text: Any, file: str, mode: str) -> CodeType:
    if file == _FEATURES:
        return compile(_NO_FEATURES, file, mode)
    version = getattr(sys.modules.get("shiboken6"), "__version_info__", ())
    if file not in _LATE or not version or version[:2] > _NEWEST_TRIED:
        return compile(text, file, mode)
    _texts[file] = text
    return compile(_STAND_IN, file, mode)


def look_up(namespace: dict[str, Any], name: str) -> Any:
    """Return ``name`` out of the module with ``namespace``, which is run now if it has not been yet.

    Raises ``AttributeError`` where there is no such name; a name with two underscores before it does not run the module.
    """
    with _lock:
        file = namespace["__file__"]
        if not name.startswith("__") and namespace.pop("__getattr__", None) is not None:
            _taken.append(namespace["update_mapping"])
            exec(compile(_texts.pop(file), file, "exec", dont_inherit=True), namespace)  # noqa: S102
        if name in namespace:
            return namespace[name]
    raise AttributeError(f"{file} has no {name}")
