// Words selected in the text can be asked about: two buttons appear that send them along. Without script each
// paragraph's number leads to the same actions.

document.addEventListener("selectionchange", () => {
  const tools = document.querySelector("[data-selection]");
  if (!tools) return;
  const words = selectedWords();
  tools.hidden = !words;
  if (words) for (const field of tools.querySelectorAll("[name=evidence]")) field.value = words;
});

// A press on a button would end the selection in some browsers, and hide the button before it is released.
document.addEventListener("mousedown", (event) => {
  if (event.target.closest?.("[data-selection]")) event.preventDefault();
});

// The selected words, if they lie in one paragraph; the numbers of questions between them are not of the text.
function selectedWords() {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return "";
  const range = selection.getRangeAt(0);
  const paragraph = closest(range.commonAncestorContainer);
  if (!paragraph) return "";
  const part = range.cloneContents();
  for (const number of part.querySelectorAll(".evno, .tag")) number.remove();
  return part.textContent.trim();
}

function closest(node) {
  return (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest("p[data-body]");
}
