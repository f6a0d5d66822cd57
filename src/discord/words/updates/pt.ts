import { counting } from '../counting.ts';
import type { enUpdates } from './en.ts';

/* What is said of changes and of news in Portuguese; `../en.ts` says what is escaped and what is plain. */

const { count } = counting('pt-BR');
const excerpts = (many: number): string => count(many, 'trecho', 'trechos', 'de trechos');
export const ptUpdates: typeof enUpdates = {
  lastSeenSo: (day, now) => `Visto assim pela última vez em ${day}; agora: “${now}”`,
  lastSeenOnly: (day) => `Visto assim pela última vez em ${day}; estas palavras não aparecem mais.`,
  unreadableSince: (day) => `Desde ${day} o artigo não pode ser lido em seu endereço.`,
  changedSince: (day) => `Visto assim pela última vez em ${day}; o artigo mudou desde então.`,
  changesTitle: 'Artigos que mudaram',
  changesNone: 'Não se conhece mudança de nenhum artigo daqui.',
  changesNoneOf: 'Não se conhece mudança deste artigo.',
  changesOff: 'As mudanças dos artigos não são acompanhadas aqui. Quem administra este bot pode ativar isso.',
  changedOn: (day) => `mudou em ${day}`,
  seenThen: (earlier, later) => `Visto: ${earlier}; depois ${later}`,
  changesLegend: 'As palavras retiradas estão riscadas; as novas, em negrito.',
  quotationGone: (words) => `**Citação retirada:** “${words}”`,
  quotationNew: (words) => `**Citação nova:** “${words}”`,
  quotationAltered: (before, now) => `**Citação alterada:** “${before}”, agora “${now}”`,

  followOff: 'Não é possível acompanhar nada aqui. Quem administra este bot pode ativar isso.',
  followManagersOnly: 'Só quem pode gerenciar este canal pode usar isso, e só em um servidor.',
  followMayNotPost: 'Não posso publicar neste canal. Permita que eu o veja e envie mensagens nele, e tente de novo.',
  followBadZone: (zone) => `“${zone}” não é um fuso horário. Use um nome como America/Sao\\_Paulo.`,
  followHalfQuiet: 'As horas de silêncio precisam de duas horas diferentes: quando começam e quando terminam.',
  followLimits: {
    channel:
      'Este canal acompanha tudo o que um canal pode acompanhar. Antes, deixe de acompanhar algo: `/acompanhar`.',
    coverage: 'Estes artigos já são acompanhados tantas vezes quanto possível.',
  },
  followBegun: (what) => `Acompanhado aqui a partir de agora: ${what}`,
  followPace: { hour: 'no máximo uma publicação por hora', day: 'no máximo uma publicação por dia' },
  followQuiet: (from, to, zone) => `silêncio das ${from}h às ${to}h (${zone})`,
  followsTitle: 'O que se acompanha neste canal',
  followsNone: 'Nada é acompanhado neste canal.',
  followEnded: (what) => `Não é mais acompanhado aqui: **${what}**`,
  followGone: 'Isso não é acompanhado aqui.',
  digestIntro: 'Novidades sobre o que este canal acompanha',
  digestMore: (many) => `e mais ${excerpts(many)}: \`/perguntar\``,
  unfollow: 'Deixar de acompanhar',
};
