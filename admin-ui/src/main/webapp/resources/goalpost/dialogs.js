// Dialogs: a button names the one that it opens or closes. One with a fault in it opens by itself.
(() => {
  "use strict";

  const named = (id) => document.getElementById(id);

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.dataset.dialog) {
      named(button.dataset.dialog).showModal();
    } else if (button?.dataset.close) {
      named(button.dataset.close).close();
    }
  });

  // Enter in a field presses the button that it names, not the first of the form.
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.dataset.enter) {
      event.preventDefault();
      named(event.target.dataset.enter).click();
    }
  });

  document.addEventListener("DOMContentLoaded", () => {
    const dialog = document.querySelector("dialog[data-open=true]");
    dialog?.showModal();
    dialog?.querySelector("[aria-invalid=true]")?.focus();
  });
})();
