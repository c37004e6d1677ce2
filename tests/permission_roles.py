"""The roles of the site as the table of permissions lists them."""

ROLES = ("anonymous", "learner", "other", "teacher", "author", "admin", "deactivated")
