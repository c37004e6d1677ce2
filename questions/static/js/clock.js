// Counts an attempt's time down from what the server said was left; the server alone decides what is late.
// When it is over, what stands in the form is sent, and where nothing does, the page is loaded again.

let ends = null; // by the browser's own steady clock, which nobody sets

function start() {
  const clock = document.querySelector("[data-seconds-left]");
  ends = clock ? performance.now() + Number(clock.dataset.secondsLeft) * 1000 : null;
}

function show(seconds) {
  const place = document.querySelector("[data-time-left]");
  if (!place) return;
  const two = (number) => String(number).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  place.textContent = hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

function over() {
  ends = null;
  const form = document.querySelector("form#answer");
  const holds = form && [...new FormData(form)].some(([name, value]) => value && !/^(csrf|client_id|order|calendar)/.test(name));
  if (holds) form.requestSubmit();
  else location.reload();
}

setInterval(() => {
  if (ends === null) return;
  const seconds = Math.ceil((ends - performance.now()) / 1000);
  show(Math.max(0, seconds));
  if (seconds <= 0) over();
}, 1000);

document.addEventListener("htmx:afterSettle", start);
start();
