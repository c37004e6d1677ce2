"""How much recall a learner wishes for, how many reviews a day, and which days are easy."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("questions", "0006_decisions_about_memories"),
    ]

    operations = [
        migrations.AddField(
            model_name="user",
            name="daily_new",
            field=models.PositiveIntegerField(blank=True, null=True, verbose_name="new facts a day at most"),
        ),
        migrations.AddField(
            model_name="user",
            name="daily_reviews",
            field=models.PositiveIntegerField(blank=True, null=True, verbose_name="reviews a day at most"),
        ),
        migrations.AddField(
            model_name="user",
            name="desired_retention",
            field=models.FloatField(default=0.9, verbose_name="recall wished for"),
        ),
        migrations.AddField(
            model_name="user",
            name="easy_days",
            field=models.CharField(
                blank=True,
                help_text="Days of the week in digits; 0 is Monday.",
                max_length=7,
                verbose_name="easy days",
            ),
        ),
        migrations.AddConstraint(
            model_name="user",
            constraint=models.CheckConstraint(
                condition=models.Q(("desired_retention__gte", 0.7), ("desired_retention__lte", 0.97)),
                name="user_retention_can_be_kept",
            ),
        ),
    ]
