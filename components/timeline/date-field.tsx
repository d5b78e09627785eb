"use client";

import { useEffect, useRef, useState } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { ViewFields } from "@/components/ui/view-fields";
import type { View } from "@/lib/view/view";
import styles from "./timeline.module.css";

interface DateFieldProps {
  readonly name: "at" | "since";
  readonly label: string;
  readonly value: string | null;
  readonly min: string;
  readonly max: string;
  /** The view with another day in the field. */
  readonly set: (day: string | null) => View;
}

/** A day to be typed. A plain form, so that it works without JavaScript too; there it needs a button. */
export function DateField({ name, label, value, min, max, set }: DateFieldProps) {
  const { pathname, navigate, replace } = useDashboard();
  const [typed, setTyped] = useState(value ?? "");
  useEffect(() => setTyped(value ?? ""), [value]);
  const typing = useRef(false);
  return (
    <form
      action={pathname}
      className={styles.date}
      onSubmit={(event) => {
        event.preventDefault();
        if (event.currentTarget.reportValidity()) navigate(set(typed === "" ? null : typed));
      }}
    >
      <ViewFields view={set(null)} />
      <input
        type="date"
        name={name}
        aria-label={label}
        data-empty={typed === ""}
        value={typed}
        min={min}
        max={max}
        onBlur={() => {
          typing.current = false;
        }}
        onChange={({ target }) => {
          setTyped(target.value);
          // A year being typed is a date of the first century for a moment.
          if (target.value === "" || !target.validity.valid) return;
          (typing.current ? replace : navigate)(set(target.value));
          typing.current = true;
        }}
      />
      <noscript>
        <button type="submit">Show</button>
      </noscript>
    </form>
  );
}
