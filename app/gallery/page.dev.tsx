import type { ReactNode } from "react";
import { EXAMPLES, type Example } from "@/tests/gallery/examples";
import "@/components/map/map.css";
import "@/components/plates/plate.css";
import styles from "./gallery.module.css";

/** Every picture of tests/gallery as a reader would see it. Only `npm run dev` serves it: a build has no such page. */
export default function Gallery() {
  return (
    <main className={styles.gallery}>
      <h1>Gallery</h1>
      {EXAMPLES.map((example) => (
        <figure key={example.name} data-kind={example.kind}>
          <figcaption>{example.name}</figcaption>
          {drawn(example)}
        </figure>
      ))}
    </main>
  );
}

function drawn(example: Example): ReactNode {
  if (example.kind === "html") return example.draw();
  const markup = withOwnIds(example.draw(), example.name.replace(/\W+/g, "-"));
  // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn from fixtures, by functions that escape what they are given
  return <div className={styles.picture} dangerouslySetInnerHTML={{ __html: markup }} />;
}

/** Each plate stands on land of its own here, so that one id would otherwise name many. */
const withOwnIds = (svg: string, prefix: string): string =>
  svg.replace(/( id="| href="#)plate-/g, `$1${prefix}-plate-`);
