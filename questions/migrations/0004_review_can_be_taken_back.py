"""A review can be taken back by a row of its own."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("questions", "0003_review_keeps_what_replay_needs"),
    ]

    operations = [
        migrations.CreateModel(
            name="Voiding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("voided_at", models.DateTimeField(verbose_name="taken back")),
            ],
            options={
                "verbose_name": "review taken back",
                "verbose_name_plural": "reviews taken back",
            },
        ),
        migrations.AddField(
            model_name="voiding",
            name="review",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="voiding",
                to="questions.review",
                verbose_name="review",
            ),
        ),
    ]
