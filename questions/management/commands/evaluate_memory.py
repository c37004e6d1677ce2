"""Says how good the predictions of recall were, on this site's own log of answers."""

from django.core.management.base import BaseCommand

from questions.study.evaluation import SPLITS, evaluate
from questions.study.served import served_predictions


class Command(BaseCommand):
    help = "Print log loss, RMSE(bins) and AUC of the served predictions beside simpler ones."

    def handle(self, *args, **options) -> None:
        rows = served_predictions()
        found = evaluate(rows)
        if not found:
            self.stdout.write(f"{len(rows)} answers on a later day; at least {SPLITS + 1} are needed.")
            return
        self.stdout.write(f"{len(rows)} first answers on a later day, {SPLITS} splits in the order of time")
        self.stdout.write(f"{'':20}{'log loss':>10}{'RMSE(bins)':>12}{'AUC':>8}")
        for name, quality in found.items():
            self.stdout.write(f"{name:20}{quality.log_loss:10.4f}{quality.rmse:12.4f}{quality.auc:8.4f}")
