import type { TestProject } from 'vitest/node';
import { clusterFault, startCluster } from './cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Why there can be no cluster on this machine; null when there can. */
    clusterFault: string | null;
    /** The nodes of a cluster that the tests share; those that stop nodes start their own. */
    clusterAddresses: readonly string[];
  }
}

/** Looks once whether a cluster can be started here, says so when it cannot, and starts one for all tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const fault = clusterFault();
  if (fault !== null) process.stdout.write(`The cluster's tests are skipped: ${fault}\n`);
  const cluster = fault === null ? await startCluster() : null;
  project.provide('clusterFault', fault);
  project.provide('clusterAddresses', cluster?.addresses ?? []);
  return async () => cluster?.close();
}
