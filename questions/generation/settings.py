"""Leads a question in with what its sentence says, at the head, of where or for what time all of it holds."""

from __future__ import annotations

from questions.generation.scenes import Finding, Material
from questions.languages.reading import NameValue


def with_setting(question: str, clause: str, finding: Finding, material: Material) -> str:
    """The question behind "In Norway, "; as it is where the sentence opens with no place or the clause tells one."""
    scene = finding.scene
    setting = material.grammar.setting_before(scene.sentence, scene.of(NameValue), clause)
    if not setting:
        return question
    return _led_in(question, setting, material)


def with_scope(question: str, clause: str, finding: Finding, material: Material) -> str:
    """The question of a count behind the time or field for which its sentence says that it holds, or behind the place."""
    scope = material.grammar.scope_before(finding.scene.sentence)
    if scope:
        return _led_in(question, scope, material)
    return with_setting(question, clause, finding, material)


def _led_in(question: str, setting: str, material: Material) -> str:
    asked = question[:1].lower() + question[1:]
    return material.wording.stems["set_in_place"].format(setting=setting, question=asked)
