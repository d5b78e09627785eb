import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".json": "application/json",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
};

/** Serves a folder on a free port of 127.0.0.1, gzipped once and never cached by the browser. */
export async function serveFolder(folder) {
  const held = new Map();
  const bytesOf = (path) => {
    const known = held.get(path);
    if (known) return known;
    const bytes = gzipSync(readFileSync(join(folder, path)), { level: 9 });
    held.set(path, bytes);
    return bytes;
  };
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url, "http://localhost").pathname);
    try {
      const bytes = bytesOf(path);
      response.writeHead(200, {
        "Content-Type": TYPES[extname(path)] ?? "application/octet-stream",
        "Content-Encoding": "gzip",
        "Content-Length": bytes.length,
        "Cache-Control": "no-store",
      });
      response.end(bytes);
    } catch {
      response.writeHead(path === "/favicon.ico" ? 204 : 404);
      response.end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
