"use client";

import { useDashboard } from "@/components/dashboard/context";
import { COMMITMENT_TYPES } from "@/lib/codebook";
import { STANCE_WORDS, TYPE_WORDS } from "@/lib/view/words";

/** The holders in focus side by side, a row for each commitment type. */
export function Compare() {
  const { shown } = useDashboard();
  const of = (id: string) => shown.rows.find(({ holder }) => holder.id === id)?.cells ?? [];
  if (shown.selected.length === 0) return <p>Choose countries on the map or in the matrix.</p>;
  return (
    <table>
      <thead>
        <tr>
          <td />
          {shown.selected.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {COMMITMENT_TYPES.map((type) => (
          <tr key={type}>
            <th scope="row">{TYPE_WORDS[type].label}</th>
            {shown.selected.map(({ id }) => {
              const cell = of(id).find((one) => one?.type === type);
              return <td key={id}>{cell ? STANCE_WORDS[cell.position.stance].label : "·"}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
