"""Fill in the words as searched of the questions that are there; going back needs nothing, the columns go."""

from django.db import migrations

from questions.bank.search_form import search_form, stem_key

AT_ONCE = 1000


def fill(apps, schema_editor):
    Question = apps.get_model("questions", "Question")
    batch = []
    for question in Question.objects.select_related("fact").iterator(chunk_size=AT_ONCE):
        parts = (question.stem, question.key, question.context, question.fact.statement)
        question.searched = search_form(" ".join(part for part in parts if part))
        question.stem_key = stem_key(question.stem)
        batch.append(question)
        if len(batch) == AT_ONCE:
            Question.objects.bulk_update(batch, ["searched", "stem_key"])
            batch.clear()
    Question.objects.bulk_update(batch, ["searched", "stem_key"])


class Migration(migrations.Migration):
    dependencies = [('questions', '0020_tags_search_and_changes_of_many')]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
