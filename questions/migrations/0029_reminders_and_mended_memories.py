import importlib

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

append_only = importlib.import_module("questions.migrations.0011_audit_log_is_append_only")


def refuse_again(apps, editor):
    """SQLite changes a constraint by making the table anew, which loses what refuses changes to the log."""
    if editor.connection.vendor == "sqlite":
        for statement in append_only.REFUSE["sqlite"]:
            editor.execute(statement.replace("CREATE TRIGGER", "CREATE TRIGGER IF NOT EXISTS"))


class Migration(migrations.Migration):

    dependencies = [
        ('questions', '0028_scope_is_known_by_its_learner'),
    ]

    operations = [
        migrations.RunPython(migrations.RunPython.noop, refuse_again),
        migrations.CreateModel(
            name='Reminder',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sent_on', models.DateField(verbose_name='day in the class')),
                ('sent_at', models.DateTimeField(verbose_name='sent')),
                ('mailed_at', models.DateTimeField(blank=True, null=True, verbose_name='sent by e-mail')),
            ],
            options={
                'verbose_name': 'reminder',
                'verbose_name_plural': 'reminders',
                'ordering': ['sent_at', 'pk'],
            },
        ),
        migrations.RemoveConstraint(
            model_name='auditentry',
            name='audit_action_is_known',
        ),
        migrations.AddField(
            model_name='regrade',
            name='due_after',
            field=models.DateField(blank=True, null=True, verbose_name='comes back on'),
        ),
        migrations.AddField(
            model_name='regrade',
            name='due_before',
            field=models.DateField(blank=True, null=True, verbose_name='was to come back on'),
        ),
        migrations.AlterField(
            model_name='auditentry',
            name='action',
            field=models.CharField(choices=[('role', 'Role changed'), ('grade', 'Grade changed'), ('regraded', 'Regraded'), ('memory', 'Memory put right after a correction'), ('reminded', 'Pupil reminded'), ('exported', 'Data taken out'), ('erased', 'Data erased'), ('enrolled', 'Pupils enrolled'), ('unenrolled', 'Pupil taken out of a class'), ('secret', 'Password or pictures reset'), ('assignment', 'Assignment changed'), ('reopened', 'Assignment opened again'), ('exception', 'Exception made'), ('archived', 'Class archived'), ('restored', 'Class taken out of the archive')], max_length=12, verbose_name='action'),
        ),
        migrations.AddConstraint(
            model_name='auditentry',
            constraint=models.CheckConstraint(condition=models.Q(('action__in', ['role', 'grade', 'regraded', 'memory', 'reminded', 'exported', 'erased', 'enrolled', 'unenrolled', 'secret', 'assignment', 'reopened', 'exception', 'archived', 'restored'])), name='audit_action_is_known'),
        ),
        migrations.AddField(
            model_name='reminder',
            name='assignment',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reminders', to='questions.assignment', verbose_name='assignment'),
        ),
        migrations.AddField(
            model_name='reminder',
            name='learner',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reminders', to=settings.AUTH_USER_MODEL, verbose_name='learner'),
        ),
        migrations.AddField(
            model_name='reminder',
            name='sent_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='sent by'),
        ),
        migrations.AddConstraint(
            model_name='reminder',
            constraint=models.UniqueConstraint(fields=('assignment', 'learner', 'sent_on'), name='reminder_once_a_day'),
        ),
        migrations.RunPython(refuse_again, migrations.RunPython.noop),
    ]
