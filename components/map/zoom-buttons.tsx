import styles from "./map-pane.module.css";
import { type Glass, zoomByKey } from "./use-zoom";

/** The looking glass for those who neither pinch nor turn a wheel. */
export function ZoomButtons({ glass }: { readonly glass: Glass }) {
  const { by, reset } = glass;
  return (
    <fieldset
      className={styles.zoom}
      aria-label="Zoom of the map"
      onKeyDown={({ key, ctrlKey, metaKey, altKey }) => {
        if (!(ctrlKey || metaKey || altKey)) zoomByKey(key, glass);
      }}
    >
      <button type="button" aria-label="Zoom in" title="Zoom in (+)" onClick={() => by(2)}>
        +
      </button>
      <button type="button" aria-label="Zoom out" title="Zoom out (−)" onClick={() => by(0.5)}>
        −
      </button>
      <button
        type="button"
        aria-label="Back to the whole frame"
        title="Back to the whole frame (0)"
        onClick={reset}
      >
        ⟲
      </button>
    </fieldset>
  );
}
