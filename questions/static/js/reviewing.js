// A review without waiting: the next question came along with the verdict and only has to be shown. And a clock:
// how long an answer took, unless the page was out of sight meanwhile.

let shownAt = performance.now();
let wasHidden = document.hidden;

function startClock() {
  shownAt = performance.now();
  wasHidden = document.hidden;
}

document.addEventListener("visibilitychange", () => (wasHidden ||= document.hidden));
document.addEventListener("htmx:afterSettle", startClock);
document.addEventListener(
  "submit",
  (event) => {
    const clock = event.target.querySelector("[data-clock]");
    if (clock) clock.value = wasHidden ? "" : Math.round(performance.now() - shownAt);
  },
  true,
);

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-next]");
  const brought = link && document.getElementById(link.dataset.next);
  if (!brought || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  const focus = document.querySelector("#focus");
  focus.replaceChildren(brought.content.cloneNode(true));
  history.pushState(null, "", link.href);
  htmx.process(focus);
  window.scrollTo(0, 0);
  focus.querySelector("[data-focus]")?.focus({ preventScroll: true });
  startClock();
});

// A page that was only brought along is asked for again when someone comes back to it.
window.addEventListener("popstate", (event) => {
  if (event.state === null && document.querySelector("#focus")) location.reload();
});
