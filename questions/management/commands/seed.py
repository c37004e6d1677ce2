"""Fills the site with its demo articles, questions about them (the engine's and our own), sets and people."""

from pathlib import Path
from random import Random

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from questions.accounts.demo import PASSWORD, ensure_demo_people
from questions.accounts.models import Role
from questions.bank.demo import ensure_article, read_cards
from questions.bank.demo_sets import ensure_sets
from questions.bank.models import QuestionSet
from questions.classroom.demo import CLASS_CODE, ensure_class
from questions.common.errors import UserError
from questions.quizzes.demo import ensure_history

ARTICLES = settings.BASE_DIR / "fixtures" / "articles"


class Command(BaseCommand):
    help = "Add the demo articles, questions, sets and accounts. What is there already stays as it is."

    def add_arguments(self, parser) -> None:
        parser.add_argument("--articles", type=Path, default=ARTICLES, help="folder of .txt and .toml files")

    def handle(self, *args, articles: Path, **options) -> None:
        try:
            people = ensure_demo_people()
        except UserError as error:
            raise CommandError(str(error)) from error
        at = timezone.now()
        sets: list[QuestionSet] = []
        cards = read_cards(articles)
        for number, card in enumerate(cards, start=1):
            article = ensure_article(card, by=people[Role.AUTHOR], at=at)
            made = ensure_sets(card, article, by=people[Role.TEACHER], at=at)
            sets.append(made[0])
            counts = ", ".join(f"{one.slug} of {one.items.count()}" for one in made)
            self.stdout.write(f"{number}/{len(cards)} {card.name}: in the sets {counts}")
        learner = people[Role.LEARNER]
        own = [one for one in sets if one.language == learner.language]
        ensure_history(learner, own, until=at, chance=Random(learner.pk))
        classroom = ensure_class(
            people[Role.TEACHER], learner, own, password=PASSWORD, at=at, chance=Random(CLASS_CODE)
        )
        pupils = classroom.enrolments.count()
        self.stdout.write(f"Demo class {classroom.code} of {pupils}: /enter/{classroom.code}/")
        self.stdout.write(f"Demo accounts, all with the password {PASSWORD}:")
        for role, person in people.items():
            self.stdout.write(f"  {role:8} {person.email}")
