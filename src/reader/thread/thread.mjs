import '../../launch.mjs';

// A thread begins with plain JavaScript, and knows TypeScript only after that.
await import('./worker.ts');
