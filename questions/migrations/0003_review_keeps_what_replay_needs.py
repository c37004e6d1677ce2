"""A review keeps what was shown, how it was weighed and what was promised, so that it can be replayed."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("questions", "0002_names_for_the_desk"),
    ]

    operations = [
        migrations.AddField(
            model_name="review",
            name="asked_in",
            field=models.CharField(
                choices=[("quiz", "A set"), ("review", "A review")],
                default="quiz",
                max_length=10,
                verbose_name="asked in",
            ),
        ),
        migrations.AddField(
            model_name="review",
            name="guess",
            field=models.FloatField(default=0.0, verbose_name="chance of a lucky answer"),
        ),
        migrations.AddField(
            model_name="review",
            name="mapping",
            field=models.PositiveSmallIntegerField(default=1, verbose_name="version of the mapping"),
        ),
        migrations.AddField(
            model_name="review",
            name="milliseconds",
            field=models.PositiveIntegerField(null=True, verbose_name="milliseconds"),
        ),
        migrations.AddField(
            model_name="review",
            name="moved",
            field=models.SmallIntegerField(default=0, verbose_name="days moved"),
        ),
        migrations.AddField(
            model_name="review",
            name="parameters",
            field=models.PositiveIntegerField(default=1, verbose_name="version of the parameters"),
        ),
        migrations.AddField(
            model_name="review",
            name="retention",
            field=models.FloatField(default=0.9, verbose_name="promised recall"),
        ),
        migrations.AddField(
            model_name="review",
            name="shown",
            field=models.CharField(blank=True, max_length=100, verbose_name="options as shown"),
        ),
        migrations.AddConstraint(
            model_name="review",
            constraint=models.CheckConstraint(
                condition=models.Q(("asked_in__in", ["quiz", "review"])), name="review_place_is_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="review",
            constraint=models.CheckConstraint(
                condition=models.Q(("guess__gte", 0), ("guess__lt", 1)), name="review_guess_is_a_chance"
            ),
        ),
        migrations.AddConstraint(
            model_name="review",
            constraint=models.CheckConstraint(
                condition=models.Q(("retention__gt", 0), ("retention__lt", 1)),
                name="review_retention_is_a_share",
            ),
        ),
    ]
