import { memo, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { Column, Row } from "@/lib/view/show";
import type { View } from "@/lib/view/view";
import { groupLayout, isInWords } from "./group-layout";
import { MatrixRow } from "./matrix-row";

interface RowsProps {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  /** See `MatrixRow`. */
  readonly unfocused: View;
  readonly pathname: string;
  /** In focus. */
  readonly holders: readonly string[];
  /** The active one. */
  readonly claim: string | null;
}

/** Some rows of the matrix. Those in sight change with the filters at once, the others right after that frame. */
export function MatrixRows({ isFirst, ...props }: RowsProps & { readonly isFirst: boolean }) {
  const { rows, columns, unfocused, pathname, holders, claim } = props;
  const group = useRef<HTMLTableSectionElement>(null);
  const [isNear, setNear] = useState(isFirst);
  const now = useMemo(
    () => ({ rows, columns, unfocused, pathname, holders, claim }),
    [rows, columns, unfocused, pathname, holders, claim],
  );
  const later = useDeferredValue(now);
  const drawn = isNear ? now : later;

  useEffect(() => {
    if (!group.current) return;
    const watching = new IntersectionObserver(([entry]) => {
      if (entry) setNear(entry.isIntersecting);
    });
    watching.observe(group.current);
    return () => watching.disconnect();
  }, []);

  return (
    <tbody ref={group} {...groupLayout(drawn.columns)}>
      <RowList {...drawn} />
    </tbody>
  );
}

const RowList = memo(function RowList({ rows, holders, claim, ...common }: RowsProps) {
  const inWords = isInWords(common.columns);
  return rows.map((row) => (
    <MatrixRow
      key={row.holder.id}
      row={row}
      selected={holders.includes(row.holder.id)}
      claim={isIn(row, claim) ? claim : null}
      inWords={inWords}
      {...common}
    />
  ));
});

const isIn = ({ cells }: Row, claim: string | null): boolean =>
  claim !== null && cells.some((cell) => cell?.position.claims.includes(claim));
