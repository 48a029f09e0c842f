// What pages do without asking the server: copying, choosing a look, keys, macros.
(() => {
  "use strict";

  const say = (text) => {
    document.getElementById("spoken").textContent = text;
  };

  // The clipboard needs a secure context; a server without TLS is none. A dialog lets nothing be chosen
  // outside it.
  const copyBySelection = (text, button) => {
    const before = document.activeElement;
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "unseen";
    (button.closest("dialog") ?? document.body).append(area);
    area.select();
    const copied = document.execCommand("copy");
    area.remove();
    before?.focus({ preventScroll: true });
    return copied;
  };
  const copy = async (text, button) => {
    if (!navigator.clipboard || !window.isSecureContext) {
      return copyBySelection(text, button);
    }
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyBySelection(text, button);
    }
  };

  // A button says for a moment what became of it, however often it is pressed.
  const moments = new WeakMap();
  const tellBriefly = (button, text, look) => {
    clearTimeout(moments.get(button));
    button.dataset.label ??= button.textContent;
    button.textContent = text;
    button.classList.remove("done", "failed");
    button.classList.add(look);
    say(text);
    moments.set(button, setTimeout(() => {
      button.textContent = button.dataset.label;
      button.classList.remove(look);
    }, 1500));
  };

  const copyFrom = async (button) => {
    const source = button.dataset.copyFrom;
    const text = source ? document.getElementById(source).textContent : button.dataset.copy;
    if (await copy(text.trim(), button)) {
      tellBriefly(button, button.dataset.done, "done");
    } else {
      tellBriefly(button, document.getElementById("spoken").dataset.notCopied, "failed");
    }
  };

  const insertMacro = (button) => {
    const field = document.getElementById(button.dataset.into);
    field.setRangeText(button.dataset.macro, field.selectionStart, field.selectionEnd, "end");
    field.focus();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.matches(".copy")) {
      copyFrom(button);
    } else if (button?.dataset.macro) {
      insertMacro(button);
    }
  });

  // The answer to a form has lost the query of its page; what counts of it stands in the form. It is
  // opened and not reloaded, which would send the form again.
  const openAnew = () => {
    const query = new URLSearchParams(location.search);
    document.querySelectorAll("input[data-in-address]").forEach((field) => {
      query.set(field.name, field.value);
    });
    location.assign(query.size === 0 ? location.pathname : `${location.pathname}?${query}`);
  };

  // Language and theme are the browser's, not the user's.
  const remember = (select) => {
    document.cookie = `${select.dataset.cookie}=${select.value};path=/admin;max-age=31536000;samesite=lax`;
    if (select.dataset.reload) {
      openAnew();
    } else {
      document.documentElement.dataset.theme = select.value;
    }
  };

  // What is chosen may have to be completed before it can be sent.
  const isWhole = (field) => field.dataset.needs === undefined || field.value !== field.dataset.neededFor;

  document.addEventListener("change", (event) => {
    if (event.target.matches("select[data-cookie]")) {
      remember(event.target);
    } else if (event.target.matches("[data-submit]") && isWhole(event.target)) {
      event.target.form.requestSubmit();
    }
  });

  // What is typed shows where it ends up.
  const mirror = (field) => {
    document.querySelectorAll(`[data-mirror="${field.id}"]`).forEach((place) => {
      place.textContent = field.value === "" ? place.dataset.blank : encodeURIComponent(field.value);
    });
  };

  const timers = new Map();
  const refreshSoon = (form) => {
    const name = form.dataset.refresh;
    clearTimeout(timers.get(name));
    timers.set(name, setTimeout(() => window[name]?.(), 350));
  };

  const typed = (event) => {
    if (event.target.id) {
      mirror(event.target);
    }
    const form = event.target.closest("form[data-refresh], [data-refresh]");
    if (form) {
      refreshSoon(form);
    }
  };
  document.addEventListener("input", typed);

  // A preset goes into its field, where it is completed.
  document.addEventListener("change", (event) => {
    const target = event.target.dataset.fills;
    if (target && event.target.value !== "") {
      const field = document.getElementById(target);
      field.value = event.target.value;
      event.target.value = "";
      field.focus();
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });

  // Choices whose meaning hangs on another one.
  const need = (select) => {
    document.getElementById(select.dataset.needs).disabled = select.value !== select.dataset.neededFor;
  };
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-needs]")) {
      need(event.target);
    }
  });

  // Parts of a form that only matter when a box is ticked, or one thing is chosen.
  const reveal = (field) => {
    const choice = field.dataset.revealedBy;
    const part = document.getElementById(field.dataset.reveals);
    part.hidden = choice === undefined ? !field.checked : field.value !== choice;
  };
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-reveals]")) {
      reveal(event.target);
    }
  });

  // One box chooses all that are shown; how many are chosen is told.
  const boxes = (name) => [...document.querySelectorAll(`input[type="checkbox"][name="${name}"]`)];
  const countChosen = (name) => {
    const all = boxes(name);
    const chosen = all.filter((box) => box.checked).length;
    document.querySelectorAll(`[data-count="${name}"]`).forEach((place) => {
      place.textContent = String(chosen);
    });
    document.querySelectorAll(`[data-all="${name}"]`).forEach((box) => {
      box.checked = chosen > 0 && chosen === all.length;
      box.indeterminate = chosen > 0 && chosen < all.length;
    });
  };
  document.addEventListener("change", (event) => {
    const all = event.target.dataset.all;
    if (all) {
      boxes(all).forEach((box) => {
        box.checked = event.target.checked;
      });
    }
    const name = all ?? event.target.name;
    if (document.querySelector(`[data-all="${name}"]`)) {
      countChosen(name);
    }
  });

  // What was typed and not saved is not to get lost by a key, nor in an editor by leaving it unasked. What
  // a page takes for itself, or saves by a button of its own, counts for nothing. Parts of a form are
  // replaced, and so it is known by its id.
  const changed = new Set();
  const changedForms = () => [...changed].map((id) => document.getElementById(id)).filter(Boolean);
  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (form?.matches("[method='post']") && !event.target.closest("[data-passing]")) {
      changed.add(form.getAttribute("id"));
    }
  });
  document.addEventListener("submit", (event) => changed.delete(event.target.getAttribute("id")));
  window.addEventListener("beforeunload", (event) => {
    if (changedForms().some((form) => form.matches("[data-editor]"))) {
      event.preventDefault();
    }
  });

  // Keys: / searches, j and k go through rows, Enter opens, Escape leaves.
  const rows = () => [...document.querySelectorAll("[data-row]")];
  const step = (by) => {
    const all = rows();
    if (all.length === 0) {
      return;
    }
    const now = all.indexOf(document.activeElement);
    all[Math.min(all.length - 1, Math.max(0, now + by))].focus();
  };

  const keys = {
    "/": () => document.querySelector("[data-search]")?.focus(),
    j: () => step(1),
    k: () => step(-1),
  };

  // Where other letters are typed, a key is known by its place, as it is marked beside them. The place
  // of the slash has a full stop there, or a letter; what a Latin layout has in these places counts.
  const places = { Slash: "/", KeyJ: "j", KeyK: "k" };
  const OTHER_LETTER = /^(?!\p{Script=Latin})\p{L}$/u;
  const isElsewhere = (event) =>
    OTHER_LETTER.test(event.key) || (event.key === "." && event.code === "Slash");
  const shortcut = (event) => {
    const placed = !event.shiftKey && isElsewhere(event) ? places[event.code] : undefined;
    const name = placed ?? event.key;
    return Object.hasOwn(keys, name) ? keys[name] : undefined;
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input, textarea, select");
    if (event.key === "Escape" && typing) {
      event.target.blur();
    } else if (event.key === "Escape") {
      if (changedForms().length === 0) {
        document.querySelector("[data-escape]")?.click();
      }
    } else if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && shortcut(event)) {
      event.preventDefault();
      shortcut(event)();
    }
  });

  // A log shows what comes, unless it is paused, read further down, or out of sight. What is asked for
  // is the page itself, without a state of its own. Beside a log, what is under way shows what becomes
  // of it; once it is finished it asks for nothing, but still takes what others ask for.
  const paused = new Set();
  const LIVE_EVERY = 3000;
  const LIVE_PATIENCE = 10000;
  const livePlaces = () =>
    [...document.querySelectorAll("[data-live='true'], [data-live='along']")].filter(
      (place) => !paused.has(place.id));

  // What lies there already stays, with its focus and as far unfolded as it is.
  const merge = (place, fresh) => {
    const items = [...fresh.children];
    const ids = new Set(items.map((item) => item.id));
    [...place.children].filter((item) => !ids.has(item.id)).forEach((item) => item.remove());
    items.forEach((item, at) => {
      const there = place.children[at] ?? null;
      if (there?.id !== item.id) {
        place.insertBefore(item, there);
      }
    });
  };
  // Who does not see a log hears how many lines are new in it, not each of them. What stands below
  // a line that was there is older, and only moved up.
  const rowsOf = (place) => [...place.querySelectorAll("tr[data-id]")].map((row) => row.dataset.id);
  const tellArrived = (place, fresh) => {
    const known = new Set(rowsOf(place));
    const rows = rowsOf(fresh);
    const firstKnown = rows.findIndex((id) => known.has(id));
    const arrived = firstKnown < 0 ? rows.length : firstKnown;
    if (place.dataset.arrived && arrived > 0) {
      say(place.dataset.arrived.replace("{0}", String(arrived)));
    }
  };
  // Who goes through a log by keyboard stays at the row where they are.
  const replace = (place, fresh) => {
    const href = place.contains(document.activeElement) ? document.activeElement.href : undefined;
    tellArrived(place, fresh);
    place.replaceChildren(...fresh.childNodes);
    if (href) {
      const again = [...place.querySelectorAll("a")].find((link) => link.href === href);
      again?.focus({ preventScroll: true });
    }
  };
  const renew = (place, fresh) => {
    if (!fresh) {
      return;
    }
    place.dataset.live = fresh.dataset.live;
    if (fresh.innerHTML === place.innerHTML) {
      return;
    }
    if (place.dataset.liveItems) {
      merge(place, fresh);
    } else {
      replace(place, fresh);
    }
  };
  // Beside a log stands whether it shows what comes, and when it only seems to.
  let reached = true;
  const stateOf = (place) => {
    if (paused.has(place.id) || place.dataset.live !== "true") {
      return "stands";
    }
    return reached ? "on" : "off";
  };
  const tellState = () => {
    document.querySelectorAll("[data-state-of]").forEach((mark) => {
      mark.dataset.state = stateOf(document.getElementById(mark.dataset.stateOf));
    });
  };
  const refresh = async () => {
    if (document.hidden || !livePlaces().some((place) => place.dataset.live === "true")) {
      return;
    }
    const answer = await fetch(location.href, {
      headers: { "X-Live": "true" },
      redirect: "error",
      signal: AbortSignal.timeout(LIVE_PATIENCE),
    });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    reached = answer.ok;
    if (reached) {
      livePlaces().forEach((place) => renew(place, page.getElementById(place.id)));
    }
  };
  // No answer came: the server is away or too slow, or nobody is signed in any more.
  const missed = () => {
    reached = false;
  };
  const keepLive = () => {
    if (document.querySelector("[data-live]")) {
      setTimeout(() => refresh().catch(missed).then(tellState).then(keepLive), LIVE_EVERY);
    }
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-pause]");
    if (button) {
      const place = button.dataset.pause;
      const stands = !paused.delete(place);
      if (stands) {
        paused.add(place);
      }
      button.setAttribute("aria-pressed", String(stands));
      [button.textContent, button.dataset.other] = [button.dataset.other, button.textContent];
      tellState();
    }
  });

  // What is under way is not to be begun a second time. A button says which one it is by its name: it
  // is put out of use once that is sent.
  const underWay = new Set();
  document.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (button?.matches("[data-busy]")) {
      document.body.classList.add("busy");
      setTimeout(() => {
        underWay.add(button);
        button.disabled = !event.defaultPrevented;
      });
    }
  });
  // Somebody who comes back to a page finds nothing under way any more.
  window.addEventListener("pageshow", () => {
    document.body.classList.remove("busy");
    underWay.forEach((button) => {
      button.disabled = false;
    });
    underWay.clear();
  });

  // Also for parts that an answer has just brought.
  const prepare = () => {
    document.querySelectorAll("select[data-theme-choice]").forEach((select) => {
      select.value = document.documentElement.dataset.theme;
    });
    document.querySelectorAll("select[data-value]").forEach((select) => {
      select.value = select.dataset.value;
    });
    document.querySelectorAll("[data-checked]").forEach((box) => {
      box.checked = box.dataset.checked === "true";
    });
    document.querySelectorAll("[data-all]").forEach((box) => countChosen(box.dataset.all));
    document.querySelectorAll("[data-reveals]").forEach(reveal);
    document.querySelectorAll("[data-needs]").forEach(need);
  };

  // What was pressed and came to nothing is told behind its button, until something is pressed again.
  // What a script asks for by itself is not listened to.
  const WHY = { 0: "away", 401: "signedOut", 409: "expired" };
  const pressed = new WeakSet();
  const hideUnsaved = () => document.getElementById("unsaved")?.remove();
  const tellUnsaved = (why, source) => {
    hideUnsaved();
    const told = document.getElementById("unsavedTexts").content.firstElementChild.cloneNode(true);
    told.querySelectorAll(`p:not([data-why="${why}"])`).forEach((other) => other.remove());
    document.getElementById(source).closest(".bar, form").after(told);
    told.scrollIntoView({ block: "nearest" });
  };
  // PrimeFaces leaves a button disabled whose call failed: it may be pressed again.
  const free = (source) => {
    const button = window.PrimeFaces.getWidgetById(source);
    if (button) {
      window.PrimeFaces.buttonEndAjaxDisabled(button, button.jq);
    }
  };
  const listenToFailures = () => {
    // PrimeFaces would go to the page for errors, and what was typed would be gone.
    delete window.PrimeFaces?.settings.errorPages;
    window.jQuery?.(document)
      .on("pfAjaxSend", (event, call) => {
        pressed.add(call);
        hideUnsaved();
      })
      .on("pfAjaxError", (event, call, settings) => {
        if (pressed.has(call) && call.statusText !== "abort") {
          tellUnsaved(WHY[call.status] ?? "failed", settings.source);
          free(settings.source);
        }
      })
      // Faces answers 200 where an action failed.
      .on("pfAjaxSuccess", (event, call, settings) => {
        if (call.responseXML?.querySelector("partial-response > error")) {
          tellUnsaved("failed", settings.source);
        } else if (call.responseXML?.querySelector("partial-response > redirect")) {
          changed.clear();
        }
      });
  };

  // While a part is under way the page says so; what is wrong in it gets the focus.
  const begin = () => {
    prepare();
    showFault();
    keepLive();
    listenToFailures();
    // On a narrow screen the menu is one line that scrolls.
    document.querySelector("nav [aria-current='page']")?.scrollIntoView({block: "nearest", inline: "center"});
    window.jQuery?.(document)
      .on("pfAjaxStart", () => document.body.classList.add("busy"))
      .on("pfAjaxComplete", () => {
        document.body.classList.remove("busy");
        prepare();
        showFault();
      });
  };
  // What is wrong must be seen, even where the user had folded it away.
  const showFault = () => {
    const wrong = document.querySelector("[aria-invalid='true']");
    wrong?.closest("details")?.setAttribute("open", "");
    wrong?.focus();
  };

  document.addEventListener("DOMContentLoaded", begin);
  // PrimeFaces puts its nonce into the forms once jQuery is ready, which can be after "load": what
  // a script sends by itself has to wait for that.
  window.addEventListener("load", () => {
    window.jQuery(() => document.dispatchEvent(new Event("goalpost-ready")));
  });
})();
