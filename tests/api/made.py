"""Programs that knock at the interface."""

import json

from django.test import Client
from django.utils import timezone

from questions.accounts.models import User
from questions.accounts.tokens import SCOPES, make_token


class Program:
    """A client that sends a person's token with everything; ``scopes`` are all unless given."""

    def __init__(self, person: User | None, *, scopes: list[str] | None = None) -> None:
        self.client = Client()
        self.headers = {}
        if person:
            _token, secret = make_token(
                person, name="x", scopes=scopes or list(SCOPES), days=90, at=timezone.now()
            )
            self.headers = {"Authorization": f"Bearer {secret}"}

    def get(self, path: str, **query):
        return self.client.get(f"/api/v1{path}", query, headers=self.headers)

    def send(self, path: str, data: object = None, *, method: str = "post", key: str = ""):
        headers = self.headers | ({"Idempotency-Key": key} if key else {})
        body = json.dumps({} if data is None else data)
        call = getattr(self.client, method)
        return call(f"/api/v1{path}", body, content_type="application/json", headers=headers)
