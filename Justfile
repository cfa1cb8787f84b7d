# Recipes for people; the machine's own scripts are packaging/run.sh and packaging/test.sh.  `just` lists them.
# They use the .venv that packaging/test.sh (or `uv sync`) makes.

export PATH := justfile_directory() / ".venv/bin:" + env("PATH")

[private]
default:
    @just --list --unsorted

# Start the program, or any of its commands: just run lessons list
run *ARGS:
    bash packaging/run.sh {{ARGS}}

# Every gate and every test, as CI does it
check:
    bash packaging/test.sh

# Tests, all or some: just test tests/core -k touch
test *ARGS:
    python -m pytest {{ARGS}}

# Style, likely bugs, import contracts
lint:
    ruff check .
    lint-imports

# Format Python and QML in place
fmt:
    ruff format .
    pyside6-qmlformat -i $(find sapporo_learn -name '*.qml')

# Types
types:
    mypy

# QML: format and lint, with the types that Python gives it
qml:
    python packaging/check_qml.py format
    python packaging/check_qml.py lint

# Check every lesson
lessons:
    sapporo-learn lessons check

# Pictures of a robot learner's way through the lessons: just shots --display 1024x768 --text 200
shots *ARGS:
    sapporo-learn demo --out demo-pictures {{ARGS}}

# Every lesson with every hand of a robot learner, on one display: just all --display 1024x768 --text 200
all *ARGS:
    sapporo-learn demo --all {{ARGS}}

# Every lesson, hand, display and size of text with a robot learner, all or some: just matrix --lesson finger
matrix *ARGS:
    sapporo-learn demo --matrix {{ARGS}}

# What it costs and how quick it is, all or some, beside a bare window: just bench start touch
bench *NAMES="start touch map typing lessons idle memory store merge backup instructor speech speaking timetable":
    #!/usr/bin/env bash
    status=0
    for name in {{NAMES}}; do
      printf -- '--- %s\n' "$name"
      python "tests/benchmarks/bench_$name.py" || status=1
    done
    exit $status

# The wheel, in dist/
build:
    python -m pip wheel --no-deps --no-build-isolation --wheel-dir dist .

# Lock the dependencies anew: just lock --upgrade
lock *ARGS:
    bash packaging/lock.sh {{ARGS}}
