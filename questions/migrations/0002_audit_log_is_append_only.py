"""The database itself refuses to change or delete an entry of the audit log.

SQLite loses the triggers when it makes the table anew, so a later step that changes this table calls ``refuse`` again.
"""

from django.db import migrations

TABLE = "questions_auditentry"
REFUSE = {
    "sqlite": [
        f"CREATE TRIGGER audit_no_update BEFORE UPDATE ON {TABLE}"
        " BEGIN SELECT RAISE(ABORT, 'the audit log is append only'); END",
        f"CREATE TRIGGER audit_no_delete BEFORE DELETE ON {TABLE}"
        " BEGIN SELECT RAISE(ABORT, 'the audit log is append only'); END",
    ],
    "postgresql": [
        "CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN RAISE EXCEPTION 'the audit log is append only'; END $$",
        f"CREATE TRIGGER audit_no_update BEFORE UPDATE OR DELETE ON {TABLE}"
        " FOR EACH ROW EXECUTE FUNCTION refuse_audit_change()",
    ],
}
ALLOW = {
    "sqlite": ["DROP TRIGGER audit_no_update", "DROP TRIGGER audit_no_delete"],
    "postgresql": [f"DROP TRIGGER audit_no_update ON {TABLE}", "DROP FUNCTION refuse_audit_change()"],
}


def refuse(apps, editor):
    for statement in REFUSE[editor.connection.vendor]:
        editor.execute(statement)


def allow(apps, editor):
    for statement in ALLOW[editor.connection.vendor]:
        editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("questions", "0001_schema")]
    replaces = [("questions", "0011_audit_log_is_append_only")]
    operations = [migrations.RunPython(refuse, allow)]
