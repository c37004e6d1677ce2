"""The moments that tests happen at: handed in, never read from a clock."""

from datetime import UTC, date, datetime, timedelta

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)
