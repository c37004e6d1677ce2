"""What stands under the charts of the progress page."""

from datetime import date, timedelta

import pytest

from questions.home.charts import months_of
from questions.study.statistics import Day


@pytest.mark.parametrize(
    "last", [date(2026, 11, 27), date(2027, 3, 1), date(2028, 2, 29), date(2026, 12, 31)]
)
def test_every_month_of_the_year_stands_once_under_its_days(last):
    days = [Day(last - timedelta(days=back), 0) for back in range(363, -1, -1)]

    months = months_of(days)

    assert sorted(month.month for month in months) == list(range(1, 13))
    assert (months[-1].year, months[-1].month) == (last.year, last.month)
