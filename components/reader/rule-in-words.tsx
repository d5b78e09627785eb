"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { whyQuery } from "@/components/hooks/queries";
import type { Claim } from "@/lib/codebook";
import styles from "./note.module.css";

/** Whoever goes on from claim to claim faster than this reads no rules. */
const SETTLED_MS = 500;
/** The server reads a document anew to explain a claim: of a longer one, only where "Why" asks for it. */
const LONGEST = 60_000;
/** Steps that the note tells already, as the parts of the sentence. */
const TOLD = ["object", "holder", "target", "condition", "voice", "conclusion"];

/** How the rule came to its stance, in a line or two. Until that is here, and where it cannot come, the rule's name. */
export function RuleInWords({ claim, length }: { readonly claim: Claim; readonly length: number }) {
  const { snapshot } = useDashboard();
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), SETTLED_MS);
    return () => clearTimeout(timer);
  }, []);
  const { data } = useQuery({
    ...whyQuery(snapshot.rev, claim.id),
    enabled: settled && length <= LONGEST,
  });
  const steps = data?.rule.filter(({ kind }) => !TOLD.includes(kind)) ?? [];
  return (
    <p className={styles.rule}>
      <span className={styles.name}>rule</span> <code>{claim.frame}</code>
      {steps.length > 0 && <span>: {steps.map(({ words }) => words).join(" ")}</span>}
    </p>
  );
}
