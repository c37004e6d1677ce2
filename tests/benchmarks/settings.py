"""The site's own settings with one more address: an empty view to compare with."""

from quizsite.settings import *  # noqa: F403

ROOT_URLCONF = "tests.benchmarks.urls"
