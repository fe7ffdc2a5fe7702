/** Where a build is: what it does, and of its pages how many are made. */
export interface BuildStage {
  stage: 'check' | 'search' | 'layout' | 'pages' | 'prove' | 'place';
  done?: number;
  of?: number;
}

/** How often the number of pages is told, in milliseconds. */
const OFTEN = 300;

let last = 0;

/** Tells the process that started this build where it is; does nothing where a person started it. */
export function tellStage(stage: BuildStage): void {
  const now = Date.now();
  if (stage.done !== undefined && stage.done !== stage.of && now - last < OFTEN) return;
  last = now;
  // Who asked may be gone: that is no reason to fail.
  if (process.connected) process.send?.(stage, undefined, undefined, () => undefined);
}
