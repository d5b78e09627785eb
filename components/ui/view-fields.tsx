import { formatView } from "@/lib/view/url";
import type { View } from "@/lib/view/view";

/** A view as hidden fields of a form, in the order of its link: what the form sends besides keeps the rest. */
export function ViewFields({ view }: { readonly view: View }) {
  return [...new URLSearchParams(formatView(view))].map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
