// The messenger is told that something was written, and asks the page for what it shows of it.
(() => {
  "use strict";

  const SOON = 80;
  const PARTS = ["threads", "thread"];

  const openClient = () => document.getElementById("thread")?.dataset.client;

  const toTheEnd = () => {
    const log = document.querySelector("[data-end]");
    if (log) {
      log.scrollTop = log.scrollHeight;
    }
  };

  // Who goes through the list by keyboard stays where they are.
  const replace = (place, fresh) => {
    if (!place || !fresh || place.innerHTML === fresh.innerHTML) {
      return;
    }
    const focused = place.contains(document.activeElement) ? document.activeElement.href : null;
    place.replaceChildren(...fresh.childNodes);
    if (focused) {
      [...place.querySelectorAll("a")].find((link) => link.href === focused)?.focus();
    }
  };

  const refresh = async () => {
    const answer = await fetch(location.href, { headers: { "X-Live": "true" }, redirect: "error" });
    if (!answer.ok) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    PARTS.forEach((id) => replace(document.getElementById(id), page.getElementById(id)));
    toTheEnd();
  };

  let timer;
  const refreshSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => refresh().catch(() => {}), SOON);
  };

  // Read is what was seen: an open thread in a window that is in front.
  let unread = false;
  const readIfSeen = () => {
    if (unread && !document.hidden && openClient()) {
      unread = false;
      window.markRead?.([{ name: "by_itself", value: "true" }]);
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
    stream.addEventListener("message", (event) => {
      refreshSoon();
      if (JSON.parse(event.data).client === openClient()) {
        unread = true;
        readIfSeen();
      }
    });
    window.addEventListener("pagehide", () => stream.close());
  };

  document.addEventListener("goalpost-read", refreshSoon);
  document.addEventListener("visibilitychange", readIfSeen);
  document.addEventListener("goalpost-ready", () => {
    toTheEnd();
    unread = document.getElementById("thread")?.dataset.unread === "true";
    readIfSeen();
    document.querySelectorAll("[data-stream]").forEach(listen);
  });
})();
