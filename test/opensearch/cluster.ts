import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chown, cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A real OpenSearch cluster on loopback, each node a process of its own, so that one can be stopped. */
export interface Cluster {
  /** The addresses of all nodes, running or not, in the order of `stop` and `start`. */
  readonly addresses: readonly string[];
  /** Ends one node as a power cut would; settles when it is gone. */
  stop(node: number): Promise<void>;
  /** Starts a node that was stopped; settles when it answers. */
  start(node: number): Promise<void>;
  /** Settles when that many nodes have joined and every shard is where it should be. Throws after two minutes. */
  green(nodes?: number): Promise<void>;
  /** Ends all nodes and takes their files away. */
  close(): Promise<void>;
}

const here = fileURLToPath(new URL('.', import.meta.url));
/** OpenSearch refuses to run as root; on a machine where the tests do, its nodes run as this user. */
const nobody = 65_534;
const isRoot = process.getuid?.() === 0;
/** Milliseconds for a node to answer, and for a cluster to get green. */
const patience = 120_000;

/** Why there can be no cluster on this machine; null when there can. */
export function clusterFault(): string | null {
  for (const tool of ['java', 'mvn']) {
    if (spawnSync(tool, ['-version']).status !== 0) return `${tool} is not on this machine`;
  }
  const built = spawnSync('mvn', ['-q', '-B', '-f', join(here, 'pom.xml'), 'package'], { encoding: 'utf8' });
  return built.status === 0 ? null : `OpenSearch could not be fetched: ${built.stdout.slice(-500)}`;
}

/**
 * Starts three nodes, one data copy on each of two of them.
 *
 * @throws Error when a node ends or does not answer in two minutes; its last words are in the message
 */
export async function startCluster(size = 3): Promise<Cluster> {
  const home = await mkdtemp(join(tmpdir(), 'pullquote-cluster-'));
  const release = (await readdir(join(here, 'target'))).find((name) => name.startsWith('opensearch-'));
  if (!release) throw new Error('OpenSearch is not unpacked: run clusterFault() first');
  const program = join(home, 'program');
  await cp(join(here, 'target', release), program, { recursive: true });
  const ports = await freePorts(2 * size);
  const [http, transport] = [ports.slice(0, size), ports.slice(size)];
  const processes: (ChildProcess | null)[] = http.map(() => null);
  const addresses = http.map((port) => `http://127.0.0.1:${port}`);

  async function prepare(node: number): Promise<void> {
    const conf = join(home, `n${node}`, 'config');
    await mkdir(join(home, `n${node}`, 'data'), { recursive: true });
    await cp(join(program, 'config'), conf, { recursive: true });
    const settings = {
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
    };
    const lines = Object.entries(settings).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
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
      '-Djava.util.concurrent.ForkJoinPool.common.threadFactory=org.opensearch.secure_sm.SecuredForkJoinWorkerThreadFactory',
    ];
    const child = spawn('java', [...options, '-cp', join(program, 'lib', '*'), 'org.opensearch.bootstrap.OpenSearch'], {
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
        return (await fetch(`${addresses[node]}/`)).ok;
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
    const wanted = `/_cluster/health?wait_for_status=green&wait_for_nodes=${nodes}&wait_for_no_relocating_shards=true&timeout=5s`;
    await until(
      'a green cluster',
      () => '',
      async () => {
        const up = processes.findIndex((child) => child !== null);
        const { timed_out: late } = (await (await fetch(`${addresses[up]}${wanted}`)).json()) as { timed_out: boolean };
        return late === false;
      },
    );
  }

  async function close(): Promise<void> {
    await Promise.all(http.map((_, node) => stop(node)));
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
  return { addresses, stop, start, green, close };
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

/** Asks again until it is so; a refused connection is a no. */
async function until(what: string, said: () => string, isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    const now = await isSo().catch((err: unknown) => {
      if (err instanceof TypeError) return false;
      throw err;
    });
    if (now) return;
    if (Date.now() > end) throw new Error(`${what} took too long: ${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
