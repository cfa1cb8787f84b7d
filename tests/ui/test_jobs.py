import threading

import pytest

from sapporo_learn.errors import KnownError
from sapporo_learn.ui.jobs import Jobs


@pytest.fixture
def jobs(qapp):
    failed = []
    jobs = Jobs(failed.append)
    yield jobs, failed
    jobs.close()


def test_work_is_done_elsewhere_and_answered_here(qtbot, jobs):
    runner, _ = jobs
    where, answers = [], []
    runner.run(lambda: where.append(threading.current_thread().name) or 42, answers.append)
    qtbot.waitUntil(lambda: answers == [42])
    assert where == ["jobs"]


def test_answers_come_in_order(qtbot, jobs):
    runner, _ = jobs
    answers = []
    for number in range(50):
        runner.run(lambda number=number: number, answers.append)
    qtbot.waitUntil(lambda: len(answers) == 50)
    assert answers == list(range(50))


def test_a_known_error_goes_to_its_own_handler_else_to_the_common_one(qtbot, jobs):
    runner, common = jobs
    own = []

    def fail():
        raise KnownError("ディスクがいっぱいです。")

    runner.run(fail, failed=own.append)
    runner.run(fail)
    qtbot.waitUntil(lambda: len(own) == 1 and len(common) == 1)
    assert common[0].text == "ディスクがいっぱいです。"


def test_a_bug_is_raised_again_on_the_gui_thread(qtbot, jobs):
    runner, common = jobs
    with qtbot.captureExceptions() as caught:
        runner.run(lambda: 1 // 0)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError
    assert common == []
