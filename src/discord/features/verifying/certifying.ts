import { ComponentType } from 'discord.js';
import { certifiedToday } from '../../../proving/certificate.ts';
import { judgeCertificate, readCertificate } from '../../../proving/judge.ts';
import { certificateOf } from '../../../proving/signature.ts';
import type { PressHandler, ReplyMessage, SentAttachment } from '../../command.ts';
import { decodeExcerpt } from '../../message/custom-id.ts';
import { container, textDisplay } from '../../message/layout.ts';
import { blockQuote, escapeMarkdown } from '../../message/markdown.ts';
import { notice } from '../../message/notice.ts';
import { shorten } from '../../message/shorten.ts';
import type { RequestContext } from '../../requestcontext.ts';
import { recalled } from '../answering/recalling.ts';

const fileName = 'certificate.json';
/** Bytes of a certificate, and characters of its quotation that are shown. */
const largest = 256 * 1024;
const maxQuoted = 600;

/** The button below an excerpt in its context: a certificate of it as a file, for the one who pressed. */
export const makeCertificate: PressHandler = async ({ customId }, { library, botContext, words }) => {
  const own = words('own');
  const reference = decodeExcerpt('proof', customId);
  if (reference === null) return notice(own.badButton);
  const quote = await recalled(reference, library);
  if (!quote) return notice(own.coverageChanged);
  const today = new Date().toISOString().slice(0, 10);
  const certified = await certifiedToday(quote, library, { program: botContext.version, made: today });
  const certificate = certificateOf(certified, botContext.certificateKey);
  return {
    components: container([
      textDisplay(`-# ${own.certificateMade}`),
      { type: ComponentType.File, file: { url: `attachment://${fileName}` } },
    ]),
    files: [
      {
        name: fileName,
        bytes: Buffer.from(`${JSON.stringify(certificate, null, 2)}\n`),
        description: own.makeCertificate,
      },
    ],
    private: true,
  };
};

/** What a certificate that somebody gives is worth today. */
export async function certificateGiven(file: SentAttachment, context: RequestContext): Promise<ReplyMessage> {
  const { library, botContext, words } = context;
  const own = words('own');
  const bytes = await botContext.fetchAttachment(file, largest);
  const certificate = bytes === null ? null : readCertificate(Buffer.from(bytes).toString('utf8'));
  if (certificate === null || 'fault' in certificate)
    return notice(own.certificateUnreadable(escapeMarkdown(file.name)));
  const { verdict, stillPrinted, signedBy } = await judgeCertificate(certificate, library.archive);
  const outlet = certificate.outlet.value === null ? [] : [escapeMarkdown(shorten(certificate.outlet.value, 100))];
  const lines = [
    own.certificateVerdicts[verdict],
    ...(verdict === 'changed' ? [stillPrinted ? own.certificateStillPrinted : own.certificateNotPrinted] : []),
    ...(verdict === 'forged' ? [] : [signedBy === null ? own.certificateUnsigned : own.certificateSigned(signedBy)]),
  ];
  // The words of a certificate that contradicts itself are nobody's.
  const quoted = verdict === 'forged' ? [] : [blockQuote(shorten(certificate.quote, maxQuoted), [])];
  const source = verdict === 'forged' ? [] : [`-# ${[...outlet, certificate.made].join(own.comma)}`];
  return { components: container([textDisplay([...quoted, ...source, ...lines].join('\n'))]), private: true };
}
