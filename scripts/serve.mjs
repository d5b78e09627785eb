/**
 * Serves the built app on `PORT` (3000), on `HOST` (all addresses). `npm start` runs it; the browser
 * tests and the bench run it too, so that what is tested is what is served.
 */
import { createServer } from "node:http";
import { join } from "node:path";
import next from "next";

const port = Number(process.env.PORT ?? 3000);
const hostname = process.env.HOST;
const app = next({
  dev: false,
  dir: join(import.meta.dirname, ".."),
  port,
  ...(hostname ? { hostname } : {}),
});
await app.prepare();
const handle = app.getRequestHandler();

const server = createServer((request, response) => {
  if (!globalThis.stanceAtlasAhead?.(request, response)) handle(request, response);
});
server.listen(port, hostname);

function stop() {
  // A state that was served just now is kept before the end: a link to it may have been sent.
  server.close(async () => {
    await globalThis.stanceAtlasSettled?.();
    process.exit(0);
  });
  server.closeAllConnections();
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
// Under `npm start` this line is gone when its parent is, however that ended.
process.on("disconnect", stop);
