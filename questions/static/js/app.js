// What every page does beyond plain HTML: the CSRF header for htmx, focus after a swap, menus and toasts that close.

import "./copy.js";
import "./keys.js";
import "./selecting.js";
import "./reviewing.js";
import "./clock.js";
import "./order.js";

document.addEventListener("htmx:configRequest", (event) => {
  const token = document.querySelector("input[name=csrfmiddlewaretoken]");
  if (token) event.detail.headers["X-CSRFToken"] = token.value;
});

// After a swap the reader stands at what is new: an error, the verdict, or the new question.
document.addEventListener("htmx:afterSettle", (event) => {
  const place = event.detail.elt;
  const goal = place.querySelector("[aria-invalid=true], .verdict, [data-focus]");
  if (goal) goal.focus({ preventScroll: !goal.matches(".verdict, [aria-invalid=true]") });
});

// A request that never arrived is said aloud; what was typed is still in its field.
document.addEventListener("htmx:sendError", () => {
  const words = document.querySelector("#offline");
  if (words) document.querySelector("#notices").replaceChildren(words.content.cloneNode(true));
});

document.addEventListener("htmx:beforeRequest", () => document.querySelector("#notices").replaceChildren());

// Without htmx, too, a form that is being sent is not sent again by a second click.
document.addEventListener("submit", (event) => {
  if (event.defaultPrevented || event.target.method !== "post") return;
  if (event.target.dataset.sending) event.preventDefault();
  event.target.dataset.sending = "yes";
});
window.addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.sending;
});

document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("[data-menu][open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll("[data-menu][open]")) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

for (const field of document.querySelectorAll("[data-time-zone]")) {
  field.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// Tabs that scroll on a phone show the one that is open.
for (const tab of document.querySelectorAll(".tabs [aria-current]")) tab.scrollIntoView({ block: "nearest", inline: "center" });

// A toast goes after eight seconds, but not from under somebody's hand.
function letToastsGo() {
  for (const toast of document.querySelectorAll("[data-toast]:not([data-going])")) {
    toast.dataset.going = "yes";
    const go = () => (toast.matches(":focus-within, :hover") ? setTimeout(go, 2000) : toast.remove());
    setTimeout(go, 8000);
  }
}
letToastsGo();
document.addEventListener("htmx:afterSettle", letToastsGo);
