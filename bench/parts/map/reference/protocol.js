/** What the bench asks of a page: the same as the peers' pages offer. */
const PALETTE = ["#1f4e79", "#5b8db8", "#c9dbe9", "#e8c590", "#a8482c"];

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const task = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });

let turn = 0;
/** Another colour for every country, one attribute each. */
function recolour(paths) {
  turn += 1;
  for (const [i, path] of paths.entries())
    path.setAttribute("fill", PALETTE[(i + turn) % PALETTE.length]);
}

async function change(paths) {
  await frame();
  await frame();
  return new Promise((resolve) => {
    requestAnimationFrame(async () => {
      const began = performance.now();
      recolour(paths);
      const script = performance.now() - began;
      await task();
      resolve({ script, frame: performance.now() - began });
    });
  });
}

/** Paints the paths once, and tells the bench when that is done. */
export async function offer(paths) {
  recolour(paths);
  await frame();
  await frame();
  window.__t = { ready: performance.now(), n: paths.length };
  window.__change = () => change(paths);
  document.getElementById("f").addEventListener("click", () => recolour(paths));
}
