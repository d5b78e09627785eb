"use client";

import type { ComponentProps, KeyboardEvent, MouseEvent } from "react";
import { hrefOf } from "@/components/hooks/use-view";
import type { View } from "@/lib/view/view";
import { useDashboard } from "../dashboard/context";

interface ViewLinkProps extends Omit<ComponentProps<"a">, "href"> {
  /** The view it leads to. */
  readonly to: View;
  /** For a switch such as a filter: whether it is on. Left out, it is a plain link. */
  readonly pressed?: boolean;
}

export const isPlainClick = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/**
 * A link to another view of this page. It is a real address, so it works without JavaScript, in a new
 * tab and with "copy link address"; with JavaScript it changes the view without a request.
 */
export function ViewLink({ to, pressed, onClick, onKeyDown, ...rest }: ViewLinkProps) {
  const { pathname, navigate } = useDashboard();
  const click = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || !isPlainClick(event)) return;
    event.preventDefault();
    navigate(to);
  };
  const keyDown = (event: KeyboardEvent<HTMLAnchorElement>) => {
    onKeyDown?.(event);
    // A link answers to Enter only; what is announced as a button must answer to Space as well.
    if (pressed === undefined || event.key !== " ") return;
    event.preventDefault();
    navigate(to);
  };
  const role = pressed === undefined ? {} : { role: "button", "aria-pressed": pressed };
  return <a {...rest} {...role} href={hrefOf(pathname, to)} onClick={click} onKeyDown={keyDown} />;
}
