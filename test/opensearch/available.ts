import type { TestProject } from 'vitest/node';
import { clusterFault } from './cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Why there can be no cluster on this machine; null when there can. */
    clusterFault: string | null;
  }
}

/** Looks once whether a cluster can be started here, and says so when it cannot. */
export default function setup(project: TestProject): void {
  const fault = clusterFault();
  if (fault !== null) process.stdout.write(`The cluster's tests are skipped: ${fault}\n`);
  project.provide('clusterFault', fault);
}
