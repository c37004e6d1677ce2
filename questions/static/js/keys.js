// Single keys press the visible buttons; nothing lives only here. Keys are ignored while someone is typing,
// and single letters, digits and signs can be turned off in the list of shortcuts.

const TYPING = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]";
const OFF = "single-keys-off";

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return;
  if (event.target.closest(TYPING)) return;
  const goal = goalOf(event);
  if (!goal) return;
  event.preventDefault();
  if (goal.matches("input")) goal.focus();
  goal.click();
});

// A button says its key in data-key; Enter belongs to the control that has the focus, if it is one that acts.
function goalOf(event) {
  if (event.key === "Enter" && event.target.closest("a, button, summary")) return null;
  if (event.key === " " && event.target.closest("button, summary, input")) return null;
  if (event.key.length === 1 && localStorage.getItem(OFF)) return null;
  const goals = document.querySelectorAll(`[data-key~="${CSS.escape(keyOf(event))}"]`);
  return [...goals].find((goal) => goal.checkVisibility() && !goal.disabled);
}

// The key as the buttons name it, whatever the keyboard's language.
function keyOf(event) {
  if (event.key === " ") return "space";
  if (/^[٠-٩]$/.test(event.key)) return String(event.key.charCodeAt(0) - 0x660);
  if (event.key === "؟") return "?";
  if (/^[^\x00-\x7f]$/.test(event.key) && event.code.startsWith("Key")) return event.code.slice(3).toLowerCase();
  return event.key.toLowerCase();
}

document.addEventListener(
  "toggle",
  (event) => {
    const line = event.target.querySelector("[data-keys-switch]");
    if (!line) return;
    line.hidden = false;
    line.querySelector("input").checked = !localStorage.getItem(OFF);
  },
  true,
);

document.addEventListener("change", (event) => {
  if (!event.target.closest("[data-keys-switch]")) return;
  if (event.target.checked) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, "yes");
});
