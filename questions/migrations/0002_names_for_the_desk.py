"""Name every column in words, for the support desk."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("questions", "0001_start"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="attemptitem",
            options={
                "ordering": ["position"],
                "verbose_name": "question of an attempt",
                "verbose_name_plural": "questions of attempts",
            },
        ),
        migrations.AlterModelOptions(
            name="block",
            options={"ordering": ["position"], "verbose_name": "block", "verbose_name_plural": "blocks"},
        ),
        migrations.AlterModelOptions(
            name="sentence",
            options={
                "ordering": ["position"],
                "verbose_name": "sentence",
                "verbose_name_plural": "sentences",
            },
        ),
        migrations.AlterModelOptions(
            name="setitem",
            options={
                "ordering": ["position"],
                "verbose_name": "question of a set",
                "verbose_name_plural": "questions of sets",
            },
        ),
        migrations.AlterField(
            model_name="answer",
            name="answered_at",
            field=models.DateTimeField(verbose_name="answered"),
        ),
        migrations.AlterField(
            model_name="answer",
            name="client_id",
            field=models.UUIDField(unique=True, verbose_name="sent as"),
        ),
        migrations.AlterField(
            model_name="answer",
            name="given",
            field=models.CharField(blank=True, max_length=500, verbose_name="given"),
        ),
        migrations.AlterField(
            model_name="answer",
            name="item",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="answer",
                to="questions.attemptitem",
                verbose_name="question of the attempt",
            ),
        ),
        migrations.AlterField(
            model_name="answer",
            name="mark",
            field=models.FloatField(verbose_name="mark"),
        ),
        migrations.AlterField(
            model_name="attempt",
            name="learner",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="attempts",
                to=settings.AUTH_USER_MODEL,
                verbose_name="learner",
            ),
        ),
        migrations.AlterField(
            model_name="attempt",
            name="question_set",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="attempts",
                to="questions.questionset",
                verbose_name="question set",
            ),
        ),
        migrations.AlterField(
            model_name="attempt",
            name="visitor",
            field=models.UUIDField(blank=True, null=True, verbose_name="visitor"),
        ),
        migrations.AlterField(
            model_name="attemptitem",
            name="attempt",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="items",
                to="questions.attempt",
                verbose_name="attempt",
            ),
        ),
        migrations.AlterField(
            model_name="attemptitem",
            name="position",
            field=models.PositiveIntegerField(verbose_name="position"),
        ),
        migrations.AlterField(
            model_name="attemptitem",
            name="question",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="attempt_items",
                to="questions.question",
                verbose_name="question",
            ),
        ),
        migrations.AlterField(
            model_name="block",
            name="article",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="blocks",
                to="questions.article",
                verbose_name="article",
            ),
        ),
        migrations.AlterField(
            model_name="block",
            name="end",
            field=models.PositiveIntegerField(verbose_name="ends at"),
        ),
        migrations.AlterField(
            model_name="block",
            name="position",
            field=models.PositiveIntegerField(verbose_name="position"),
        ),
        migrations.AlterField(
            model_name="block",
            name="role",
            field=models.CharField(
                choices=[
                    ("title", "Title"),
                    ("body", "Body"),
                    ("heading", "Heading"),
                    ("caption", "Caption"),
                    ("furniture", "Page furniture"),
                ],
                max_length=10,
                verbose_name="part",
            ),
        ),
        migrations.AlterField(
            model_name="block",
            name="start",
            field=models.PositiveIntegerField(verbose_name="starts at"),
        ),
        migrations.AlterField(
            model_name="choice",
            name="question",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="choices",
                to="questions.question",
                verbose_name="question",
            ),
        ),
        migrations.AlterField(
            model_name="fact",
            name="answer_end",
            field=models.PositiveIntegerField(verbose_name="answer ends at"),
        ),
        migrations.AlterField(
            model_name="fact",
            name="answer_start",
            field=models.PositiveIntegerField(verbose_name="answer starts at"),
        ),
        migrations.AlterField(
            model_name="fact",
            name="evidence_end",
            field=models.PositiveIntegerField(verbose_name="evidence ends at"),
        ),
        migrations.AlterField(
            model_name="fact",
            name="evidence_start",
            field=models.PositiveIntegerField(verbose_name="evidence starts at"),
        ),
        migrations.AlterField(
            model_name="memory",
            name="difficulty",
            field=models.FloatField(verbose_name="difficulty"),
        ),
        migrations.AlterField(
            model_name="memory",
            name="due_on",
            field=models.DateField(verbose_name="due on"),
        ),
        migrations.AlterField(
            model_name="memory",
            name="fact",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="memories",
                to="questions.fact",
                verbose_name="fact",
            ),
        ),
        migrations.AlterField(
            model_name="memory",
            name="lapses",
            field=models.PositiveIntegerField(default=0, verbose_name="lapses"),
        ),
        migrations.AlterField(
            model_name="memory",
            name="learner",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="memories",
                to=settings.AUTH_USER_MODEL,
                verbose_name="learner",
            ),
        ),
        migrations.AlterField(
            model_name="memory",
            name="reviewed_on",
            field=models.DateField(verbose_name="last reviewed on"),
        ),
        migrations.AlterField(
            model_name="memory",
            name="reviews",
            field=models.PositiveIntegerField(default=0, verbose_name="number of reviews"),
        ),
        migrations.AlterField(
            model_name="memory",
            name="stability",
            field=models.FloatField(verbose_name="stability in days"),
        ),
        migrations.AlterField(
            model_name="review",
            name="client_id",
            field=models.UUIDField(default=uuid.uuid4, unique=True, verbose_name="sent as"),
        ),
        migrations.AlterField(
            model_name="review",
            name="days_elapsed",
            field=models.PositiveIntegerField(null=True, verbose_name="days since the last"),
        ),
        migrations.AlterField(
            model_name="review",
            name="difficulty_after",
            field=models.FloatField(verbose_name="difficulty after"),
        ),
        migrations.AlterField(
            model_name="review",
            name="difficulty_before",
            field=models.FloatField(null=True, verbose_name="difficulty before"),
        ),
        migrations.AlterField(
            model_name="review",
            name="due_on",
            field=models.DateField(verbose_name="due on"),
        ),
        migrations.AlterField(
            model_name="review",
            name="fact",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="reviews",
                to="questions.fact",
                verbose_name="fact",
            ),
        ),
        migrations.AlterField(
            model_name="review",
            name="given",
            field=models.CharField(blank=True, max_length=500, verbose_name="given"),
        ),
        migrations.AlterField(
            model_name="review",
            name="learner",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="reviews",
                to=settings.AUTH_USER_MODEL,
                verbose_name="learner",
            ),
        ),
        migrations.AlterField(
            model_name="review",
            name="mark",
            field=models.FloatField(verbose_name="mark"),
        ),
        migrations.AlterField(
            model_name="review",
            name="question",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="reviews",
                to="questions.question",
                verbose_name="question",
            ),
        ),
        migrations.AlterField(
            model_name="review",
            name="rating",
            field=models.PositiveSmallIntegerField(
                choices=[(1, "Again"), (2, "Hard"), (3, "Good"), (4, "Easy")], verbose_name="rating"
            ),
        ),
        migrations.AlterField(
            model_name="review",
            name="reviewed_at",
            field=models.DateTimeField(verbose_name="reviewed"),
        ),
        migrations.AlterField(
            model_name="review",
            name="stability_after",
            field=models.FloatField(verbose_name="stability after"),
        ),
        migrations.AlterField(
            model_name="review",
            name="stability_before",
            field=models.FloatField(null=True, verbose_name="stability before"),
        ),
        migrations.AlterField(
            model_name="review",
            name="study_day",
            field=models.DateField(verbose_name="day of study"),
        ),
        migrations.AlterField(
            model_name="review",
            name="time_zone",
            field=models.CharField(max_length=64, verbose_name="time zone"),
        ),
        migrations.AlterField(
            model_name="sentence",
            name="article",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="sentences",
                to="questions.article",
                verbose_name="article",
            ),
        ),
        migrations.AlterField(
            model_name="sentence",
            name="block",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="sentences",
                to="questions.block",
                verbose_name="paragraph",
            ),
        ),
        migrations.AlterField(
            model_name="sentence",
            name="end",
            field=models.PositiveIntegerField(verbose_name="ends at"),
        ),
        migrations.AlterField(
            model_name="sentence",
            name="position",
            field=models.PositiveIntegerField(verbose_name="position"),
        ),
        migrations.AlterField(
            model_name="sentence",
            name="start",
            field=models.PositiveIntegerField(verbose_name="starts at"),
        ),
        migrations.AlterField(
            model_name="setitem",
            name="position",
            field=models.PositiveIntegerField(verbose_name="position"),
        ),
        migrations.AlterField(
            model_name="setitem",
            name="question",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="set_items",
                to="questions.question",
                verbose_name="question",
            ),
        ),
        migrations.AlterField(
            model_name="setitem",
            name="question_set",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="items",
                to="questions.questionset",
                verbose_name="question set",
            ),
        ),
    ]
