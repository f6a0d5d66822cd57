import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import type { Library } from '../../src/library/library.ts';
import { mcpServer } from '../../src/mcp/server.ts';

/** An assistant: the official client, connected to a server over a library. Faults of the program go to `faults`. */
export async function assistantOver(library: Library, faults: unknown[] = []): Promise<Client> {
  const [here, there] = InMemoryTransport.createLinkedPair();
  const onFault = (error: unknown) => void faults.push(error);
  await mcpServer({
    name: 'default',
    libraryNow: () => library,
    version: '1.2.3',
    certificateKey: null,
    onFault,
  }).connect(there);
  const client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(here);
  return client;
}
