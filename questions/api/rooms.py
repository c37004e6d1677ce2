"""The interface with everything in it, and what it can do as plain values for the page that lists it."""

from dataclasses import dataclass

from questions.api import articles, memory, questions, sets, taking
from questions.api.interface import api

__all__ = ["Operation", "api", "operations"]

ROUTERS = (memory.router, articles.router, questions.router, sets.router, taking.router)
for router in ROUTERS:
    api.add_router("", router)


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing that can be asked for: ``scope`` is what a token needs for it."""

    method: str
    path: str
    summary: str
    scope: str


def operations() -> list[Operation]:
    """All of them, in the order in which they are written."""
    return [
        Operation(method, f"/api/v1{path.replace('int:', '')}", str(one.summary), one.auth_param.scope)
        for router in ROUTERS
        for path, view in router.path_operations.items()
        for one in view.operations
        for method in one.methods
    ]
