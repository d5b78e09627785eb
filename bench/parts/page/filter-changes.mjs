/**
 * Runs in the dashboard's page, so it stands alone. `window.filters` switches the filters as a reader
 * does and times until map, matrix and text all show it. What they must show is learnt beforehand, from
 * the same switch once everything has come to rest.
 */
export function installFilterChanges() {
  const SWITCHES =
    'nav[aria-label="Commitment types"] a[aria-pressed], [aria-label="Legend and stance filter"] a[aria-pressed]';
  const DRAWN = {
    map: '[aria-label="Map"] svg [data-holder][data-fill]',
    matrix: '[aria-label="Matrix"] table [data-fill]',
    text: '[aria-label="Text"] article [data-fill]',
  };
  const REST_MS = 300;
  const PATIENCE_MS = 10_000;

  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const task = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  const switches = () => [...document.querySelectorAll(SWITCHES)];
  // By row or block: to ask where something is that is not laid out would lay it out.
  const isInSight = (node) => {
    const { top, bottom } = (node.closest("tr, [data-kind]") ?? node).getBoundingClientRect();
    const pane = node.closest("section").getBoundingClientRect();
    return bottom > Math.max(0, pane.top) && top < Math.min(innerHeight, pane.bottom);
  };
  const drawnWhere = (isCounted) =>
    Object.fromEntries(
      Object.entries(DRAWN).map(([pane, selector]) => [
        pane,
        [...document.querySelectorAll(selector)]
          .filter(isCounted)
          .map((node) => `${node.getAttribute("data-holder")} ${node.getAttribute("data-fill")}`)
          .join("\n"),
      ]),
    );
  const drawn = () => drawnWhere(() => true);
  const both = () => ({ ...drawn(), seen: drawnWhere(isInSight) });
  const same = (a, b) => Object.keys(DRAWN).every((pane) => a[pane] === b[pane]);

  let changed = performance.now();
  new MutationObserver(() => {
    changed = performance.now();
  }).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });

  async function rest() {
    do await pause(50);
    while (performance.now() - changed < REST_MS);
    return both();
  }

  /** Clicks and waits until the page shows that it did, and then until it is at rest. */
  async function press(index) {
    const before = switches()[index].getAttribute("aria-pressed");
    switches()[index].click();
    const until = performance.now() + PATIENCE_MS;
    while (switches()[index].getAttribute("aria-pressed") === before) {
      if (performance.now() > until) throw new Error("A filter does nothing.");
      await pause(20);
    }
    return rest();
  }

  /** What each switch leads to, on and off again. */
  const states = new Map();
  async function learn(index) {
    await rest();
    const on = await press(index);
    const off = await press(index);
    states.set(index, { true: off, false: on });
  }

  /**
   * One change begun inside a frame. `frame` is when the main thread had painted one with all of it that is in
   * sight, in all panes together; `whole` the same with what is out of sight.
   */
  async function change(index) {
    await rest();
    const button = switches()[index];
    const target = states.get(index)[button.getAttribute("aria-pressed") === "true"];
    await frame();
    await frame();
    return new Promise((resolve, reject) => {
      requestAnimationFrame(async () => {
        const began = performance.now();
        button.click();
        const script = performance.now() - began;
        let frameAt = null;
        for (;;) {
          // A message sent in a frame arrives when that frame has been painted.
          await task();
          const now = performance.now();
          const isWhole = same(drawn(), target);
          if (frameAt === null && (isWhole || same(drawnWhere(isInSight), target.seen)))
            frameAt = now;
          if (isWhole) {
            await rest();
            const [frame, whole] = [frameAt - began, now - began];
            return resolve({ script, frame, whole, rest: changed - began });
          }
          if (now - began > PATIENCE_MS) return reject(new Error("The panes never followed."));
          await frame();
        }
      });
    });
  }

  /** Every pane that some switch of those learnt changes. */
  const moved = () =>
    Object.keys(DRAWN).filter((pane) =>
      [...states.values()].some((state) => state.true[pane] !== state.false[pane]),
    );
  window.filters = { count: () => switches().length, learn, change, moved };
}
