"use client";

import type { UnreadFile } from "@/lib/corpus/snapshot";
import { type Notice, noticeInWords } from "@/lib/view/notice";
import styles from "./notices.module.css";

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
        {unread.map(({ file, reason }) => (
          <li key={file}>
            <strong>{file}</strong> could not be read: {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
