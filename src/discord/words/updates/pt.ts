import type { enUpdates } from './en.ts';

/* What is said of changes and of news in Portuguese; `../en.ts` says what is escaped and what is plain. */

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
};
