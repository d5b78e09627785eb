"use client";

import { type ChangeEvent, useId, useMemo, useState } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { selectHolder } from "@/lib/view/change";
import { findHolder } from "@/lib/view/find-holder";
import { compareNames } from "@/lib/view/order-rows";
import styles from "./compare.module.css";

/** Adds a holder by name: those with a position are offered first, then the others that a document names. */
export function HolderField() {
  const { snapshot, view, navigate } = useDashboard();
  const [typed, setTyped] = useState("");
  const [unknown, setUnknown] = useState<string | null>(null);
  const list = useId();
  const offered = useMemo(() => {
    const heard = new Set(snapshot.positions.map(({ holder }) => holder));
    const all = snapshot.holders.toSorted(compareNames);
    return [...all.filter(({ id }) => heard.has(id)), ...all.filter(({ id }) => !heard.has(id))];
  }, [snapshot]);

  const add = (name: string): boolean => {
    const found = findHolder(name, offered);
    if (!found) return false;
    setTyped("");
    setUnknown(null);
    if (!view.holders.includes(found.id)) navigate(selectHolder(view, found.id, true));
    return true;
  };
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    const { value } = event.target;
    setUnknown(null);
    if (!(isFromList(event.nativeEvent) && add(value))) setTyped(value);
  };
  return (
    <form
      className={styles.field}
      onSubmit={(event) => {
        event.preventDefault();
        if (!add(typed)) setUnknown(typed.trim());
      }}
    >
      <label htmlFor={`${list}-field`}>Add a country or group</label>
      <input
        id={`${list}-field`}
        list={list}
        value={typed}
        autoComplete="off"
        onChange={change}
        aria-describedby={`${list}-unknown`}
      />
      <datalist id={list}>
        {offered
          .filter(({ id }) => !view.holders.includes(id))
          .map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
      </datalist>
      <button type="submit">Add</button>
      <output id={`${list}-unknown`}>
        {unknown && `No single one is called “${unknown}” here.`}
      </output>
    </form>
  );
}

/** Chosen with the mouse or the keys, not typed letter by letter: "Niger" may be on its way to Nigeria. */
const isFromList = (event: Event): boolean =>
  !(event instanceof InputEvent) ||
  event.inputType === "" ||
  event.inputType === "insertReplacementText";
