// Putting things in order without a round trip: the arrow buttons, keys, and dragging by the handle. Without this file
// the buttons send the form, so nothing lives only here. Lines carry their hidden fields along, so what is sent is
// always what is seen.

let held = null; // the line picked up with the keyboard, and where it was
let dragged = null; // the line under the pointer

const linesOf = (list) => [...list.querySelectorAll("[data-order-line]")];
const listOf = (line) => line.closest("[data-order]");

function ready(list) {
  for (const grip of list.querySelectorAll("[data-order-grip]")) {
    if (grip.hasAttribute("tabindex")) continue;
    const text = grip.closest("[data-order-line]").querySelector("[data-order-text]").textContent;
    grip.removeAttribute("aria-hidden");
    grip.setAttribute("tabindex", "0");
    grip.setAttribute("role", "button");
    grip.setAttribute("aria-pressed", "false");
    grip.setAttribute("aria-label", text);
  }
  const help = list.parentElement.querySelector("[data-order-help]");
  if (help) help.hidden = false;
}

function readyAll() {
  for (const list of document.querySelectorAll("[data-order]")) ready(list);
}

function say(list, line) {
  const said = list.parentElement.querySelector("[data-order-said]");
  const lines = linesOf(list);
  said.textContent = said.dataset.orderWords
    .replace("{text}", line.querySelector("[data-order-text]").textContent)
    .replace("{place}", lines.indexOf(line) + 1)
    .replace("{total}", lines.length);
}

function renumber(list) {
  const lines = linesOf(list);
  lines.forEach((line, place) => {
    line.querySelector(".no").textContent = place + 1;
    line.querySelector("[data-order-move=up]").disabled = place === 0;
    line.querySelector("[data-order-move=down]").disabled = place === lines.length - 1;
  });
}

function place(line, index) {
  const list = listOf(line);
  const others = linesOf(list).filter((other) => other !== line);
  if (index < 0 || index > others.length) return;
  list.insertBefore(line, others[index] ?? null);
  renumber(list);
  say(list, line);
}

function step(line, by) {
  place(line, linesOf(listOf(line)).indexOf(line) + by);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-order-move]");
  if (!button) return;
  event.preventDefault();
  const line = button.closest("[data-order-line]");
  step(line, button.dataset.orderMove === "up" ? -1 : 1);
  const stays = button.disabled ? line.querySelector("[data-order-move]:not(:disabled)") : button;
  stays.focus();
});

function hold(grip) {
  const line = grip.closest("[data-order-line]");
  held = { line, grip, from: linesOf(listOf(line)).indexOf(line) };
  line.classList.add("is-held");
  grip.setAttribute("aria-pressed", "true");
}

function drop() {
  if (!held) return;
  held.line.classList.remove("is-held");
  held.grip.setAttribute("aria-pressed", "false");
  held = null;
}

document.addEventListener("keydown", (event) => {
  const grip = event.target.closest("[data-order-grip]");
  if (!grip) return;
  const line = grip.closest("[data-order-line]");
  if (event.key === " ") {
    event.preventDefault();
    held ? drop() : hold(grip);
  } else if (held?.line === line && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
    event.preventDefault();
    step(line, event.key === "ArrowUp" ? -1 : 1);
    grip.focus();
  } else if (held?.line === line && event.key === "Escape") {
    event.stopPropagation();
    place(line, held.from);
    drop();
    grip.focus();
  }
});

document.addEventListener("focusout", (event) => {
  if (held && event.target === held.grip && !held.line.contains(event.relatedTarget) && event.relatedTarget) drop();
});

document.addEventListener("pointerdown", (event) => {
  const grip = event.target.closest("[data-order-grip]");
  if (!grip || event.button !== 0) return;
  event.preventDefault();
  grip.focus();
  dragged = grip.closest("[data-order-line]");
  dragged.classList.add("is-held");
});

document.addEventListener("pointermove", (event) => {
  if (!dragged) return;
  const list = listOf(dragged);
  const others = linesOf(list).filter((line) => line !== dragged);
  const index = others.filter((line) => {
    const box = line.getBoundingClientRect();
    return box.top + box.height / 2 < event.clientY;
  }).length;
  if (index !== linesOf(list).indexOf(dragged)) place(dragged, index);
});

for (const end of ["pointerup", "pointercancel"]) {
  document.addEventListener(end, () => {
    dragged?.classList.remove("is-held");
    dragged = null;
  });
}

document.addEventListener("htmx:afterSettle", readyAll);
readyAll();
