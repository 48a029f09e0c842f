// The column editor: a dialog where columns are searched, chosen, ordered and named.
(() => {
  "use strict";

  const begin = () => {
    const dialog = document.getElementById("columnEditor");
    const list = document.getElementById("chosenColumns");
    if (!dialog) {
      return;
    }

    const lines = () => [...list.querySelectorAll("li:not([hidden])")];
    const lineOf = (key) => list.querySelector(`[data-key="${CSS.escape(key)}"]`);
    const boxOf = (key) => dialog.querySelector(`[data-offers="${CSS.escape(key)}"]`);

    const sayPlace = (line) => {
      const place = lines().indexOf(line) + 1;
      document.getElementById("spoken").textContent = list.dataset.said
        .replace("{0}", line.dataset.title)
        .replace("{1}", place);
    };

    // A column that is not shown stays in the list, unseen, and is not sent.
    const show = (line, shown) => {
      line.hidden = !shown;
      line.querySelectorAll("input").forEach((input) => {
        input.disabled = !shown;
      });
      boxOf(line.dataset.key).checked = shown;
    };

    const move = (line, by) => {
      const all = lines();
      const place = all.indexOf(line) + by;
      if (place < 0 || place >= all.length) {
        return;
      }
      if (by < 0) {
        all[place].before(line);
      } else {
        all[place].after(line);
      }
      sayPlace(line);
    };

    list.querySelectorAll("li").forEach((line) => show(line, line.dataset.chosen === "true"));
    const forAll = document.getElementById("presetDefault");
    if (forAll) {
      forAll.checked = forAll.dataset.chosen === "true";
    }

    document.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button?.dataset.move) {
        move(button.closest("li"), Number(button.dataset.move));
        button.focus();
      } else if (button?.dataset.drop) {
        const line = button.closest("li");
        const next = lines()[lines().indexOf(line) + 1];
        show(line, false);
        (next?.querySelector("[data-drop]") ?? document.getElementById("columnSearch")).focus();
      }
    });

    dialog.addEventListener("change", (event) => {
      const key = event.target.dataset.offers;
      if (key) {
        const line = lineOf(key);
        show(line, event.target.checked);
        if (event.target.checked) {
          list.append(line);
          sayPlace(line);
        }
      }
    });

    document.getElementById("columnSearch").addEventListener("input", (event) => {
      const wanted = event.target.value.toLowerCase();
      dialog.querySelectorAll(".offered fieldset").forEach((group) => {
        group.querySelectorAll("label").forEach((label) => {
          label.hidden = !label.textContent.toLowerCase().includes(wanted);
        });
        group.hidden = !group.querySelector("label:not([hidden])");
      });
    });

    // In a field or a box, Enter must not press the first button of the form.
    dialog.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target.matches("input")) {
        event.preventDefault();
      }
    });

    let dragged = null;
    list.addEventListener("dragstart", (event) => {
      dragged = event.target.closest("li");
      dragged.classList.add("dragged");
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", dragged.dataset.key);
    });
    list.addEventListener("dragover", (event) => {
      const over = event.target.closest("li");
      if (!dragged || !over) {
        return;
      }
      event.preventDefault();
      if (over !== dragged) {
        const box = over.getBoundingClientRect();
        const after = event.clientY > box.top + box.height / 2;
        over[after ? "after" : "before"](dragged);
      }
    });
    list.addEventListener("drop", (event) => event.preventDefault());
    list.addEventListener("dragend", () => {
      dragged.classList.remove("dragged");
      sayPlace(dragged);
      dragged = null;
    });
  };
  document.addEventListener("DOMContentLoaded", begin);
})();
