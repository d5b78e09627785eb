"use client";

/** What stands in for the page when it cannot be drawn. The address keeps the view. */
export default function PageError({ reset }: { readonly reset: () => void }) {
  return (
    <main className="message">
      <h1>This view could not be drawn</h1>
      <p>
        The server’s log says why.{" "}
        <button type="button" onClick={reset}>
          Try again
        </button>
        , or <a href="/">open the atlas without filters</a>.
      </p>
    </main>
  );
}
