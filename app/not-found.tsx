import Link from "next/link";

export default function NotFound() {
  return (
    <main className="message">
      <h1>No such page</h1>
      <p>
        Nothing is at this address. <Link href="/">Open the atlas</Link>.
      </p>
    </main>
  );
}
