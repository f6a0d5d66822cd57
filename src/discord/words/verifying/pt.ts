import { counting } from '../counting.ts';
import type { enVerifying } from './en.ts';

/* What is said of quotations that are checked in Portuguese; `../en.ts` says what is escaped and what is plain. */

const { number, count } = counting('pt-BR');
const articles = (many: number): string => count(many, 'artigo', 'artigos', 'de artigos');

export const ptVerifying: typeof enVerifying = {
  claimedOutlet: (outlet) => `atribuído a **${outlet}**`,
  claimedSpeaker: (speaker) => `atribuído a **${speaker}**`,
  verdicts: {
    found: '**Encontrado:** estas palavras estão nos artigos.',
    shortened:
      '**Encurtado:** estas palavras estão nos artigos, mas o que foi omitido entre elas contém uma negação, um número ou um nome.',
    altered: '**Alterado:** os artigos dizem quase isso, mas não exatamente isso.',
    elsewhere: '**Encontrado em outro lugar:** estas palavras estão nos artigos, mas não são desta fonte.',
    joined: '**Juntado:** são pedaços que estão nos artigos, mas não juntos.',
    absent: '**Não encontrado:** estas palavras não estão em nenhum artigo.',
  },
  draftTitle: 'Citações do rascunho',
  draftEmpty: 'Nenhuma citação encontrada neste texto.',
  draftMissing: 'Informe um arquivo ou um texto.',
  draftUnreadable: (name) =>
    `Não foi possível ler **${name}**. Podem ser conferidos arquivos de texto, Markdown, HTML, DOCX e PDF de até 25 MB, mas não digitalizações nem arquivos com senha.`,
  draftSummary: ({ total, found, faulty, absent }) =>
    `${count(total, 'citação', 'citações')}: ${count(found, 'encontrada', 'encontradas')}, ${faulty} a rever, ${count(absent, 'ausente', 'ausentes')} dos artigos`,
  draftUnchecked: (more) => `mais ${count(more, 'não conferida', 'não conferidas')}`,
  draftCut: 'O arquivo é longo demais para ser lido por inteiro: só o começo foi conferido.',
  draftLine: (line) => `linha ${line}`,
  draftPage: (page) => `página ${page}`,
  draftTooLong: 'Longa demais para ser conferida.',
  unconfirmed: 'O artigo não diz de quem são as palavras; portanto, nada confirma nem desmente a fonte indicada.',
  changedWords: (typed, printed) => `digitado **${typed}**, publicado **${printed}**`,
  addedWords: (typed) => `digitado **${typed}**, não aparece ali`,
  droppedWords: (printed) => `publicado **${printed}**, omitido`,
  printedOrder: 'Por ordem de publicação',
  printedFirst: (outlet) => `Publicado primeiro, até onde as datas indicam: ${outlet}.`,
  printedFirstUnknown: 'As datas não indicam quem publicou primeiro.',
  omittedWords: (printed) => `omitido em uma lacuna: **${printed}**`,
  goesOn: (words) => `A frase continua: **${words}**`,
  furniture: {
    dateline: 'indicação de local e agência',
    byline: 'assinatura',
    credit: 'crédito da foto',
    heading: 'intertítulo',
    page: 'link ou aviso da página',
  },
  furnished: (kinds) => `Isto, no todo ou em parte, não é texto do artigo, mas aparece na página como: ${kinds}.`,
  moreDifferences: (many) => `e mais ${count(many, 'diferença', 'diferenças', 'de diferenças')}`,
  morePlaces: (many) => `e mais ${count(many, 'lugar', 'lugares', 'de lugares')}`,
  checkedScope: (many) =>
    `Comparado só com ${articles(many)}. Maiúsculas, acentos, aspas, espaços e travessões não contam.`,
  shortClaim: 'Uma ou duas palavras aparecem em muitos textos; isso diz pouco.',
  noClaim: 'Não há aí palavras para comparar.',
  longClaim: (limit) => `É longo demais para comparar: no máximo ${number(limit)} caracteres.`,
  alsoOnThis: 'O que mais os artigos dizem sobre isso:',
};
