"use client";

import { useState } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { Dialog } from "@/components/ui/dialog";
import { CITE_FORMATS, type CiteFormat, citationOf, cite } from "@/lib/export/cite";
import { frameHtml, heightAt, resizeHtml, USUAL_WIDTH } from "@/lib/export/embed-code";
import { titleOf } from "@/lib/view/title";
import { CopyText } from "./copy-text";
import styles from "./share-dialog.module.css";

export interface ShareDialogProps {
  readonly what: "cite" | "embed";
  readonly onClose: () => void;
}

/** How to cite this view, or the code that shows it in another page; over the page, each with a button to copy it. */
export function ShareDialog({ what, onClose }: ShareDialogProps) {
  return (
    <Dialog
      title={what === "cite" ? "Cite this view" : "Embed this view"}
      width="text"
      onClose={onClose}
    >
      {what === "cite" ? <Citations /> : <EmbedCode />}
    </Dialog>
  );
}

const FORMAT_WORDS: Readonly<Record<CiteFormat, string>> = {
  text: "Text",
  bibtex: "BibTeX",
  csl: "CSL-JSON",
};

function Citations() {
  const { view, snapshot } = useDashboard();
  const today = new Date().toISOString().slice(0, 10);
  const citation = citationOf(view, snapshot, window.location.origin, today);
  return CITE_FORMATS.map((format) => (
    <CopyText key={format} label={FORMAT_WORDS[format]} text={cite(citation, format)} />
  ));
}

function EmbedCode() {
  const { view, snapshot, shown } = useDashboard();
  const [frozen, setFrozen] = useState(false);
  const [width, setWidth] = useState(USUAL_WIDTH);
  const { origin } = window.location;
  const embedded = { ...view, rev: frozen ? snapshot.rev : null };
  const height = heightAt(view.pane, width, shown.rows.length);
  const code = frameHtml({ origin, view: embedded, title: titleOf(view, snapshot), width, height });
  return (
    <>
      <fieldset className={styles.choices}>
        <label>
          <input type="radio" name="data" checked={!frozen} onChange={() => setFrozen(false)} />{" "}
          Live: follows the documents
        </label>
        <label>
          <input type="radio" name="data" checked={frozen} onChange={() => setFrozen(true)} />{" "}
          Frozen: stays as it is now
        </label>
        <label>
          Width{" "}
          <select value={width} onChange={({ target }) => setWidth(Number(target.value))}>
            {[480, 640, USUAL_WIDTH, 1000, 1200].map((pixels) => (
              <option key={pixels} value={pixels}>
                {pixels} px
              </option>
            ))}
          </select>
        </label>
      </fieldset>
      <p className={styles.meaning}>
        {frozen
          ? `Readers see this state of the data (rev ${snapshot.rev}), whatever becomes of the documents, for as long as this server keeps it.`
          : "Readers see the documents as they are when they look: the frame changes as the documents do."}
      </p>
      <CopyText label="Frame" text={code} />
      <CopyText label="Fit its height to what is in it (optional)" text={resizeHtml(origin)} />
    </>
  );
}
