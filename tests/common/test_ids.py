"""Ids that sort by when they were made."""

import time
import uuid

from questions.common.ids import new_id


def test_an_id_is_a_uuid_of_version_7_as_the_standard_has_it():
    made = new_id()

    assert (made.version, made.variant) == (7, uuid.RFC_4122)


def test_a_later_id_sorts_after_an_earlier_one():
    earlier = new_id()
    time.sleep(0.002)  # the moment is told in milliseconds

    assert earlier < new_id()


def test_ids_of_one_moment_differ():
    assert len({new_id() for _time in range(1000)}) == 1000
