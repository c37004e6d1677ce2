"""Number the attempts of each person at each set in the order in which they began."""

from django.db import migrations


def number_attempts(apps, schema_editor):
    Attempt = apps.get_model("questions", "Attempt")
    counts = {}
    for attempt in Attempt.objects.order_by("started_at", "pk").iterator():
        person = (attempt.learner_id, attempt.visitor, attempt.question_set_id)
        counts[person] = counts.get(person, 0) + 1
        if counts[person] > 1:
            Attempt.objects.filter(pk=attempt.pk).update(number=counts[person])


class Migration(migrations.Migration):
    dependencies = [("questions", "0013_every_kind_of_answer_and_rules")]

    operations = [migrations.RunPython(number_attempts, migrations.RunPython.noop)]
