"""Queues the periodic work that is due, for those who would rather have cron look at the clock."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from questions.periodic import PERIODIC
from questions.work.periodic import queue_due


class Command(BaseCommand):
    help = "Queue the periodic work that is due. Workers do this by themselves every few seconds."

    def handle(self, *args, **options) -> None:
        queued = queue_due(PERIODIC, at=timezone.now())
        self.stdout.write(f"Queued: {', '.join(queued) or 'nothing is due'}.")
