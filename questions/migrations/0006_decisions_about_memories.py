"""What a learner decides about a memory is kept."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("questions", "0005_memory_can_be_put_aside"),
    ]

    operations = [
        migrations.CreateModel(
            name="MemoryDecision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "decision",
                    models.CharField(
                        choices=[
                            ("suspend", "Put aside"),
                            ("known", "Known"),
                            ("resume", "Take up again"),
                            ("hide", "Hide"),
                            ("reset", "Begin anew"),
                        ],
                        max_length=10,
                        verbose_name="decision",
                    ),
                ),
                ("decided_at", models.DateTimeField(verbose_name="decided")),
                ("study_day", models.DateField(verbose_name="day of study")),
                ("hidden_until", models.DateField(null=True, verbose_name="hidden until")),
            ],
            options={
                "verbose_name": "decision about a memory",
                "verbose_name_plural": "decisions about memories",
                "ordering": ["decided_at", "pk"],
            },
        ),
        migrations.AddField(
            model_name="memorydecision",
            name="fact",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="questions.fact",
                verbose_name="fact",
            ),
        ),
        migrations.AddField(
            model_name="memorydecision",
            name="learner",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="memory_decisions",
                to=settings.AUTH_USER_MODEL,
                verbose_name="learner",
            ),
        ),
        migrations.AddIndex(
            model_name="memorydecision",
            index=models.Index(fields=["learner", "fact"], name="decision_by_memory"),
        ),
        migrations.AddConstraint(
            model_name="memorydecision",
            constraint=models.CheckConstraint(
                condition=models.Q(("decision__in", ["suspend", "known", "resume", "hide", "reset"])),
                name="memory_decision_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="memorydecision",
            constraint=models.CheckConstraint(
                condition=models.Q(("decision", "hide"), ("hidden_until", None), _connector="XOR"),
                name="memory_decision_hides_until_a_day",
            ),
        ),
    ]
