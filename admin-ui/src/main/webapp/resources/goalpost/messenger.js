// The messenger is told that something was written, and asks the page for what it shows of it.
(() => {
  "use strict";

  // What is new is shown within a second, its request included.
  const APART = 700;
  const PATIENCE = 15000;
  const NEAR_THE_END = 40;
  const PARTS = ["threads", "thread"];

  const openLog = () => document.querySelector("[data-end]");

  const isAtTheEnd = (log) => log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_THE_END;

  const toTheEnd = (log) => {
    log.scrollTop = log.scrollHeight;
  };

  const messagesIn = (log) => [...log.querySelectorAll("[data-message]")];

  const below = (log, message) =>
    message.getBoundingClientRect().top - log.getBoundingClientRect().top;

  // Where somebody reads who has gone up: the first message in sight, and where it is.
  const placeIn = (log) => {
    const first = messagesIn(log).find((one) => below(log, one) + one.offsetHeight > 0);
    return first && { message: first.dataset.message, below: below(log, first) };
  };

  const comeBackTo = (place, log) => {
    const found = messagesIn(log).find((one) => one.dataset.message === place?.message);
    if (found) {
      log.scrollTop += below(log, found) - place.below;
    }
  };

  // Who goes through a list by keyboard stays where they are.
  const replace = (place, fresh) => {
    if (!place || !fresh || place.innerHTML === fresh.innerHTML) {
      return false;
    }
    const focused = place.contains(document.activeElement) ? document.activeElement : null;
    place.replaceChildren(...fresh.childNodes);
    const again = focused?.href
      ? [...place.querySelectorAll("a")].find((link) => link.href === focused.href)
      : focused?.matches("[data-end]") && openLog();
    if (again) {
      again.focus({ preventScroll: true });
    }
    return true;
  };

  // Only who is at the end already is taken along to what is new.
  const replaceThread = (place, fresh) => {
    const before = openLog();
    const follows = !before || isAtTheEnd(before);
    const reading = before && placeIn(before);
    const replaced = replace(place, fresh);
    const log = openLog();
    if (replaced && log) {
      if (follows) {
        toTheEnd(log);
      } else {
        comeBackTo(reading, log);
      }
    }
  };

  const refresh = async () => {
    const answer = await fetch(location.href, {
      headers: { "X-Live": "true" },
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!answer.ok) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    PARTS.forEach((id) => {
      const change = id === "thread" ? replaceThread : replace;
      change(document.getElementById(id), page.getElementById(id));
    });
    readIfSeen();
  };

  // The first request goes at once, others some time apart: a stream of messages costs no more than
  // that. One request at a time, and one more for what was written meanwhile: an older answer never
  // follows a newer one, and no stream of messages puts the next request off.
  let timer;
  let askedAt = -APART;
  let underWay = false;
  let isBehind = false;
  const refreshNow = async () => {
    timer = undefined;
    askedAt = performance.now();
    underWay = true;
    isBehind = false;
    await refresh().catch(() => {});
    underWay = false;
    if (isBehind) {
      refreshSoon();
    }
  };
  const refreshSoon = () => {
    if (underWay) {
      isBehind = true;
    } else {
      timer ??= setTimeout(refreshNow, askedAt + APART - performance.now());
    }
  };

  // Read is what was seen: the end of an open thread, in a window that is in front.
  let read;
  const readIfSeen = () => {
    const log = openLog();
    const isNewest = document.getElementById("thread")?.dataset.newest === "true";
    const last = log && messagesIn(log).at(-1)?.dataset.message;
    if (isNewest && last && last !== read && !document.hidden && isAtTheEnd(log)) {
      read = last;
      window.markRead?.([
        { name: "shown", value: last },
        { name: "by_itself", value: "true" },
      ]);
    }
  };

  const listen = (place) => {
    const stream = new EventSource(place.dataset.stream);
    const say = (state) => {
      place.dataset.state = state;
    };
    let before = false;
    stream.addEventListener("open", () => {
      say("on");
      if (before) {
        refreshSoon();
      }
      before = true;
    });
    stream.addEventListener("error", () => say("off"));
    stream.addEventListener("message", refreshSoon);
    window.addEventListener("pagehide", () => stream.close());
  };

  document.addEventListener("goalpost-read", refreshSoon);
  // Before the page is ready, what is sent lacks the nonce that it was drawn with.
  document.addEventListener("goalpost-ready", () => {
    const log = openLog();
    if (log) {
      toTheEnd(log);
    }
    readIfSeen();
    document.addEventListener("visibilitychange", readIfSeen);
    // Scrolling does not bubble, and the log is another one after each refresh.
    document.addEventListener("scroll", readIfSeen, { capture: true, passive: true });
    document.querySelectorAll("[data-stream]").forEach(listen);
  });
})();
