"""Which browser tests and benchmarks drive."""

import os
import shutil

# The same engine without windows answers in two thirds of the time; where Debian does not offer it, the whole browser.
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium-headless-shell") or shutil.which("chromium")
