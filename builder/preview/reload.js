// Served by `dateline serve` only; no built page holds it.
(() => {
  "use strict";
  const script = document.currentScript;
  const place = "dateline-scroll:" + location.pathname + location.search;
  let source = null;
  let overlay = null;

  function hear(event) {
    const state = JSON.parse(event.data);
    if (state.problems.length) {
      show(state.problems);
    } else if (state.build !== script.dataset.build) {
      sessionStorage.setItem(place, JSON.stringify([scrollX, scrollY]));
      location.reload();
    } else {
      hide();
    }
  }

  function show(problems) {
    hide();
    overlay = document.createElement("div");
    overlay.id = "dateline-problems";
    overlay.setAttribute("role", "alert");
    overlay.textContent = ["The last build failed. This is the site before it.", ...problems].join("\n\n");
    Object.assign(overlay.style, {
      position: "fixed", inset: "auto 0 0 0", maxHeight: "60vh", overflow: "auto", zIndex: "2147483647",
      margin: "0", padding: "1rem 1.25rem", boxSizing: "border-box", whiteSpace: "pre-wrap",
      overflowWrap: "anywhere", textAlign: "start", background: "#3b0d0c", color: "#fff",
      borderTop: "4px solid #ff6b5e", font: "14px/1.45 ui-monospace, monospace",
    });
    document.body.append(overlay);
  }

  function hide() {
    if (overlay) overlay.remove();
    overlay = null;
  }

  function connect() {
    if (source || document.hidden) return;
    source = new EventSource(new URL("events", script.src));
    source.onmessage = hear;
  }

  // A browser opens six connections to a host: tabs that nobody sees must not use them up.
  function disconnect() {
    if (source) source.close();
    source = null;
  }

  function scrollBack() {
    const kept = sessionStorage.getItem(place);
    if (!kept) return;
    sessionStorage.removeItem(place);
    const [left, top] = JSON.parse(kept);
    scrollTo({ left, top, behavior: "instant" });
  }

  addEventListener("load", scrollBack);
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", connect);
  document.addEventListener("visibilitychange", () => (document.hidden ? disconnect() : connect()));
  connect();
})();
