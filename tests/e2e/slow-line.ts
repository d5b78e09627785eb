import { createServer } from "node:http";

/** Bytes that arrive together. */
const PIECE = 2_000;

/** Passes the app's answers on, pages in small pieces with pauses, as a slow line brings them. */
export async function slowLine(app: string) {
  const server = createServer(async (request, response) => {
    const answer = await fetch(`${app}${request.url}`);
    const body = Buffer.from(await answer.arrayBuffer());
    const type = answer.headers.get("content-type") ?? "";
    response.writeHead(answer.status, {
      "content-type": type,
      "content-security-policy": answer.headers.get("content-security-policy") ?? "",
    });
    if (!type.includes("text/html")) return response.end(body);
    for (let at = 0; at < body.length; ) {
      // An outline of a country is one thing, however long.
      const isOutline = body.subarray(at, at + PIECE).includes(' d="M');
      const next = at + (isOutline ? 10 * PIECE : PIECE);
      response.write(body.subarray(at, next));
      at = next;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    return response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : null;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
