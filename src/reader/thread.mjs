import { register } from 'tsx/esm/api';

// A thread starts with plain JavaScript only, however the program itself came to know TypeScript.
register();
await import('./worker.ts');
