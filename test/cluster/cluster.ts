import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errors } from '@opensearch-project/opensearch';
import { connect } from '../../src/opensearch/search/client.ts';
import { fetchRelease, folderOf, type Release } from './release.ts';
import type { Security } from './security.ts';

/** A real OpenSearch cluster on loopback, each node a process of its own, so that one can be stopped. */
export interface Cluster {
  /** The addresses of all nodes, running or not, in the order of `stop` and `start`. */
  readonly addresses: readonly string[];
  /** Ends one node as a power cut would; settles when it is gone. */
  stop(node: number): Promise<void>;
  /** Starts a node that was stopped; settles when it answers. */
  start(node: number): Promise<void>;
  /** Holds a node as it is: its connections stay open, and it says nothing more. */
  freeze(node: number): void;
  /** Lets a node that was held go on. */
  thaw(node: number): void;
  /** Settles when that many nodes have joined and every shard is where it should be. Throws after two minutes. */
  green(nodes?: number): Promise<void>;
  /** Ends all nodes and takes their files away. */
  close(): Promise<void>;
}

/** What a cluster is made of. */
export interface Making {
  /** How many nodes; three unless told. */
  readonly size?: number;
  /** OpenSearch 2 unless told. */
  readonly release?: Release;
  /** Lines of `opensearch.yml` that take the place of those of the tests, or come to them. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Keys and logins; without, everybody on this machine is let in. */
  readonly security?: Security;
}

/** OpenSearch refuses to run as root; on a machine where the tests do, its nodes run as this user. */
const nobody = 65_534;
const isRoot = process.getuid?.() === 0;
/** Milliseconds for a node to answer, and for a cluster to get green. */
const patience = 120_000;
/** Longer than the cluster itself waits to get green, in one request. */
const ASKING = { node: 10_000, request: 10_000 };

/** Why there can be no cluster on this machine; null when there can. */
export function clusterFault(): string | null {
  const release = fetchRelease(2);
  return typeof release === 'string' ? release : null;
}

/**
 * Starts nodes, one data copy on each of two of them where there are two.
 *
 * @throws Error when a node ends or does not answer in two minutes; its last words are in the message
 */
