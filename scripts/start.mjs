/** `npm start`: install what is missing, build if the build is missing or stale, serve. */
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { ensureBuilt } from "./setup/build.mjs";
import { ensureInstalled } from "./setup/install.mjs";
import { runMain, StepError } from "./setup/run.mjs";

const root = join(import.meta.dirname, "..");

function portFromEnvironment() {
  const text = process.env.PORT ?? "3000";
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535)
    throw new StepError(`PORT is "${text}"; it must be a whole number from 1 to 65535.`);
  return port;
}

/** Fails early and by name, before a build, when the port is taken. */
const ensureFree = (port) =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) =>
      reject(
        new StepError(
          error.code === "EADDRINUSE"
            ? `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port === 65535 ? 3000 : port + 1} npm start`
            : `Port ${port} cannot be used: ${error.message}`,
        ),
      ),
    );
    probe.listen(port, () => probe.close(resolve));
  });

async function answers(url, isOver) {
  while (!isOver()) {
    try {
      if ((await fetch(url)).ok) return true;
    } catch {
      // not listening yet
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

await runMain(async () => {
  const began = Date.now();
  const port = portFromEnvironment();
  await ensureFree(port);
  await ensureInstalled(root);
  await ensureBuilt(root);

  const server = spawn(process.execPath, [join(root, "scripts/serve.mjs")], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      NEXT_TELEMETRY_DISABLED: "1",
      NODE_ENV: "production",
    },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  let over = false;
  const ended = new Promise((resolve) => {
    server.on("exit", (code, signal) => {
      over = true;
      resolve(signal ? 0 : (code ?? 1));
    });
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => server.kill(signal));

  if (await answers(`http://localhost:${port}/api/documents`, () => over)) {
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    console.log(
      `Stance Atlas is at http://localhost:${port} (ready in ${seconds} s; Ctrl-C stops it)`,
    );
  }
  process.exitCode = await ended;
});
