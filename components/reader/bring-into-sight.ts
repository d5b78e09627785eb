/** Further than so many heights of the pane is a jump: nobody reads what flies by. */
const NEAR = 3;
/** Text that was not laid out yet has another height than was reckoned: look again, at most for so many frames. */
const MOST_LOOKS = 30;
/** In place for so many frames is in place. */
const STEADY = 3;

/**
 * Brings `target` into sight in its pane, a third from the top. Where the pane does not scroll itself, the
 * page is moved only if the text is what fills it: a choice on the map must not take the map away.
 */
export function bringIntoSight(pane: HTMLElement, target: Element, fillsPage: boolean): void {
  if (pane.scrollHeight <= pane.clientHeight) {
    if (fillsPage) target.scrollIntoView({ block: "center", behavior: "instant" });
    return;
  }
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const near = Math.abs(awayFrom(pane, target)) < NEAR * pane.clientHeight;
  if (near && !still) pane.scrollBy({ top: awayFrom(pane, target), behavior: "smooth" });
  else jump(pane, target);
}

const awayFrom = (pane: HTMLElement, target: Element): number =>
  target.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;

function jump(pane: HTMLElement, target: Element): void {
  let looks = 0;
  let steady = 0;
  const look = () => {
    const before = pane.scrollTop;
    pane.scrollBy({ top: awayFrom(pane, target), behavior: "instant" });
    steady = Math.abs(pane.scrollTop - before) < 1 ? steady + 1 : 0;
    looks++;
    if (looks < MOST_LOOKS && steady < STEADY) requestAnimationFrame(look);
  };
  look();
}
