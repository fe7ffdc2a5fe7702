import { importSource } from '../../src/importer/import-source.ts';
const A = { personId: () => undefined, organizationId: () => undefined };
for (const n of [2000, 4000, 8000]) { const t = performance.now(); await importSource(Buffer.from('工会'.repeat(n)), 'x.txt', A); console.log(n, performance.now() - t | 0); }
