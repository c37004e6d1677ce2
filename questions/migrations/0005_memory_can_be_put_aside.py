"""A memory can be put aside, hidden, begun anew and asked again on the day it was missed."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("questions", "0004_review_can_be_taken_back"),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="memory",
            name="memory_due_queue",
        ),
        migrations.AddField(
            model_name="memory",
            name="hidden_until",
            field=models.DateField(null=True, verbose_name="hidden until"),
        ),
        migrations.AddField(
            model_name="memory",
            name="is_known",
            field=models.BooleanField(default=False, verbose_name="marked as known"),
        ),
        migrations.AddField(
            model_name="memory",
            name="missed_on",
            field=models.DateField(null=True, verbose_name="missed on"),
        ),
        migrations.AddField(
            model_name="memory",
            name="reset_at",
            field=models.DateTimeField(null=True, verbose_name="begun anew"),
        ),
        migrations.AddField(
            model_name="memory",
            name="shelved_at",
            field=models.DateTimeField(null=True, verbose_name="put aside"),
        ),
        migrations.AddField(
            model_name="memory",
            name="version",
            field=models.PositiveIntegerField(default=0, verbose_name="version"),
        ),
        migrations.AlterField(
            model_name="memory",
            name="difficulty",
            field=models.FloatField(null=True, verbose_name="difficulty"),
        ),
        migrations.AlterField(
            model_name="memory",
            name="stability",
            field=models.FloatField(null=True, verbose_name="stability in days"),
        ),
        migrations.AddIndex(
            model_name="memory",
            index=models.Index(
                condition=models.Q(("shelved_at__isnull", True)),
                fields=["learner", "due_on"],
                name="memory_due_queue",
            ),
        ),
        migrations.AddIndex(
            model_name="memory",
            index=models.Index(
                condition=models.Q(("missed_on__isnull", False)),
                fields=["learner", "missed_on"],
                name="memory_missed_queue",
            ),
        ),
    ]
