/** Every key that works wherever the focus is, but in a text field; the help lists them from here. */
export const SHORTCUTS = {
  n: "Next claim",
  p: "Previous claim",
  "/": "Find words",
  "?": "This help",
  Escape: "Close what is open, or let go of what is in focus",
} as const;

export type Shortcut = keyof typeof SHORTCUTS;
