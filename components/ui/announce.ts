/** What is said last is heard: a hand on a slider would else fill a queue that is read out for a minute. */
const PAUSE_MS = 400;

type Listener = (text: string) => void;

let listener: Listener | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something, in words, to those who hear the page; what follows within a moment takes its place. */
export function announce(text: string): void {
  clearTimeout(timer);
  timer = setTimeout(() => listener?.(text), PAUSE_MS);
}

/** The one place that speaks; returns how to stop it. */
export function onAnnounced(next: Listener): () => void {
  listener = next;
  return () => {
    if (listener === next) listener = null;
  };
}
