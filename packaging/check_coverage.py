"""Fails unless every line and branch of the packages named in pyproject.toml was run by the tests."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

from coverage import Coverage

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Print what no test reached; exit status 1 when there is anything, or when nothing was measured."""
    rule = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["sapporo-learn"]["fully-tested"]
    coverage = Coverage(config_file=ROOT / "pyproject.toml")
    coverage.load()
    folders = [f"{ROOT / package}/" for package in rule["packages"]]
    if not any(name.startswith(tuple(folders)) for name in coverage.get_data().measured_files()):
        sys.exit(f"no module of these packages was measured: {', '.join(rule['packages'])}")
    included, omitted = [f"{folder}*" for folder in folders], [str(ROOT / path) for path in rule["except"]]
    percent = coverage.report(include=included, omit=omitted)
    return 0 if percent == 100 else 1


if __name__ == "__main__":
    sys.exit(main())
