"""The topics of questions that were kept before there were any."""

from django.db import migrations

from questions.bank.topics import topic_of

A_BATCH = 1000


def fill(apps, editor):
    questions = apps.get_model("questions", "Question").objects
    rows = []
    for row in questions.filter(topic="").only("pk", "stem", "language", "form").iterator(A_BATCH):
        row.topic = topic_of(row.stem, language=row.language, form=row.form)
        rows.append(row)
        if len(rows) >= A_BATCH:
            questions.bulk_update(rows, ["topic"])
            rows = []
    questions.bulk_update(rows, ["topic"])


class Migration(migrations.Migration):
    dependencies = [("questions", "0026_imports_of_several_sources")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
