import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly 'runs-on': string;
  readonly 'timeout-minutes'?: number;
  readonly permissions?: unknown;
  readonly strategy?: { readonly matrix: { readonly node: readonly string[] } };
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(root + path, 'utf8');
const FOLDER = '.github/workflows';
const workflows = readdirSync(root + FOLDER).map((file) => ({
  file,
  workflow: parse(read(`${FOLDER}/${file}`)) as Workflow,
}));
const stepsOf = ({ jobs }: Workflow): Step[] => Object.values(jobs).flatMap(({ steps }) => steps);
const named = (file: string): Workflow | undefined => workflows.find((each) => each.file === file)?.workflow;

describe.each(workflows)('$file', ({ workflow }) => {
  it('pins each action to a full version, and the machine to a release', () => {
    for (const { uses } of stepsOf(workflow))
      if (uses !== undefined) expect(uses).toMatch(/^[\w-]+\/[\w-]+@v\d+\.\d+\.\d+$/);
    for (const job of Object.values(workflow.jobs)) expect(job['runs-on']).toMatch(/^ubuntu-\d+\.\d+$/);
  });

  it('may read the repository and no more, and leaves no token behind for what it runs', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(workflow.jobs)) expect(job.permissions).toBeUndefined();
    const checkouts = stepsOf(workflow).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(0);
    for (const checkout of checkouts) expect(checkout.with?.['persist-credentials']).toBe(false);
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
  });

  it('ends by itself', () => {
    for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(90);
  });

  it('runs only scripts that there are', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const runs = stepsOf(workflow).flatMap(({ run = '' }) => [...run.matchAll(/npm run (\S+)/g)]);
    for (const [, script = ''] of runs) expect(Object.keys(scripts)).toContain(script);
  });
});

test('the check is run on the oldest Node that is supported and on the one of the image', () => {
  const [oldest = '', image = ''] = named('check.yml')?.jobs.check?.strategy?.matrix.node ?? [];
  const { engines } = JSON.parse(read('package.json'));
  expect(oldest).toMatch(/^20\.20\.\d+$/);
  expect(engines.node).toMatch(/^\^20\.20\.0 /);
  expect(read('Dockerfile')).toContain(`FROM node:${image}-`);
});

test('the Node of the image is the one of .nvmrc, of the devcontainer and of the nightly run', () => {
  const version = read('.nvmrc').trim();
  expect(read('Dockerfile')).toContain(`FROM node:${version}-`);
  expect(JSON.parse(read('.devcontainer/devcontainer.json')).image).toBe(`node:${version}-bookworm`);
  const nightly = named('cluster.yml');
  const setup = nightly && stepsOf(nightly).find(({ uses }) => uses?.startsWith('actions/setup-node@'));
  expect(setup?.with?.['node-version']).toBe(version);
});

test('a night without a cluster is a failure: the line that the suite ends with is looked for', () => {
  const [, line = ''] = /grep -F '(.+)' cluster\.log/.exec(read(`${FOLDER}/cluster.yml`)) ?? [];
  expect(line).not.toBe('');
  expect(read('test/cluster/available.ts')).toContain(`'${line}'`);
});

test.each(readdirSync(`${root}.github/ISSUE_TEMPLATE`).filter((file) => file !== 'config.yml'))(
  'the form %s has a name, a description, and fields with ids of their own',
  (file) => {
    const form = parse(read(`.github/ISSUE_TEMPLATE/${file}`));
    expect(form).toMatchObject({ name: expect.any(String), description: expect.any(String) });
    const fields = form.body.filter(({ type }: { type: string }) => type !== 'markdown');
    const ids = fields.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const field of fields) {
      expect(['input', 'textarea', 'dropdown']).toContain(field.type);
      expect(field).toMatchObject({ id: expect.any(String), attributes: { label: expect.any(String) } });
    }
  },
);
