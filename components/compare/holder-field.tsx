"use client";

import { type ChangeEvent, useId, useMemo, useState } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { ViewFields } from "@/components/ui/view-fields";
import { compareNames } from "@/lib/view/order-rows";
import { addTyped, LONGEST_TYPED, TYPED, unaddedInWords } from "@/lib/view/typed-holder";
import styles from "./compare.module.css";

/**
 * Adds a holder by name: those with a position are offered first, then the others that a document names. A plain
 * form, so that it works without JavaScript too: `sent` is the name that it sent then and that added nobody.
 */
export function HolderField({ sent }: { readonly sent: string }) {
  const { snapshot, view, pathname, navigate } = useDashboard();
  const [typed, setTyped] = useState(sent);
  const [unadded, setUnadded] = useState(sent);
  const list = useId();
  const offered = useMemo(() => {
    const heard = new Set(snapshot.positions.map(({ holder }) => holder));
    const all = snapshot.holders.toSorted(compareNames);
    return [...all.filter(({ id }) => heard.has(id)), ...all.filter(({ id }) => !heard.has(id))];
  }, [snapshot]);

  const add = (name: string): boolean => {
    const added = addTyped(view, name, offered);
    if (!added) return false;
    setTyped("");
    setUnadded("");
    if (added !== view) navigate(added);
    return true;
  };
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    const { value } = event.target;
    setUnadded("");
    if (!(isFromList(event.nativeEvent) && add(value))) setTyped(value);
  };
  return (
    <form
      action={pathname}
      className={styles.field}
      onSubmit={(event) => {
        event.preventDefault();
        if (!add(typed)) setUnadded(typed.trim());
      }}
    >
      <ViewFields view={view} />
      <label htmlFor={`${list}-field`}>Add a country or group</label>
      <input
        id={`${list}-field`}
        name={TYPED}
        list={list}
        value={typed}
        maxLength={LONGEST_TYPED}
        autoComplete="off"
        onChange={change}
        aria-describedby={`${list}-unadded`}
      />
      <datalist id={list}>
        {offered
          .filter(({ id }) => !view.holders.includes(id))
          .map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
      </datalist>
      <button type="submit">Add</button>
      <output id={`${list}-unadded`}>{unadded && unaddedInWords(unadded, offered)}</output>
    </form>
  );
}

/** Chosen with the mouse or the keys, not typed letter by letter: "Niger" may be on its way to Nigeria. */
const isFromList = (event: Event): boolean =>
  !(event instanceof InputEvent) ||
  event.inputType === "" ||
  event.inputType === "insertReplacementText";
