"""The background worker."""

import signal

from django.core.management.base import BaseCommand

from questions.periodic import PERIODIC
from questions.work.worker import Worker


class Command(BaseCommand):
    help = "Work on background tasks until stopped (Ctrl+C ends it after the task in hand). Run as many as you like."

    def add_arguments(self, parser) -> None:
        parser.add_argument("--once", action="store_true", help="run what is due now, then end")

    def handle(self, *args, once: bool, **options) -> None:
        worker = Worker(periodic=PERIODIC)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: worker.stop())
        if once:
            self.stdout.write(f"{worker.run_ready()} tasks ran.")
        else:
            worker.run()
