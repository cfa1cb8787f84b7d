"""Puts sheets together: what record and course say, drawn by ``report`` with pictures of the real phone."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

import uuid_utils

from sapporo_learn import paths
from sapporo_learn.content.loader import Course
from sapporo_learn.content.phrases import keep, spans
from sapporo_learn.content.pictures import load_pictures
from sapporo_learn.content.robot import way_of_slip
from sapporo_learn.core import card, carrying, class_sheets, sheets
from sapporo_learn.core.class_sheets import Progress
from sapporo_learn.core.lesson import Lesson, Mistake, Step
from sapporo_learn.core.phone.simulator import apply
from sapporo_learn.core.phone.state import PhoneState
from sapporo_learn.core.ports import Learner
from sapporo_learn.course import open_course
from sapporo_learn.errors import KnownError
from sapporo_learn.report import card_sheets, class_sheet, handout_sheet, pdf
from sapporo_learn.report.lettering import Setter
from sapporo_learn.report.paper import Page
from sapporo_learn.store import Store
from sapporo_learn.ui.phone_picture import PhoneCamera
from sapporo_learn.ui.window import make_application

CARD_KEY: Final = "card_key"
"""Setting of the record: the key that signs つづきカード, as ``core.card.key_text`` writes it."""


# --- the record


@contextmanager
def opened(folder: Path, *, new: bool = False) -> Iterator[Store]:
    """Open the record in this folder; ``new``: make one where there is none.

    Raises:
        KnownError: There is none, or it cannot be used.
    """
    path = folder / paths.RECORD
    if not new and not path.exists():
        raise KnownError(f"記録がまだありません（{folder}）。一度練習すると、できます。")
    store = Store.open(path, load_pictures(paths.pictures_dir()))
    try:
        yield store
    finally:
        store.close()


def find(store: Store, who: str) -> Learner:
    """Find somebody by id or name, with or without さん.

    Raises:
        KnownError: Nobody is called so.
    """
    wanted = {_look(who), _look(who).removesuffix("さん")}
    for learner in store.people.all(hidden=True):
        if learner.id == who or _look(learner.name) in wanted:
            return learner
    raise KnownError(f"「{who}」という方はいませんので、名前をたしかめてください。")


def _look(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold().strip()


def progress(store: Store, learner: Learner, course: Course) -> Progress:
    """Ask the record everything about somebody."""
    states = store.records.lessons_of(learner.id)
    going = carrying.going_of(states, course.lessons)
    steps = next((lesson.steps for lesson in course.lessons if going and lesson.id == going.lesson), ())
    step = next((number for number, one in enumerate(steps, 1) if going and one.id == going.step), 0)
    due, runs = store.records.due(learner.id), store.records.learner_runs(learner.id)
    return Progress(learner, states, due, runs, course.lessons, course.goals, course.basics, step)


def lesson_of(course: Course, lesson_id: str) -> Lesson:
    """Find a lesson.

    Raises:
        KnownError: There is none of this id.
    """
    for lesson in course.lessons:
        if lesson.id == lesson_id:
            return lesson
    raise KnownError(
        f"「{lesson_id}」という教材はありませんので、「sapporo-learn lessons list」で見てください。"
    )


# --- the key and the card


def card_key(store: Store) -> bytes:
    """Give the key that signs cards here; a machine without one makes its own."""
    kept = store.settings.get(CARD_KEY)
    if kept:
        return card.read_key(kept)
    key = os.urandom(card.KEY_BYTES)
    set_card_key(store, key)
    return key


def set_card_key(store: Store, key: bytes) -> None:
    """Keep the key of the class."""
    store.settings.set(CARD_KEY, card.key_text(key))


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came of a card: the learner as known here, stamps that were added, lessons not known here."""

    learner: Learner
    stamps: int
    unknown: int


def take_in(store: Store, text: str, course: Course) -> TakenIn:
    """Let the learner of a card go on here.

    Raises:
        KnownError: The card is refused, or the record cannot be written.
    """
    pictures = [name for name, _ in load_pictures(paths.pictures_dir())]
    known = card.Known(course.lessons, pictures, [goal.id for goal in course.goals])
    read = card.decode(text, card_key(store), known)
    learner = store.cards.admit(Learner(read.learner, read.name, read.picture, read.settings))
    states = store.records.lessons_of(learner.id)
    rows, save = carrying.taken_in(read, course.lessons, states, str(uuid_utils.uuid7()))
    if rows or save:
        store.log.append(rows, save)
    if not store.log.flush():
        raise KnownError(store.log.trouble() or "記録を書きこめませんので、もう一度ためしてください。")
    return TakenIn(learner, len({row.lesson for row in rows}), read.unknown)


# --- the sheets


def handout(lesson: Lesson, paper: str) -> list[Page]:
    """Lay out the 手順カード of a lesson."""
    make_application()
    setter = Setter(spans)
    with PhoneCamera(keep, paths.assets_dir()) as camera:

        def take(phone: PhoneState, targets: Sequence[str]) -> handout_sheet.Shot:
            picture = camera.take(phone, targets)
            return handout_sheet.Shot(picture.image, picture.places)

        return handout_sheet.lay_out(sheets.handout(lesson, slipped), take, setter, paper)


def slipped(phone: PhoneState, step: Step, mistake: Mistake) -> PhoneState | None:
    """Make a listed slip in the shortest way."""
    way = way_of_slip(phone, step, mistake)
    if way is None:
        return None
    for action in way:
        phone, _ = apply(phone, action)
    return phone


def homework(lesson: Lesson) -> list[Page]:
    """Lay out the 宿題カード of a lesson."""
    make_application()
    return card_sheets.homework(sheets.homework(lesson), Setter(spans))


def certificate(known: Progress, day: date) -> list[Page]:
    """Lay out somebody's 修了証."""
    made = class_sheets.certificate(known, day.toordinal())
    make_application()
    return class_sheet.certificate(made, Setter(spans), paths.pictures_dir())


def check_sheet(store: Store, course: Course, day: date) -> list[Page]:
    """Lay out the チェック表 of everybody with a record."""
    made = class_sheets.check_sheet(store.records.class_list(), course.lessons, day.toordinal())
    make_application()
    return class_sheet.check_sheet(made, Setter(spans))


def handover(known: Progress, day: date) -> list[Page]:
    """Lay out somebody's 引き継ぎカード."""
    made = class_sheets.handover(known, day.toordinal())
    make_application()
    return card_sheets.handover(made, Setter(spans), paths.pictures_dir())


def continue_card(store: Store, known: Progress, day: date, *, name: bool) -> str:
    """Give the text of somebody's つづきカード."""
    carried = carrying.card_of(known.learner, known.states, known.lessons, day.toordinal(), name=name)
    return card.encode(carried, card_key(store))


def slip(known: Progress, code: str, day: date, paper: str, *, name: bool) -> list[Page]:
    """Lay out somebody's つづきカード around its text."""
    made = class_sheets.slip(known, code, day.toordinal(), name=name)
    make_application()
    return card_sheets.slip(made, Setter(spans), paths.pictures_dir(), paper)


def write(pages: Sequence[Page], path: Path, title: str, told: Callable[[str], None]) -> None:
    """Write the PDF and tell where it is."""
    pdf.write(pages, path, title)
    told(f"{path}（{len(pages)}ページ）")


def course() -> Course:
    """Open the course that came with the program."""
    return open_course()
