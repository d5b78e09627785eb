"use client";

import dynamic from "next/dynamic";
import { useMemo } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { ticksOf } from "@/lib/view/timeline";

/** Fetched only where there is more than one date. */
const TimelineLine = dynamic(() =>
  import("./timeline-line").then(({ TimelineLine }) => TimelineLine),
);

/** The documents' dates as a line, where there is more than one: what was known by a day, and what changed between two. */
export function Timeline() {
  const { snapshot } = useDashboard();
  const ticks = useMemo(() => ticksOf(snapshot.documents), [snapshot]);
  return ticks.length < 2 ? null : <TimelineLine ticks={ticks} />;
}
