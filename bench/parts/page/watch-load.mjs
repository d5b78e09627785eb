/**
 * Runs in the page before anything else, so it stands alone. Keeps under `window.watched` when a map
 * that is in the HTML was painted, what moved, which tasks were long, and how long clicks took.
 */
export function watchLoad() {
  const watched = { drawn: null, shift: 0, longTasks: [], frames: [], clicks: [] };
  window.watched = watched;
  const observe = (type, keep, options = {}) => {
    try {
      new PerformanceObserver((list) => list.getEntries().forEach(keep)).observe({
        type,
        buffered: true,
        ...options,
      });
    } catch {
      // An older Chromium does not know the type: nothing is kept of it.
    }
  };
  observe("layout-shift", ({ value }) => {
    watched.shift += value;
  });
  observe("longtask", ({ startTime, duration }) => watched.longTasks.push({ startTime, duration }));
  observe("long-animation-frame", ({ startTime, duration, scripts }) =>
    watched.frames.push({
      startTime,
      duration,
      scripts: scripts.map((script) => ({
        startTime: script.startTime,
        duration: script.duration,
        invoker: script.invoker,
      })),
    }),
  );
  observe(
    "event",
    ({ name, duration }) => {
      if (name === "click") watched.clicks.push(duration);
    },
    { durationThreshold: 16 },
  );

  // More paths than any icon has, and something behind the drawing: it is there to its end.
  const isWhole = () =>
    [...document.querySelectorAll("svg")].some(
      (svg) =>
        svg.querySelectorAll("path").length > 50 &&
        (document.readyState !== "loading" ||
          svg.nextElementSibling ||
          svg.parentElement?.nextElementSibling),
    );
  const look = () => {
    if (!isWhole()) requestAnimationFrame(look);
    else {
      // A message sent in a frame arrives when that frame has been painted; two frames later a page has
      // begun with its scripts, which says nothing of when its map was to be seen.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        watched.drawn = performance.now();
      };
      port2.postMessage(null);
    }
  };
  requestAnimationFrame(look);
}
