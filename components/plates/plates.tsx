"use client";

import { useDashboard } from "@/components/dashboard/context";
import { ViewLink } from "@/components/ui/view-link";
import { onlyType, setPane } from "@/lib/view/change";
import { plural } from "@/lib/view/text";
import { TYPE_WORDS } from "@/lib/view/words";

/** One plate a commitment type, each the way to its filter. */
export function Plates() {
  const { view, shown } = useDashboard();
  return (
    <ul>
      {shown.columns.map(({ type }) => (
        <li key={type}>
          <ViewLink to={setPane(onlyType({ ...view, types: [] }, type), "all")}>
            {TYPE_WORDS[type].label}
          </ViewLink>{" "}
          {plural(shown.typeCounts[type], "position", "positions")}
        </li>
      ))}
    </ul>
  );
}
