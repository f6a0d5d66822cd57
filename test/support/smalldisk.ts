import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const succeeds = (command: string, ...args: readonly string[]): boolean => spawnSync(command, args).status === 0;

function mounted(kilobytes: number): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'pullquote-disk-'));
  if (succeeds('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder)) return folder;
  rmSync(folder, { recursive: true });
  return null;
}

function unmount(folder: string): void {
  if (succeeds('umount', folder)) rmSync(folder, { recursive: true });
}

function canMount(): boolean {
  const folder = mounted(64);
  if (folder !== null) unmount(folder);
  return folder !== null;
}

/** Whether a file system of a few kilobytes can be mounted here, as root can. */
export const hasSmallDisks = canMount();
if (!hasSmallDisks) process.stderr.write('no small file system can be mounted: the full disk is not tested\n');

/** A file system of its own with these files, removed when the test is over. Returns its path. */
export async function smallDisk(kilobytes: number, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = mounted(kilobytes);
  if (folder === null) throw new Error('no small file system can be mounted');
  onTestFinished(() => unmount(folder));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

/** Leaves no room at all on a file system. */
export async function fillUp(folder: string): Promise<void> {
  const file = await open(join(folder, 'filling'), 'w');
  try {
    for (;;) await file.write(Buffer.alloc(4096));
  } catch {
    // It is full.
  } finally {
    await file.close();
  }
}
