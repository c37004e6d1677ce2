"""Whatever is sent, the interface answers as it says it does, and never with a fault of its own."""

from collections.abc import Iterator

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from questions.api.interface import THROTTLE
from questions.api.rooms import operations
from tests.api.made import Program
from tests.world import build_world

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
A_FEW = settings(
    max_examples=4,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture
def program(db, monkeypatch) -> Iterator[Program]:
    """An admin's program, which may do everything, in a site with something of everything; nobody slows it down.

    The application is the real one, which would close the connection that the test's transaction is in.
    """
    monkeypatch.setattr(THROTTLE, "num_requests", 10**9)
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield Program(build_world().admin)
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def test_every_operation_keeps_its_word(program):
    described = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())

    for one in operations():
        cases = described[one.path][one.method].as_strategy()
        keeps_its_word(cases, program.headers)


def keeps_its_word(cases, headers) -> None:
    """Ask for one operation in a few ways; hypothesis shows the request that was answered otherwise than described."""

    @A_FEW
    @given(data=st.data())
    def holds(data):
        data.draw(cases).call_and_validate(headers=headers, checks=CHECKS)

    holds()
