import { createMcpHandler } from '@modelcontextprotocol/server';
import { type AssistantCoverage, mcpServer } from './server.ts';

/** Streams at once of clients that wait for changes. The server tells of none, so few are needed. */
const MOST_STREAMS = 16;

/** Answers assistants over one coverage, a request at a time; nothing is kept between two of them. */
export function mcpOverHttp(coverage: AssistantCoverage): (request: Request) => Promise<Response> {
  const { fetch } = createMcpHandler(() => mcpServer(coverage), { maxSubscriptions: MOST_STREAMS });
  return (request) => fetch(request);
}
