import { Transport } from '@opensearch-project/opensearch';

type Request = Transport['request'];

/**
 * A transport that gives a request up when its time is over, however many nodes were tried and whatever they do. The
 * client's own limit ends when a node begins to answer, so that one which then falls silent would be waited for for ever.
 *
 * @param limit milliseconds for one request, all its tries together
 */
export function transportWithin(limit: number): typeof Transport {
  return class extends Transport {
    override request: Request = ((params: Parameters<Request>[0], options?: Parameters<Request>[1]) => {
      const sent = super.request(params, options);
      const timer = setTimeout(() => sent.abort(), limit);
      const end = (): void => clearTimeout(timer);
      sent.then(end, end);
      return sent;
    }) as Request;
  };
}
