/** Further than so many heights of the pane is a jump: nobody reads what flies by. */
const NEAR = 3;
/** Text that was not laid out yet has another height than was reckoned: look again so often. */
const LOOKS = 4;

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
  else jump(pane, target, LOOKS);
}

const awayFrom = (pane: HTMLElement, target: Element): number =>
  target.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;

function jump(pane: HTMLElement, target: Element, looks: number): void {
  pane.scrollBy({ top: awayFrom(pane, target), behavior: "instant" });
  if (looks > 1)
    requestAnimationFrame(() => {
      if (Math.abs(awayFrom(pane, target)) > 1) jump(pane, target, looks - 1);
    });
}
