"""The site. Django's SQLite comes with the dependencies where they bring one, since Debian's is too old for its WAL."""

import importlib
import sys

try:
    import pysqlite3
except (
    ModuleNotFoundError
):  # no build for this system: Python's own then, with the rollback journal (settings.py)
    pass
else:
    # Django has no setting for it but looks it up by this name while its backend loads; everybody else keeps Python's.
    names = {"sqlite3": pysqlite3, "sqlite3.dbapi2": pysqlite3.dbapi2}
    own = {name: sys.modules.pop(name, None) for name in names}
    sys.modules.update(names)
    importlib.import_module("django.db.backends.sqlite3.base")
    for name, module in own.items():
        del sys.modules[name]
        if module:
            sys.modules[name] = module
