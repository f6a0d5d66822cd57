import type { TestProject } from 'vitest/node';
import { clusterFault, startCluster } from './cluster.ts';
import { fetchRelease, type Release } from './release.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Why there can be no cluster on this machine; null when there can. */
    clusterFault: string | null;
    /** The nodes of a cluster that the tests share; those that stop nodes start their own. */
    clusterAddresses: readonly string[];
    /** OpenSearch 3, or why it cannot be had on this machine. */
    three: Release | string;
  }
}

/** Looks once what can be started here, and starts a cluster for all tests. The last line says what was skipped, and why. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const fault = clusterFault();
  const three = fault ?? fetchRelease(3);
  const cluster = fault === null ? await startCluster() : null;
  project.provide('clusterFault', fault);
  project.provide('clusterAddresses', cluster?.addresses ?? []);
  project.provide('three', three);
  return async () => {
    await cluster?.close();
    process.stdout.write(`${summaryOf(fault, three)}\n`);
  };
}

function summaryOf(fault: string | null, three: Release | string): string {
  if (fault !== null) return `The tests of a cluster were skipped: ${fault}`;
  if (typeof three === 'string') return `The tests of a cluster ran with OpenSearch 2; 3 was skipped: ${three}`;
  return 'The tests of a cluster ran with OpenSearch 2 and 3';
}
