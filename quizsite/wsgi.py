"""The door for web servers. A production site whose settings are unsafe stops here, saying why."""

import os

from django.core.checks import ERROR, run_checks
from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "quizsite.settings")

application = get_wsgi_application()

problems = [problem for problem in run_checks() if problem.level >= ERROR]
if problems:
    raise ImproperlyConfigured("\n".join(str(problem) for problem in problems))

from questions.bank.warming import warm_in_background  # noqa: E402  (the models have to be loaded)

warm_in_background()
