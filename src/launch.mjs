import module from 'node:module';
import { fileURLToPath } from 'node:url';

// What every program and every thread of ours begins with: `node --import ./src/launch.mjs FILE`.

// Node reads TypeScript by itself from 22.18 on. Before that tsx does it, a package of development.
if (!('typescript' in process.features && process.features.typescript)) {
  try {
    const { register } = await import('tsx/esm/api');
    register();
  } catch {
    const help = 'use Node 24, or run "npm ci --include=dev"';
    process.stderr.write(`pullquote: Node ${process.versions.node} needs tsx, which is not installed: ${help}\n`);
    process.exit(1);
  }
}

// Node keeps what it compiled, where it can and where the folder can be written: the next start is then a quarter shorter.
// @ts-expect-error: Node 20 does not.
module.enableCompileCache?.(fileURLToPath(new URL('../node_modules/.cache/node', import.meta.url)));
