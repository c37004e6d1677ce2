// Single keys press the visible buttons; nothing lives only here, and keys are ignored while someone is typing.

const TYPING = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]";

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (event.target.closest(TYPING)) return;
  const goal = goalOf(event);
  if (!goal) return;
  event.preventDefault();
  if (goal.matches("input")) goal.focus();
  goal.click();
});

// A button says its key in data-key; Enter goes to the one marked so unless another control has the focus.
function goalOf(event) {
  if (event.key === "Enter" && event.target.closest("a, button, summary")) return null;
  const key = /^[٠-٩]$/.test(event.key) ? String(event.key.charCodeAt(0) - 0x660) : event.key.toLowerCase();
  const goals = document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`);
  return [...goals].find((goal) => goal.checkVisibility() && !goal.disabled);
}
