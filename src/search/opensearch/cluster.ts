/* All of this room that needs the client's package, which is optional: loaded only where a cluster is asked for. */
export { connect } from './client.ts';
export { openOpenSearch } from './engine.ts';
export { indexName } from './indices.ts';
