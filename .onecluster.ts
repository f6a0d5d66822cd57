import { writeFileSync } from 'node:fs';
import { clusterFault, startCluster } from '/work/wt-cluster/test/opensearch/cluster.ts';
console.log(clusterFault());
const cluster = await startCluster();
writeFileSync('/tmp/cluster.addr', cluster.addresses.join(','));
console.log('up', cluster.addresses.join(','));
process.on('SIGTERM', () => void cluster.close().then(() => process.exit(0)));
setInterval(() => {}, 1 << 30);
