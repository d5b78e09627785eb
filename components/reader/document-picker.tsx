"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { hrefOf } from "@/components/hooks/use-view";
import type { DocumentSummary } from "@/lib/corpus/snapshot";
import { openDocument } from "@/lib/view/change";
import { indexOf } from "@/lib/view/snapshot-index";
import { DocumentList } from "./document-list";
import { datedSource } from "./document-words";
import styles from "./documents.module.css";

/** Names the open document and, where there are more, folds out the list of them. */
export function DocumentPicker({ id }: { readonly id: string | null }) {
  const { snapshot, view } = useDashboard();
  const [isOpen, setOpen] = useState(false);
  const picker = useRef<HTMLDetailsElement>(null);
  const { documents } = indexOf(snapshot).range({ document: null, at: view.at });
  const index = documents.findIndex((document) => document.id === id);
  const open = documents[index];

  useEffect(() => {
    if (!isOpen) return;
    const elsewhere = ({ target }: Event) => {
      if (target instanceof Node && !picker.current?.contains(target)) setOpen(false);
    };
    document.addEventListener("pointerdown", elsewhere);
    return () => document.removeEventListener("pointerdown", elsewhere);
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    picker.current?.querySelector("summary")?.focus();
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !isOpen) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };

  if (documents.length < 2)
    return (
      <span className={styles.quiet}>
        {open ? `Document 1 of 1 · ${datedSource(open)}` : "No document"}
      </span>
    );
  return (
    <details
      ref={picker}
      className={styles.picker}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      onKeyDown={keyDown}
    >
      <summary>
        {open
          ? `Document ${index + 1} of ${documents.length} · ${datedSource(open)}`
          : `${documents.length} documents`}
      </summary>
      {isOpen && <DocumentList reading={id} onChoose={close} />}
      {/* Where no script runs, and so nothing folds out anew: every document as a plain link. A browser with scripts never looks inside. */}
      <noscript>{typeof window === "undefined" && <PlainList documents={documents} />}</noscript>
    </details>
  );
}

function PlainList({ documents }: { readonly documents: readonly DocumentSummary[] }) {
  const { view, pathname } = useDashboard();
  return (
    <ul className={styles.list}>
      {documents.map(({ id, title }) => (
        <li key={id}>
          <a href={hrefOf(pathname, openDocument(view, id))}>{title}</a>
        </li>
      ))}
    </ul>
  );
}
