"""``python -m sapporo_learn``."""

from sapporo_learn.cli import main

main()