export async function startCluster({ size = 3, release = two(), settings, security }: Making = {}): Promise<Cluster> {
  const home = await mkdtemp(join(tmpdir(), 'pullquote-cluster-'));
  const program = join(home, 'program');
  await cp(folderOf(release), program, { recursive: true });
  await security?.install(program);
  const ports = await freePorts(2 * size);
  const [http, transport] = [ports.slice(0, size), ports.slice(size)];
  const processes: (ChildProcess | null)[] = http.map(() => null);
  const addresses = http.map((port) => `http${security ? 's' : ''}://127.0.0.1:${port}`);
  const { login = null, authority = null } = security ?? {};
  const clients = addresses.map((address) => connect({ addresses: [address], login, authority }, ASKING));

  async function prepare(node: number): Promise<void> {
    const conf = join(home, `n${node}`, 'config');
    await mkdir(join(home, `n${node}`, 'data'), { recursive: true });
    await cp(join(program, 'config'), conf, { recursive: true });
    const all = {
      'cluster.name': 'pullquote-test',
      'node.name': `n${node}`,
      'path.data': join(home, `n${node}`, 'data'),
      'path.logs': join(home, `n${node}`),
      'network.host': '127.0.0.1',
      'http.port': http[node],
      'transport.port': transport[node],
      'discovery.seed_hosts': transport.map((port) => `127.0.0.1:${port}`),
      'cluster.initial_cluster_manager_nodes': http.map((_, other) => `n${other}`),
      // A full disk of a test machine must not turn indexes read-only.
      'cluster.routing.allocation.disk.threshold_enabled': false,
      'action.auto_create_index': false,
      'node.processors': 1,
      // A node that is gone is noticed, and replaced, within seconds.
      'cluster.fault_detection.follower_check.interval': '500ms',
      'cluster.fault_detection.leader_check.interval': '500ms',
      ...security?.settings,
      ...settings,
    };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
    await writeFile(join(conf, 'opensearch.yml'), `${lines.join('\n')}\n`);
  }

  async function start(node: number): Promise<void> {
    const options = [
      '-Xms512m',
      '-Xmx512m',
      '-XX:+UseSerialGC',
      '-XX:TieredStopAtLevel=1',
      `-Djava.io.tmpdir=${join(home, `n${node}`)}`,
      `-Dopensearch.path.home=${program}`,
      `-Dopensearch.path.conf=${join(home, `n${node}`, 'config')}`,
      '-Dopensearch.distribution.type=tar',
      // What took the place of the security manager, which later Javas do not have.
      ...(release.major === 3 ? [`-javaagent:${join(program, 'agent', 'opensearch-agent.jar')}`] : []),
      '-Djava.util.concurrent.ForkJoinPool.common.threadFactory=org.opensearch.secure_sm.SecuredForkJoinWorkerThreadFactory',
    ];
    const main = ['-cp', join(program, 'lib', '*'), 'org.opensearch.bootstrap.OpenSearch'];
    const child = spawn(release.java, [...options, ...main], {
      cwd: join(home, `n${node}`),
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(isRoot && { uid: nobody, gid: nobody }),
    });
    processes[node] = child;
    let said = '';
    const listen = (chunk: Buffer): void => {
      said = (said + chunk.toString()).slice(-2_000);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    await until(
      `node ${node}`,
      () => said,
      async () => {
        if (child.exitCode !== null) throw new Error(`node ${node} ended with code ${child.exitCode}: ${said}`);
        return (await clients[node]?.info())?.statusCode === 200;
      },
    );
  }

  async function stop(node: number): Promise<void> {
    const child = processes[node];
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    processes[node] = null;
  }

  async function green(nodes = size): Promise<void> {
    await until(
      'a green cluster',
      () => '',
      async () => {
        const up = processes.findIndex((child) => child !== null);
        const wanted = {
          wait_for_status: 'green',
          wait_for_nodes: nodes,
          wait_for_no_relocating_shards: true,
        } as const;
        const health = await clients[up]?.cluster.health({ ...wanted, timeout: '5s' });
        return health?.body.timed_out === false;
      },
    );
  }

  async function close(): Promise<void> {
    await Promise.all([...http.map((_, node) => stop(node)), ...clients.map((client) => client.close())]);
    await rm(home, { recursive: true, force: true });
  }

  try {
    await Promise.all(http.map((_, node) => prepare(node)));
    if (isRoot) await own(home);
    await Promise.all(http.map((_, node) => start(node)));
    await green();
  } catch (err) {
    await close();
    throw err;
  }
  const freeze = (node: number): void => void processes[node]?.kill('SIGSTOP');
  const thaw = (node: number): void => void processes[node]?.kill('SIGCONT');
  return { addresses, stop, start, freeze, thaw, green, close };
}

/** OpenSearch 2, which is there wherever the tests of a cluster run. */
function two(): Release {
  const release = fetchRelease(2);
  if (typeof release === 'string') throw new Error(release);
  return release;
}

/** Gives a folder and all that is in it to the user that the nodes run as. */
async function own(folder: string): Promise<void> {
  await chown(folder, nobody, nobody);
  for (const entry of await readdir(folder, { recursive: true })) await chown(join(folder, entry), nobody, nobody);
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === 'object' && address ? address.port : 0;
  });
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** Asks again until it is so; a node that cannot be reached yet, or lets nobody in yet, is a no. */
async function until(what: string, said: () => string, isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    const now = await isSo().catch((err: unknown) => {
      if (err instanceof errors.OpenSearchClientError) return false;
      throw err;
    });
    if (now) return;
    if (Date.now() > end) throw new Error(`${what} took too long: ${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
