"""The site. SQLite comes with the dependencies where they bring one: Debian's own is too old for its write-ahead log."""

import sys

try:
    import pysqlite3
except ModuleNotFoundError:  # no build for this system; settings.py then keeps to the rollback journal
    pass
else:
    # Django and whatever reads SQLite files know it by this name; it has to stand there before they load.
    sys.modules["sqlite3"] = pysqlite3
    sys.modules["sqlite3.dbapi2"] = pysqlite3.dbapi2
