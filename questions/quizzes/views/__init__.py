"""Pages of sets and attempts: a learner's sets, taking one, what came of it, and what they report about a question."""
