"use client";

import { type MouseEvent, useRef, useState, useSyncExternalStore } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { formatView } from "@/lib/view/url";
import { DEFAULT_VIEW } from "@/lib/view/view";
import styles from "./export-menu.module.css";
import type { ShareDialogProps } from "./share-dialog";
import { useLightDismiss } from "./use-light-dismiss";

const PICTURES = ["Map", "Plates", "Matrix"] as const;
const DATA = [
  { name: "CSV", query: "format=csv&bom=true" },
  { name: "JSON", query: "format=json" },
  { name: "PLOVER", query: "format=plover", title: "Event rows in PLOVER’s terms, tab-separated" },
] as const;

type Dialog = (props: ShareDialogProps) => React.ReactNode;

const never = () => () => {};

const isPlainClick = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** What can be taken away of this view: plain links, so that they work without scripts and can be copied. */
export function ExportMenu() {
  const { view, snapshot } = useDashboard();
  const menu = useRef<HTMLDetailsElement>(null);
  useLightDismiss(menu);
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [open, setOpen] = useState<{ what: ShareDialogProps["what"]; dialog: Dialog } | null>(null);

  const dated = formatView({ ...view, rev: snapshot.rev });
  const { pane, claim } = DEFAULT_VIEW;
  const chosen = formatView({ ...view, pane, claim, rev: snapshot.rev });
  const all = formatView({ ...DEFAULT_VIEW, rev: snapshot.rev });

  /** The dialog is fetched when it is wanted; if it does not come, the link leads on. */
  const show = (what: ShareDialogProps["what"]) => (event: MouseEvent<HTMLAnchorElement>) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    const { href } = event.currentTarget;
    import("./share-dialog")
      .then(({ ShareDialog }) => {
        menu.current?.removeAttribute("open");
        setOpen({ what, dialog: ShareDialog });
      })
      .catch(() => window.location.assign(href));
  };
  const print = () => {
    menu.current?.removeAttribute("open");
    window.print();
  };
  const close = () => {
    setOpen(null);
    menu.current?.querySelector("summary")?.focus();
  };

  return (
    <>
      <details ref={menu} className={styles.menu}>
        <summary>Export</summary>
        <div className={styles.panel}>
          {PICTURES.map((picture) => (
            <p key={picture}>
              <span>{picture}</span>
              {["PNG", "SVG"].map((format) => (
                <a
                  key={format}
                  href={`/api/${picture.toLowerCase()}.${format.toLowerCase()}${chosen}`}
                  aria-label={`${picture} as ${format}`}
                  download
                >
                  {format}
                </a>
              ))}
            </p>
          ))}
          {[
            { label: "These claims", query: chosen },
            { label: "All claims", query: all },
          ].map(({ label, query }) => (
            <p key={label}>
              <span>{label}</span>
              {DATA.map((format) => (
                <a
                  key={format.name}
                  href={`/api/stances${query}&${format.query}`}
                  aria-label={`${label} as ${format.name}`}
                  title={"title" in format ? format.title : undefined}
                  download={format.name === "JSON" ? `stance-atlas-${snapshot.rev}.json` : ""}
                >
                  {format.name}
                </a>
              ))}
            </p>
          ))}
          <p>
            {scripted && (
              <button type="button" onClick={print}>
                Print
              </button>
            )}
            <a href={`/api/cite${dated}`} onClick={show("cite")}>
              Cite
            </a>
            <a href={`/embed${dated}`} onClick={show("embed")}>
              Embed
            </a>
          </p>
        </div>
      </details>
      {open && <open.dialog what={open.what} onClose={close} />}
    </>
  );
}
