import { spawn } from "node:child_process";

/** Progress goes to standard error: standard output belongs to the command's own result. */
export const say = (line) => process.stderr.write(`${line}\n`);

/** A step that failed, with what to tell the person; no stack is shown for it. */
export class StepError extends Error {}

/**
 * Runs a command to its end, its output on standard error, and returns its exit code.
 * With `check` (the default) a non-zero code throws StepError.
 */
export function run(command, args, { cwd, env, check = true } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
      stdio: ["ignore", 2, 2],
    });
    child.on("error", (error) => reject(new StepError(`${command}: ${error.message}`)));
    child.on("close", (code, signal) => {
      if (check && code !== 0)
        reject(new StepError(`${command} ${args.join(" ")} failed (${signal ?? `exit ${code}`}).`));
      else resolve(code ?? 1);
    });
  });
}

/** Runs `main`, prints a StepError as one line, and sets the exit code. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    say(error instanceof StepError ? error.message : String(error?.stack ?? error));
    process.exitCode = 1;
  }
}
