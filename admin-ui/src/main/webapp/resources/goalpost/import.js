// A file is looked at before it is sent; an import that is shown goes on, part after part.
(() => {
  "use strict";

  const AGAIN = 2000;

  const tooLarge = (field) => (field.files[0]?.size ?? 0) > Number(field.dataset.most);

  const judge = (field) => {
    const bad = tooLarge(field);
    document.getElementById("fault-file").textContent = bad ? field.dataset.tooLarge : "";
    field.setAttribute("aria-invalid", String(bad));
  };

  document.addEventListener("change", (event) => {
    if (event.target.matches("input[type='file']")) {
      judge(event.target);
    }
  });

  document.addEventListener("submit", (event) => {
    const field = event.target.querySelector("input[type='file']");
    if (field && tooLarge(field)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      field.focus();
    }
  }, true);

  // A part that changed nothing was not taken: the import is another, or gone.
  let before = null;
  const next = () => {
    const figures = document.querySelector("[data-going='true']");
    if (figures && figures.innerHTML === before) {
      location.reload();
    } else if (figures) {
      before = figures.innerHTML;
      window.nextPart();
    }
  };

  // The server may be down for a moment. What it has noted is shown by the page that it then gives.
  const waitForServer = async () => {
    const answer = await fetch(location.href, { headers: { "X-Live": "true" } }).catch(() => null);
    if (answer?.ok) {
      location.reload();
    } else {
      setTimeout(waitForServer, AGAIN);
    }
  };

  const tellAway = () => {
    const away = document.getElementById("away");
    away.textContent = away.dataset.text;
    setTimeout(waitForServer, AGAIN);
  };

  let leaving = false;
  window.addEventListener("pagehide", () => {
    leaving = true;
  });
  document.addEventListener("goalpost-part", (event) => {
    if (event.detail === "success") {
      next();
    } else if (!leaving) {
      tellAway();
    }
  });

  document.addEventListener("goalpost-ready", next);
})();
