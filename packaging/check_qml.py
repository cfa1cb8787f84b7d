"""The two QML gates, run on a copy, so that the checkout is never written to.

    python packaging/check_qml.py format|lint [CHECKOUT]

``format`` prints what qmlformat would change. ``lint`` writes down the types that Python gives to QML, as
the classes themselves tell them, then runs qmllint with every warning counted as a failure.
"""

from __future__ import annotations

import difflib
import importlib
import inspect
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import PySide6
from PySide6.QtCore import QByteArray, QMetaMethod, QMetaObject, QMetaProperty, QObject

UI = Path("sapporo_learn/ui")
QML = UI / "qml"
MODULE = QML / "SapporoLearn"
MODELS = "SapporoLearn.Models"


def run(tool: str, *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a tool that came with PySide6."""
    package = Path(PySide6.__path__[0])
    found = shutil.which(tool, path=f"{package}{os.pathsep}{package / 'Qt' / 'libexec'}")
    return subprocess.run(
        [found or tool, *arguments], cwd=folder, text=True, capture_output=True, check=False
    )


def qml_files(folder: Path) -> list[str]:
    """All QML files, relative to the folder; a gate that looks at nothing must not pass."""
    files = sorted(str(path.relative_to(folder)) for path in (folder / QML).rglob("*.qml"))
    if not files:
        sys.exit(f"no QML file below {folder / QML}")
    return files


def differences(folder: Path, copy: Path) -> str:
    """What the formatter would change, as a unified diff."""
    files = qml_files(copy)
    done = run("qmlformat", "-i", *files, folder=copy)
    if done.returncode:
        return done.stdout + done.stderr
    return "".join(
        line
        for file in files
        for line in difflib.unified_diff(
            (folder / file).read_text("utf-8").splitlines(keepends=True),
            (copy / file).read_text("utf-8").splitlines(keepends=True),
            file,
            f"{file} (formatted)",
        )
    )


def classes(folder: Path) -> Iterator[type[QObject]]:
    """The QObjects of every module in ui/ that names the QML module."""
    sys.path.insert(0, str(folder))
    for path in sorted((folder / UI).rglob("*.py")):
        if "QML_IMPORT_NAME" in path.read_text("utf-8"):
            module = importlib.import_module(".".join(path.relative_to(folder).with_suffix("").parts))
            for _, kind in inspect.getmembers(module, inspect.isclass):
                if issubclass(kind, QObject) and kind.__module__ == module.__name__:
                    yield kind


def component(meta: QMetaObject) -> str:
    """A class in the notation of .qmltypes files."""
    name, base = text(meta.className()), text(meta.superClass().className())
    lines = [f'name: "{name}"', f'prototype: "{base}"', 'accessSemantics: "reference"']
    lines += [f'exports: ["{MODELS}/{name} 1.0"]', "exportMetaObjectRevisions: [256]"]
    lines += [member(meta.property(index)) for index in range(meta.propertyOffset(), meta.propertyCount())]
    lines += [call(meta.method(index)) for index in range(meta.methodOffset(), meta.methodCount())]
    return "Component {\n    " + "\n    ".join(lines) + "\n}\n"


def member(entry: QMetaProperty) -> str:
    """A property in the notation of .qmltypes files."""
    kind = text(entry.typeName())
    words = [f'name: "{text(entry.name())}"', f'type: "{kind.removesuffix("*")}"']
    words += ["isPointer: true"] if kind.endswith("*") else []
    words += [] if entry.isWritable() else ["isReadonly: true"]
    words += ["isPropertyConstant: true"] if entry.isConstant() else []
    words += [f'notify: "{text(entry.notifySignal().name())}"'] if entry.hasNotifySignal() else []
    return f"Property {{ {'; '.join(words)} }}"


def call(method: QMetaMethod) -> str:
    """A signal or slot in the notation of .qmltypes files."""
    sort = "Signal" if method.methodType() == QMetaMethod.MethodType.Signal else "Method"
    result, kinds = text(method.typeName()), [text(kind) for kind in method.parameterTypes()]
    head = f'name: "{text(method.name())}"' + (f'; type: "{result}"' if result != "void" else "")
    return f"{sort} {{ {head}; " + " ".join(f'Parameter {{ type: "{kind}" }}' for kind in kinds) + " }"


def text(name: str | bytes | bytearray | memoryview | QByteArray) -> str:
    """Qt gives some names as text, some as bytes."""
    return name if isinstance(name, str) else bytes(name).decode()  # type: ignore[arg-type]


def warnings(copy: Path) -> str:
    """What the linter complains about."""
    components = [
        component(kind.staticMetaObject)  # type: ignore[attr-defined]
        for kind in classes(copy)
    ]
    if not components:
        sys.exit(f"no module below {copy / UI} gives a type to QML")
    models = copy.joinpath(*MODELS.split("."))
    models.mkdir(parents=True)
    (models / "qmldir").write_text(f"module {MODELS}\ndepends QtQuick\ntypeinfo models.qmltypes\n", "utf-8")
    (models / "models.qmltypes").write_text(
        "import QtQuick.tooling 1.2\nModule {\n" + "".join(components) + "}\n", "utf-8"
    )
    where = ["-I", str(QML), "-I", ".", "-i", str(MODULE / "qmldir")]
    done = run("qmllint", "-W", "0", *where, *qml_files(copy), folder=copy)
    return (done.stdout + done.stderr or "qmllint failed\n") if done.returncode else ""


def main(gate: str, folder: Path) -> int:
    """Run one gate; exit status 1 when it has something to say."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as temporary:
        copy = Path(temporary)
        shutil.copytree(
            folder / "sapporo_learn", copy / "sapporo_learn", ignore=shutil.ignore_patterns("__pycache__")
        )
        complaint = differences(folder, copy) if gate == "format" else warnings(copy)
    sys.stdout.write(complaint)
    return 1 if complaint else 0


if __name__ == "__main__":
    here = Path(__file__).resolve().parent.parent
    sys.exit(main(sys.argv[1], Path(sys.argv[2]) if len(sys.argv) > 2 else here))
