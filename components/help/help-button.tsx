"use client";

import { type ComponentType, useState } from "react";
import { createPortal } from "react-dom";
import { useShortcut } from "@/components/keys/use-shortcut";
import styles from "./help-button.module.css";
import type { HelpDialogProps } from "./help-dialog";

const loadDialog = () => import("./help-dialog");

/** Opens the help, by its button or by `?`. It is fetched when it is first wanted. */
export function HelpButton() {
  const [Dialog, setDialog] = useState<ComponentType<HelpDialogProps> | null>(null);
  const open = () => {
    loadDialog()
      .then(({ HelpDialog }) => setDialog(() => HelpDialog))
      .catch(() => undefined);
  };
  useShortcut("?", () => {
    open();
    return true;
  });
  return (
    <>
      <button
        type="button"
        className={styles.help}
        aria-haspopup="dialog"
        aria-label="Help"
        aria-keyshortcuts="?"
        title="Help and keys (?)"
        onPointerEnter={() => {
          loadDialog().catch(() => undefined);
        }}
        onClick={open}
      >
        ?
      </button>
      {Dialog && createPortal(<Dialog onClose={() => setDialog(null)} />, document.body)}
    </>
  );
}
