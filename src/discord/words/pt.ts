import { ptCommands } from './commands/pt.ts';
import { counting } from './counting.ts';
import type { en } from './en.ts';
import { ptManaging } from './managing/pt.ts';
import { ptUpdates } from './updates/pt.ts';
import { ptVerifying } from './verifying/pt.ts';

/* Portuguese of Brazil; `en.ts` says what is escaped and what is plain. */

const { number, count, languageName } = counting('pt-BR');
const excerpts = (many: number): string => count(many, 'trecho', 'trechos', 'de trechos');
const outlets = (many: number): string => count(many, 'veículo', 'veículos', 'de veículos');
const articles = (many: number): string => count(many, 'artigo', 'artigos', 'de artigos');
const passages = (many: number): string => count(many, 'passagem', 'passagens', 'de passagens');

export const pt: typeof en = {
  commands: ptCommands,
  ...ptManaging,
  ...ptUpdates,
  ...ptVerifying,

  notStated: 'não consta',
  outletNotStated: 'veículo não indicado',
  dateNotStated: 'data não indicada',
  onOrAfter: (day) => `${day} ou depois`,
  roughly: (day) => `por volta de ${day}`,
  calendar: { language: 'pt-BR', first: '1º', day: '{d}', ofMonth: '{d} de {m}', ofYear: '{m} de {y}' },

  summary: (shown, from) => {
    const whole = shown.to - shown.from + 1 === shown.total;
    const range = whole ? '' : `${number(shown.from)}–${number(shown.to)} de `;
    return `${range}${excerpts(shown.total)} de ${outlets(from)}`;
  },
  onlyOutlet: (outlet) => `só **${outlet}**`,
  onlySpeaker: (speaker) => `só declarações de **${speaker}**`,
  onlyFrom: (day) => `publicado a partir de **${day}**`,
  onlyTo: (day) => `publicado até **${day}**`,
  after: (question) => `após a pergunta **${question}**`,
  accountsDiffer: (names) => `Os relatos divergem: ${names}`,
  undated: (many) => `${count(many, 'artigo sem data deixado de fora', 'artigos sem data deixados de fora')}`,
  nearest: '⚠ Talvez os artigos não respondam a isso. O mais próximo:',
  respelt: (typed, meant) => `Nenhum artigo contém “${typed}”; a busca foi por “${meant}”`,
  kinds: {
    headline: 'título',
    dek: 'linha fina',
    caption: 'legenda',
    byline: 'assinatura',
    heading: 'intertítulo',
    furniture: 'parte da página',
  },
  place: (paragraph, kind) => `parágrafo ${number(paragraph)} (${kind})`,
  paragraph: (paragraph) => `parágrafo ${number(paragraph)}`,
  speakingTo: (speaker, to) => `${speaker}, a ${to}`,
  spoken: (words, speaker) => `“${words}”: ${speaker}`,
  speakerNotStated: 'não consta por perto quem fala',
  relaysReports: (names) => `que cita ${names}`,
  alsoIn: (names) => `também em ${names}`,
  sameReport: (names) => `o mesmo texto em ${names}`,
  andMore: (shown, more) => `${shown} e mais ${number(more)}`,
  tooLong: 'Este trecho é mais longo do que uma mensagem do Discord, e trechos nunca são cortados: leia-o no artigo.',
  footer: 'Citações literais; o negrito é nosso.',
  concluded: '* deduzido do texto',

  otherOutlets: (names) => `nada sobre isso em ${names}`,
  speakerSilent: (speaker) => `${speaker} aparece nos artigos, mas não falando disso.`,

  timelineTitle: 'O que aconteceu e quando',

  openArticle: 'Artigo',
  previous: '◀ Anterior',
  next: 'Próxima ▶',
  askAgain: 'Perguntar de novo',
  askFurther: 'Outra pergunta sobre isto',
  share: 'Compartilhar',
  remove: 'Excluir',
  chooseArticle: 'Ver os dados de um artigo',
  chooseExcerpt: 'Ver no contexto',
  excerptLabel: (index, words) => `${index}. ${words}`,
  contextTitle: 'No contexto',
  furtherTitle: 'Outra pergunta sobre isto',
  furtherField: 'Sua próxima pergunta',
  irrelevant: 'Fora do assunto',
  wrong: 'Errado',
  complaintTitle: 'O que há de errado?',
  complaintField: 'Com suas palavras (opcional)',
  complaintKept: 'Obrigado. Os trechos em questão e o motivo foram guardados para quem administra o bot, e nada mais.',

  citationTitle: 'Copiar a citação:',
  citationMarkdown: 'Em Markdown:',
  quotation: (words) => `“${words}”`,
  nearestCited: 'talvez não responda à pergunta',
  makePicture: 'Criar imagem',
  makeCertificate: 'Certificado',
  webPage: 'Página web',
  takeAll: 'Todos em um arquivo…',
  chooseFormat: 'Escolha um formato',
  formatFor: {
    markdown: 'Para notas e páginas web',
    csv: 'Para planilhas',
    csl: 'Para gerenciadores de referências',
    bibtex: 'Para LaTeX',
  },
  takenAlong: (many) =>
    `${excerpts(many)}, palavra por palavra, ${many === 1 ? 'com sua fonte' : 'cada um com sua fonte'}.`,
  certificateMade: 'Um certificado de que nossa cópia do artigo contém hoje estas palavras: um arquivo para guardar.',
  certificateUnreadable: (name) => `Não foi possível ler **${name}** como certificado de uma citação.`,
  certificateVerdicts: {
    holds: '**Válido:** o artigo contém estas palavras no lugar que o certificado indica.',
    changed: '**Alterado:** o artigo agora está em outra versão.',
    gone: '**Ausente:** o artigo não está aqui, ou não está mais.',
    forged: '**Inválido:** o certificado contradiz a própria assinatura ou o artigo que cita.',
  },
  certificateStillPrinted: 'Ele ainda contém estas palavras.',
  certificateNotPrinted: 'Ele não contém mais estas palavras.',
  certificateUnsigned: 'O certificado não está assinado.',
  certificateSigned: (key) => `Assinado com a chave \`${key}\``,
  pictureMade: 'A citação com a fonte, como imagem para salvar e compartilhar.',
  pictureHasNoLetters:
    'Não é possível mostrar esta citação como imagem: ela tem caracteres que não existem nas fontes tipográficas daqui.',
  picturesMissing: 'A máquina em que este bot roda não consegue criar imagens.',

  noQuestion: 'Isso não é uma pergunta. Pergunte com palavras, por exemplo: como aconteceu?',
  greeting: 'Olá. Faça uma pergunta, e os artigos respondem com as próprias palavras. `/fontes` lista os artigos.',
  instruction: 'Aqui só se mostram trechos literais dos artigos; nada é escrito, alterado ou inventado.',
  wishes: {
    summary: 'Aqui nada é resumido. Pergunte sobre um ponto ou veja com `/cronologia` o que aconteceu, em ordem.',
    overview:
      'Isso pergunta pela história toda: `/cronologia` a mostra em ordem. Ou pergunte sobre uma pessoa, um lugar ou um acontecimento.',
    news: '`/fontes` lista os artigos com suas datas, e `/cronologia` mostra o que aconteceu, em ordem.',
    dates: '`/cronologia` mostra o que aconteceu e quando, em ordem.',
    comparison: '`/comparar` põe lado a lado as palavras dos veículos sobre um tema. Indique um tema.',
  },
  languageNotUnderstood:
    'Não entendo esse idioma. Pergunte em português, inglês, alemão, espanhol ou francês, com os nomes como os artigos os escrevem.',
  outletMissing: (outlet) => `Não há aqui artigos de “${outlet}”.`,
  speakerMissing: (speaker) => `Os artigos não citam ninguém chamado “${speaker}”.`,
  outletsPresent: (names) => `Veículos disponíveis: ${names}.`,
  notInCoverage: (many) => `Nenhuma resposta encontrada em ${articles(many)}.`,
  notInChosen: 'Nenhuma resposta encontrada nos artigos escolhidos.',
  offered: 'Isto tem resposta:',
  sayingOf: (name) => `O que disse ${name}?`,
  didYouMean: (question) => `Você quis dizer: ${question}`,
  closestHeadlines: 'Títulos parecidos:',
  closestSpeakers: (speakers) => `Aqui há declarações de: ${speakers}`,
  badDate: (typed) => `“${typed}” não é um dia. Use AAAA-MM-DD, por exemplo 2022-06-21.`,
  datesReversed: 'O primeiro dia é posterior ao último.',

  unknownCommand: 'Este comando não é mais conhecido aqui. O registro dele está desatualizado.',
  unknownButton: 'Este botão não é mais conhecido aqui. Pergunte de novo com `/perguntar`.',
  noText: 'Não há nessa mensagem texto para procurar.',
  badButton: 'Não é possível ler este botão. Pergunte de novo com `/perguntar`.',
  badSourcesButton: 'Não é possível ler este menu. Use `/fontes` de novo.',
  notYours: 'Só quem perguntou, ou a moderação, pode excluir isto.',
  noSuchPage: (pages) => `Essa página não existe: há ${count(pages, 'página', 'páginas', 'de páginas')}.`,
  coverageChanged: 'Os artigos mudaram desde esta resposta, que por isso não pode mais ser mostrada como era.',
  sourcesChanged: 'Os artigos mudaram desde esta lista. Use `/fontes` de novo.',
  noArticles: 'Ainda não há artigos.',
  failed: (ref) => `Algo deu errado (ref. ${ref}), e não há resposta. Tente de novo.`,
  busy: 'Há gente demais perguntando ao mesmo tempo. Tente de novo daqui a pouco.',
  archiveAway: 'O arquivo não está acessível no momento. Tente novamente em um minuto.',
  noCoverage:
    'Nenhum artigo foi configurado para este canal. Quem administra este bot pode escolher com quais ele responde aqui.',
  otherCoverage: 'Isto vem de artigos que este canal não usa mais. Pergunte de novo com `/perguntar`.',
  coverageAway:
    'Não é possível ler os artigos deste canal no momento. Tente mais tarde ou avise quem administra este bot.',
  tookTooLong: 'A resposta demorou demais e foi abandonada. Tente com uma pergunta mais curta.',
  stopping: 'O bot está sendo reiniciado. Tente de novo em um minuto.',
  tooSoon: (when) => `Foram muitos pedidos de uma vez. Tente de novo ${when}.`,

  aboutTitle: 'Sobre este bot',
  aboutPromise:
    'Ele responde com o que os artigos dizem, palavra por palavra, e indica a fonte de cada trecho. Não escreve nada próprio.',
  aboutCoverage: (many, from) => `**Artigos:** ${number(many)}, de ${outlets(from)}`,
  aboutUndated: (many) => `${articles(many)} sem data indicada`,
  aboutForeign: (many, languages) =>
    `${articles(many)} em outro idioma que não o inglês (${languages}), em que se encontra menos`,
  languageName,
  aboutReading: (read, all) =>
    `**Busca:** os artigos ainda estão sendo lidos, ${number(read)} de ${passages(all)} até agora; o restante só é encontrado pelas suas palavras`,
  aboutWordsAlone:
    '**Busca:** apenas pelas palavras da pergunta; o que os artigos dizem com outras palavras pode faltar',
  aboutVersion: (version) => `Versão ${version}`,
  aboutPrivacy: (kept) => `**O que fica guardado:** ${kept}`,
  keepsNothing: 'nada; nem perguntas, nem nomes, nem mensagens',
  keepsComplaints: 'de uma reclamação, os trechos em questão e o motivo digitado; nem perguntas nem nomes',
  keepsQuestions: 'o que se pergunta, no registro do operador; nenhum nome',
  keepsQuestionsAndComplaints:
    'o que se pergunta, no registro do operador, e de uma reclamação, os trechos em questão e o motivo digitado; nenhum nome',
  privacyPolicy: 'Privacidade',
  terms: 'Termos',
  project: 'Projeto',
  keepsGaps: 'as perguntas sem resposta, sem nomes, por 30 dias',
  keepsFollows: 'o que os canais acompanham e onde estão os trechos publicados neles; nenhum nome',
  semicolon: '; ',
  aboutHelp:
    '`/perguntar` para uma pergunta, `/citar` para uma pessoa, `/verificar` para uma citação, `/conferir` para um rascunho, `/comparar` para os veículos, `/cronologia` para as datas, `/fontes` para os artigos. No menu de uma mensagem: “Buscar isto na cobertura”.',

  sourcesTitle: 'Os artigos',
  sourcesSummary: (shown, total, from) =>
    `${number(shown.from)}–${number(shown.to)} de ${articles(total)} de ${outlets(from)}`,
  withWords: (query) => `com as palavras **${query}**`,
  noSuchArticle: 'Nenhum artigo contém essas palavras.',
  refusedFiles: (files) =>
    `${count(files, 'arquivo recusado, que não pode ser citado', 'arquivos recusados, que não podem ser citados')}.`,
  author: 'Autoria',
  headline: 'Título',
  outlet: 'Veículo',
  published: 'Publicação',
  contributors: 'Com a colaboração de',
  relays: 'Cita',
  fact: (name, value) => `**${name}:** ${value}`,
  size: (paragraphs, characters) =>
    `${count(paragraphs, 'parágrafo', 'parágrafos', 'de parágrafos')}, ${count(characters, 'caractere', 'caracteres', 'de caracteres')}`,
  quotedIn: (speakers) => `**Declarações de:** ${speakers}`,
  firstLines: 'As primeiras linhas:',
  dot: ' · ',
  comma: ', ',
};
