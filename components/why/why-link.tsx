"use client";

import { useQueryClient } from "@tanstack/react-query";
import {
  type ComponentType,
  type KeyboardEvent,
  type MouseEvent,
  type SyntheticEvent,
  useState,
} from "react";
import { createPortal } from "react-dom";
import { useDashboard } from "@/components/dashboard/context";
import { whyPath, whyQuery } from "@/components/hooks/queries";
import type { Claim } from "@/lib/codebook";
import { STANCE_WORDS, TYPE_WORDS } from "@/lib/view/words";
import type { WhyDialogProps } from "./why-dialog";
import styles from "./why-link.module.css";

const loadDialog = () => import("./why-dialog");

/**
 * Opens why a claim is made. Without JavaScript, and where the dialog cannot be loaded, it is what it
 * looks like: a link, to the same as data.
 */
export function WhyLink({ claim }: { readonly claim: Claim }) {
  const { snapshot } = useDashboard();
  const client = useQueryClient();
  const [Dialog, setDialog] = useState<ComponentType<WhyDialogProps> | null>(null);
  const holder = snapshot.holders.find(({ id }) => id === claim.holder)?.name ?? claim.holder;
  const href = whyPath(snapshot.rev, claim.id);

  const prepare = () => {
    loadDialog().catch(() => undefined);
    client.prefetchQuery(whyQuery(snapshot.rev, claim.id));
  };
  const open = (event: SyntheticEvent) => {
    event.preventDefault();
    loadDialog()
      .then(({ WhyDialog }) => setDialog(() => WhyDialog))
      .catch(() => window.location.assign(href));
  };
  const click = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    open(event);
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.key === " ") open(event);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a button has no address to go to where scripts do not run */}
      <a
        href={href}
        role="button"
        aria-haspopup="dialog"
        aria-label={`Why: ${holder}, ${TYPE_WORDS[claim.type].label}, ${STANCE_WORDS[claim.stance].label}`}
        className={styles.why}
        onPointerEnter={prepare}
        onClick={click}
        onKeyDown={keyDown}
      >
        Why
      </a>
      {/* At the end of the page, where no pane's style reaches it. */}
      {Dialog &&
        createPortal(<Dialog claim={claim} onClose={() => setDialog(null)} />, document.body)}
    </>
  );
}
