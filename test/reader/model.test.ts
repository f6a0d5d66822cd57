import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MODEL_FOLDER, ModelError, readModel } from '../../src/reader/model.ts';
import { temporaryFolder } from '../support/temporary.ts';

describe("the reader's files", () => {
  it('are those that came with this version', async () => {
    const { network, tokenizer, constants } = await readModel();
    expect(network.length).toBeGreaterThan(30_000_000);
    expect(JSON.parse(tokenizer)).toHaveProperty('model');
    expect(JSON.parse(constants)).toHaveProperty('limits');
  });

  it('are refused by name where one is missing or another one', async () => {
    const folder = await temporaryFolder();
    await expect(readModel(folder)).rejects.toThrow(ModelError);
    for (const name of ['reader.onnx', 'products.onnx', 'tokenizer.json'])
      await copyFile(join(MODEL_FOLDER, name), join(folder, name));
    await expect(readModel(folder)).rejects.toThrow(`${join(folder, 'reader.json')} cannot be read`);
    await writeFile(join(folder, 'reader.json'), '{}');
    await expect(readModel(folder)).rejects.toThrow(`${join(folder, 'reader.json')} is not the file that came with`);
  });
});
