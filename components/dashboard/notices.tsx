"use client";

import type { UnreadFile } from "@/lib/corpus/snapshot";
import { type Notice, noticeInWords } from "@/lib/view/notice";
import { plural } from "@/lib/view/text";
import styles from "./notices.module.css";

/** More files than this are folded away, behind their number. */
const MOST_OPEN = 2;

interface NoticesProps {
  readonly notices: readonly Notice[];
  readonly unread: readonly UnreadFile[];
}

/** What could not be followed in the link, and which files could not be read, by name and reason. */
export function Notices({ notices, unread }: NoticesProps) {
  if (notices.length === 0 && unread.length === 0) return null;
  return (
    <section className={styles.notices} aria-label="Notices">
      <ul>
        {notices.map((notice) => (
          <li key={`${notice.parameter} ${notice.value}`}>{noticeInWords(notice)}</li>
        ))}
      </ul>
      {unread.length > 0 && (
        <details open={unread.length <= MOST_OPEN}>
          <summary>{plural(unread.length, "file", "files")} could not be read</summary>
          <ul>
            {unread.map(({ file, reason }) => (
              <li key={file}>
                <strong>{file}</strong>: {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
