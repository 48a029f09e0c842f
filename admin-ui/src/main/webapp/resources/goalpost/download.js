// A file that takes a while: that it is being made, and how much of it has come, is told, and it can be
// given up. Its link gives it without this script, too.
(() => {
  "use strict";

  const place = document.getElementById("fetching");
  const [status, saved, bar, figures, cancel] = ["p", "a", "progress", ".hint", "button"].map(
    (part) => place.querySelector(part));

  const size = (bytes) => {
    const step = bytes < 1e6 ? 1e3 : 1e6;
    const format = { style: "unit", unit: step === 1e3 ? "kilobyte" : "megabyte", maximumFractionDigits: 1 };
    return new Intl.NumberFormat(document.documentElement.lang, format).format(bytes / step);
  };

  const show = (look, ...parts) => {
    place.className = look;
    [saved, bar, figures, cancel].forEach((part) => {
      part.hidden = !parts.includes(part);
    });
  };

  // Only what stays the same for a while is read aloud.
  const say = (text) => {
    const words = place.dataset[text] ?? "";
    if (status.textContent !== words) {
      status.textContent = words;
    }
  };

  // What is new on a page as an alert is read aloud at once.
  const alarm = document.createElement("p");
  alarm.setAttribute("role", "alert");

  // What was packed for its way has another length than what comes of it.
  const lengthOf = (headers) => (headers.has("Content-Encoding") ? 0 : Number(headers.get("Content-Length")));

  const nameOf = (headers) => /filename="([^"]+)"/.exec(headers.get("Content-Disposition"))?.[1];

  const tell = (came, total) => {
    say("coming");
    figures.textContent =
      total > 0
        ? place.dataset.figures.replace("{0}", size(came)).replace("{1}", size(total))
        : size(came);
    if (total > 0) {
      bar.max = total;
      bar.value = came;
    }
  };

  // A file may be larger than what a page may hold: lot by lot it goes to the browser, which keeps it
  // on disk if need be.
  const LOT = 4 * 1024 * 1024;
  const gather = () => {
    const lots = [];
    let parts = [];
    let gathered = 0;
    const close = () => {
      lots.push(new Blob(parts));
      parts = [];
      gathered = 0;
    };
    return {
      add: (part) => {
        parts.push(part);
        gathered += part.length;
        if (gathered >= LOT) {
          close();
        }
      },
      all: (type) => {
        close();
        return new Blob(lots, { type });
      },
    };
  };

  const NOW_AND_THEN = 250;
  const receive = async (answer) => {
    const total = lengthOf(answer.headers);
    const reader = answer.body.getReader();
    const content = gather();
    let came = 0;
    let told = 0;
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      content.add(part.value);
      came += part.value.length;
      if (Date.now() - told > NOW_AND_THEN) {
        told = Date.now();
        tell(came, total);
      }
    }
    tell(came, total);
    return content.all(answer.headers.get("Content-Type"));
  };

  // Its link stays, for browsers that save nothing long after a click, until another file is wanted.
  const save = (name, content) => {
    saved.href = URL.createObjectURL(content);
    saved.download = name;
    saved.textContent = name;
    saved.click();
  };
  const forget = () => {
    URL.revokeObjectURL(saved.href);
    saved.removeAttribute("href");
  };

  // What is no file is a page that says why there is none, or that asks who one is.
  const take = async (link, signal) => {
    const answer = await fetch(link.href, { signal });
    const name = nameOf(answer.headers);
    if (!answer.ok || !name) {
      throw new Error(`No file, but ${answer.status}`);
    }
    return { name, content: await receive(answer) };
  };

  let going = null;
  // Unless another was begun meanwhile. The button to cancel goes: its focus is not to get lost.
  const end = (mine, link, outcome) => {
    if (going === mine) {
      going = null;
      if (place.contains(document.activeElement)) {
        link.focus();
      }
      outcome();
    }
  };
  const arrive = ({ name, content }) => {
    show("note good", saved);
    say("saved");
    save(name, content);
  };
  const fail = (cancelled) => {
    show(cancelled ? "" : "note bad");
    say("nothing");
    if (!cancelled) {
      alarm.textContent = place.dataset.failed;
      place.append(alarm);
    }
  };
  const begin = async (link) => {
    going?.abort();
    const mine = new AbortController();
    going = mine;
    forget();
    alarm.remove();
    bar.removeAttribute("value");
    figures.textContent = "";
    show("note", bar, figures, cancel);
    say("preparing");
    try {
      const file = await take(link, mine.signal);
      end(mine, link, () => arrive(file));
    } catch {
      end(mine, link, () => fail(mine.signal.aborted));
      mine.abort();
    }
  };

  const isPlain = (event) =>
    event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-fetched]");
    if (link && isPlain(event)) {
      event.preventDefault();
      begin(link);
    }
  });
  cancel.addEventListener("click", () => going?.abort());

  // Who leaves gives it up.
  window.addEventListener("beforeunload", (event) => {
    if (going) {
      event.preventDefault();
    }
  });
})();
