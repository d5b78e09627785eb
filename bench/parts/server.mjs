import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** The arguments that serve the project as `npm start` does, and another Next app as Next does. */
const ours = (root) => [join(root, "scripts/serve.mjs")];
const bare = (root, app) => [join(root, "node_modules/next/dist/bin/next"), "start", app];

/** Serves a built app on a free port of 127.0.0.1 until `stop` is called or this process ends. */
export async function serve(root, app, env = {}) {
  const port = await freePort();
  const child = spawn(process.execPath, app === root ? ours(root) : bare(root, app), {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      PORT: String(port),
      HOST: "127.0.0.1",
      HOSTNAME: "127.0.0.1",
      ...env,
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const origin = `http://127.0.0.1:${port}`;

  const until = Date.now() + 30_000;
  while (child.exitCode === null) {
    const up = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (up) break;
    if (Date.now() > until) {
      kill();
      throw new Error(`${app} did not answer within 30 s.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  if (child.exitCode !== null) throw new Error(`${app} ended before it answered.`);

  return {
    origin,
    stop: async () => {
      child.kill("SIGTERM");
      const late = setTimeout(kill, 5_000);
      await ended;
      clearTimeout(late);
      process.off("exit", kill);
    },
  };
}
