import type { JudgedCertificate } from '../proving/judge.ts';
import { plain } from './print.ts';

/** A certificate that was judged, under the name that its reader knows. */
export interface NamedCertificate extends JudgedCertificate {
  readonly name: string;
}

/** What a certificate is worth today, in lines for a terminal. */
export function certificateLines({ name, verdict, stillPrinted, signedBy, certificate }: NamedCertificate): string {
  const { quote, made, article } = certificate;
  const printed = stillPrinted ? 'still has these words' : 'no longer has these words';
  const told = {
    holds: `holds: ${article.id} has these words in this place, as on ${made}`,
    changed: `changed: ${article.id} is another edition now; it ${printed}`,
    gone: `gone: ${article.id} is not in the coverage any more`,
    forged: `forged: it does not agree with its signature, or with the edition that it names`,
  }[verdict];
  const signer = signedBy === null ? 'not signed' : `signed with the key ${signedBy}`;
  return [name, `“${quote}”`, told, ...(verdict === 'forged' ? [] : [signer])].map(plain).join('\n').concat('\n');
}

/** The same, as other programs read it. */
export const wireCertificate = ({ name, verdict, stillPrinted, signedBy, certificate }: NamedCertificate) => ({
  name,
  verdict,
  ...(stillPrinted !== null && { stillPrinted }),
  ...(signedBy !== null && { signedBy }),
  articleId: certificate.article.id,
  start: certificate.start,
  end: certificate.end,
  quote: certificate.quote,
});
