import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The built app over a documents folder of its own. */
export interface OwnServer {
  readonly url: string;
  readonly folder: string;
  /** Where it keeps the states that it served. */
  readonly history: string;
  /** Ends the process and starts another at the same address, over the same folders. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

const PATIENCE_MS = 20_000;

/** Starts the app over a new folder that holds `files`; resolves when it answers. */
export async function startServer(
  files: Files,
  settings: Readonly<Record<string, string>> = {},
): Promise<OwnServer> {
  const root = await mkdtemp(join(tmpdir(), "stance-atlas-"));
  const [folder, history] = [join(root, "seeds"), join(root, "history")];
  await mkdir(folder);
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = {
    ...process.env,
    PORT: String(port),
    NODE_ENV: "production" as const,
    NEXT_TELEMETRY_DISABLED: "1",
    STANCE_ATLAS_SEEDS: folder,
    STANCE_ATLAS_HISTORY: history,
    ...settings,
  };
  let child: ChildProcess;
  const start = async () => {
    child = spawn(process.execPath, ["scripts/serve.mjs"], { env, stdio: "ignore" });
    await answers(url, child);
  };
  const stop = async () => {
    await ended(child);
    await rm(root, { recursive: true, force: true });
  };
  const restart = async () => {
    await ended(child);
    await start();
  };
  try {
    await start();
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, folder, history, restart, stop };
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The server ended with code ${child.exitCode}.`);
    const up = await fetch(`${url}/api/documents`).then(
      (response) => response.ok,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The server at ${url} did not answer within ${PATIENCE_MS} ms.`);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await gone;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, () => {
      const address = probe.address();
      const port = typeof address === "object" ? address?.port : undefined;
      probe.close(() => (port ? resolve(port) : reject(new Error("No free port."))));
    });
  });
