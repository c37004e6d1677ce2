"""The site and its background workers in one command."""

import sys
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand

from questions.work.serving import Child, run_together

BIN = Path(sys.executable).parent


class Command(BaseCommand):
    help = "Serve the site and run its background workers; Ctrl+C stops both."
    requires_migrations_checks = False

    def add_arguments(self, parser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--workers", type=int, default=2, help="processes that answer pages")
        parser.add_argument("--background", type=int, default=1, help="processes that work on tasks")

    def handle(self, *args, host: str, port: int, workers: int, background: int, **options) -> None:
        work = [sys.executable, str(settings.BASE_DIR / "manage.py"), "work"]
        children = [Child(site_command(host, port, workers), is_main=True)]
        children += [Child(work) for _number in range(background)]
        sys.exit(run_together(children))


def site_command(host: str, port: int, workers: int) -> list[str]:
    return [
        str(BIN / "granian"),
        *("--interface", "wsgi", "--host", host, "--port", str(port), "--workers", str(workers)),
        *("--blocking-threads", "1", "--workers-kill-timeout", "5", "--log-level", "warning"),
        "quizsite.wsgi:application",
    ]
