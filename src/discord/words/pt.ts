import { counting } from './counting.ts';
import type { en } from './en.ts';

/* Portuguese of Brazil; `en.ts` says what is escaped and what is plain. */

const { number, count, languageName } = counting('pt-BR');
const excerpts = (many: number): string => count(many, 'trecho', 'trechos', 'de trechos');
const outlets = (many: number): string => count(many, 'veículo', 'veículos', 'de veículos');
const articles = (many: number): string => count(many, 'artigo', 'artigos', 'de artigos');
const passages = (many: number): string => count(many, 'passagem', 'passagens', 'de passagens');

export const pt: typeof en = {
  commands: {
    ask: {
      name: 'perguntar',
      description: 'Pergunte à cobertura; ela responde com as próprias palavras, citadas e com a fonte',
      options: {
        question: { name: 'pergunta', description: 'O que você quer saber?' },
        outlet: { name: 'veículo', description: 'Só artigos deste veículo' },
        speaker: { name: 'pessoa', description: 'Só trechos em que esta pessoa é citada' },
        from: { name: 'desde', description: 'Só artigos publicados neste dia ou depois (AAAA-MM-DD)' },
        to: { name: 'até', description: 'Só artigos publicados neste dia ou antes (AAAA-MM-DD)' },
        results: { name: 'resultados', description: 'Trechos por página (3 se nada for indicado)' },
        private: { name: 'privado', description: 'Só você vê a resposta' },
      },
    },
    quote: {
      name: 'citar',
      description: 'O que uma pessoa disse, segundo as citações da cobertura',
      options: {
        speaker: { name: 'pessoa', description: 'As palavras de quem?' },
        about: { name: 'sobre', description: 'Só o que ela diz sobre isto' },
        private: { name: 'privado', description: 'Só você vê a resposta' },
      },
    },
    verify: {
      name: 'verificar',
      description: 'Verificar se uma citação está na cobertura, palavra por palavra',
      options: {
        text: { name: 'texto', description: 'A citação; depois de um travessão no final, a quem é atribuída' },
        outlet: { name: 'veículo', description: 'O veículo a que é atribuída' },
        speaker: { name: 'pessoa', description: 'A pessoa a quem é atribuída' },
      },
    },
    compare: {
      name: 'comparar',
      description: 'As palavras de cada veículo sobre um mesmo assunto, lado a lado',
      options: {
        topic: { name: 'assunto', description: 'De que devem falar?' },
        private: { name: 'privado', description: 'Só você vê a resposta' },
      },
    },
    timeline: {
      name: 'cronologia',
      description: 'Afirmações datadas da cobertura, em ordem',
      options: {
        topic: { name: 'assunto', description: 'Só o que fala disto' },
        private: { name: 'privado', description: 'Só você vê a resposta' },
      },
    },
    sources: {
      name: 'fontes',
      description: 'Os artigos de que as respostas são extraídas',
      options: {
        outlet: { name: 'veículo', description: 'Só artigos deste veículo' },
        query: { name: 'palavras', description: 'Só artigos com estas palavras no título ou no texto' },
        sort: { name: 'ordem', description: 'Em que ordem (a de carregamento se nada for indicado)' },
        page: { name: 'página', description: 'A página a mostrar' },
      },
      sorts: {
        newest: 'mais recentes primeiro',
        oldest: 'mais antigos primeiro',
        outlet: 'por veículo',
        longest: 'mais longos primeiro',
      },
    },
    about: { name: 'sobre', description: 'O que este bot sabe e o que ele guarda' },
    find: { name: 'Buscar isto na cobertura' },
    admin: {
      name: 'admin',
      description: 'Para quem administra este bot',
      subcommands: {
        reload: { name: 'recarregar', description: 'Ler os artigos de novo' },
        stats: { name: 'estatísticas', description: 'O que o bot fez desde que foi iniciado' },
      },
    },
  },

  notStated: 'não consta',
  outletNotStated: 'veículo não indicado',
  headlineNotStated: 'título não indicado',
  dateNotStated: 'data não indicada',
  inferred: (value) => `${value} (deduzido)`,
  onOrAfter: (day) => `${day} ou depois`,
  roughly: (day) => `por volta de ${day}`,
  between: (first, last) => `entre ${first} e ${last}`,

  summary: (shown, from, all) => {
    const whole = shown.to - shown.from + 1 === shown.total;
    const range = whole ? '' : `${number(shown.from)}–${number(shown.to)} de `;
    return `${range}${excerpts(shown.total)} de ${outlets(from)}, entre ${articles(all.articles)} de ${outlets(all.outlets)}`;
  },
  onlyOutlet: (outlet) => `só **${outlet}**`,
  onlySpeaker: (speaker) => `só palavras de **${speaker}**`,
  onlyFrom: (day) => `publicado a partir de **${day}**`,
  onlyTo: (day) => `publicado até **${day}**`,
  after: (question) => `depois da pergunta **${question}**`,
  accountsDiffer: (names) => `**Os relatos divergem:** ${names}`,
  undated: (many) => `${count(many, 'artigo deixado de fora', 'artigos deixados de fora')}: a data não consta`,
  nearest: '**Talvez a cobertura não responda a isso.** Os trechos mais próximos:',
  respelt: (typed, meant) => `“${typed}” não está na cobertura; a busca foi por “${meant}”`,
  kinds: {
    headline: 'título',
    dek: 'linha fina',
    body: 'texto',
    caption: 'legenda',
    byline: 'assinatura',
    heading: 'intertítulo',
    furniture: 'elemento da página',
  },
  place: (paragraph, kind) => `parágrafo ${number(paragraph)} (${kind})`,
  speaking: (speakers) => `quem fala: ${speakers}`,
  speakingTo: (speaker, to) => `${speaker}, a ${to}`,
  speakerNotStated: 'não se indica por perto quem fala',
  othersNotStated: 'o resto não é indicado por perto',
  relaysReports: (names) => `repercute ${names}`,
  alsoIn: (names) => `também noticiado por ${names}`,
  sameReport: (names) => `o mesmo texto em ${names}`,
  andMore: (shown, more) => `${shown} e mais ${number(more)}`,
  tooLong: 'Este trecho é mais longo do que uma mensagem do Discord, e trechos nunca são cortados: leia-o no artigo.',
  footer: 'Palavra por palavra, dos artigos; o negrito é nosso. Nada é gerado.',

  quotedSummary: (shown, from) =>
    `${number(shown.from)}–${number(shown.to)} de ${excerpts(shown.total)} de ${outlets(from)}`,
  otherOutlets: (names) => `nada sobre isso foi encontrado em ${names}`,
  speakerSilent: (speaker) => `A cobertura cita ${speaker}, mas não sobre isso.`,

  timelineTitle: 'O que a cobertura data',
  dated: (date) => `**${date}**`,
  days: (from, to) => `${from} – ${to}`,

  claimedOutlet: (outlet) => `atribuído a **${outlet}**`,
  claimedSpeaker: (speaker) => `atribuído a **${speaker}**`,
  verdicts: {
    found: '**Encontrado:** estas palavras estão na cobertura.',
    shortened:
      '**Encurtado:** estas palavras estão na cobertura, mas o que foi omitido entre elas contém uma negação, um número ou um nome.',
    altered: '**Alterado:** a cobertura tem quase estas palavras, mas não estas.',
    elsewhere: '**Encontrado em outro lugar:** estas palavras estão na cobertura, mas não como desta fonte.',
    joined: '**Juntado:** são trechos que estão na cobertura, mas não juntos.',
    absent: '**Não encontrado:** estas palavras não estão nesta cobertura.',
  },
  unconfirmed: 'Ali não se informa de quem são as palavras; portanto, nada confirma nem desmente a fonte citada.',
  changedWords: (typed, printed) => `digitado **${typed}**, publicado **${printed}**`,
  addedWords: (typed) => `digitado **${typed}**, não publicado ali`,
  droppedWords: (printed) => `publicado **${printed}**, omitido`,
  omittedWords: (printed) => `omitido em uma lacuna: **${printed}**`,
  goesOn: (words) => `A frase continua: **${words}**`,
  furniture: {
    dateline: 'indicação de local e agência',
    byline: 'assinatura',
    credit: 'crédito da foto',
    heading: 'intertítulo',
    page: 'link ou aviso da página',
  },
  furnished: (kinds) =>
    `Isto está publicado, no todo ou em parte, como elemento da página (${kinds}), e não como texto do artigo.`,
  moreDifferences: (many) => `e mais ${count(many, 'diferença', 'diferenças', 'de diferenças')}`,
  morePlaces: (many) => `e mais ${count(many, 'lugar', 'lugares', 'de lugares')}`,
  checkedScope: (many) =>
    `Comparado com ${articles(many)} desta cobertura e com nada mais. Contam palavras, números e sinais; não contam maiúsculas, acentos, aspas, espaços nem travessões.`,
  shortClaim: 'Uma ou duas palavras estão em muitos textos: que estejam ou não diz pouco.',
  noClaim: 'Não há aí palavras para comparar.',
  longClaim: (limit) => `É longo demais para comparar: no máximo ${number(limit)} caracteres.`,
  alsoOnThis: 'O que mais a cobertura diz sobre isso:',

  openArticle: 'Artigo',
  previous: '◀ Anterior',
  next: 'Próxima ▶',
  askAgain: 'Perguntar de novo',
  askFurther: 'Continuar perguntando',
  share: 'Compartilhar',
  remove: 'Excluir',
  chooseArticle: 'Abrir a ficha de um artigo',
  chooseExcerpt: 'O contexto de um trecho e como citá-lo',
  excerptLabel: (index, outlet) => `${number(index)}. ${outlet}`,
  furtherTitle: 'Continuar perguntando',
  furtherField: 'Sua próxima pergunta',
  irrelevant: 'Não tem a ver',
  wrong: 'Errado',
  complaintTitle: 'O que há de errado?',
  complaintField: 'Com suas palavras (pode ficar vazio)',
  complaintKept:
    'Obrigado. Os identificadores dos trechos e o motivo foram guardados para quem administra o bot, e nada mais.',

  aroundTitle: (paragraph) => `Em torno do parágrafo ${number(paragraph)}`,
  citationTitle: 'Para citar:',
  retrieved: (articleId, fingerprint) => `artigo ${articleId}, cobertura ${fingerprint}`,
  nearestCited: 'trecho mais próximo; talvez não responda ao que foi perguntado',

  noQuestion: 'Não há pergunta nisso. Pergunte com palavras, por exemplo: como aconteceu?',
  greeting:
    'Olá. Faça uma pergunta sobre a cobertura, e as próprias palavras dos artigos respondem. `/fontes` lista os artigos.',
  instruction: 'Aqui só se mostram trechos literais dos artigos; nada é escrito, alterado ou inventado.',
  wishes: {
    summary: 'Aqui nada é resumido. Pergunte sobre um ponto ou veja com `/cronologia` o que aconteceu, em ordem.',
    overview:
      'Isso pergunta pela história toda: `/cronologia` a mostra em ordem. Ou pergunte sobre uma pessoa, um lugar ou um acontecimento.',
    news: '`/fontes` lista os artigos com suas datas, e `/cronologia` mostra o que aconteceu, em ordem.',
    dates: '`/cronologia` mostra as frases datadas, em ordem.',
    comparison: '`/comparar` põe lado a lado as palavras dos veículos sobre um tema. Indique um tema.',
  },
  languageNotUnderstood:
    'Não entendo esse idioma. Pergunte em português, inglês, alemão, espanhol ou francês, com os nomes como os artigos os escrevem.',
  outletMissing: (outlet) => `“${outlet}” não está na cobertura.`,
  speakerMissing: (speaker) => `A cobertura não cita ninguém chamado “${speaker}”.`,
  outletsPresent: (names) => `A cobertura tem: ${names}.`,
  notInCoverage: (many) => `A cobertura não diz: nada em ${articles(many)} responde a isso.`,
  didYouMean: (question) => `Você quis dizer isto? ${question}`,
  closestHeadlines: 'Os títulos mais próximos:',
  closestSpeakers: (speakers) => `Pessoas citadas: ${speakers}`,
  badDate: (typed) => `“${typed}” não é um dia. Use AAAA-MM-DD, por exemplo 2022-06-21.`,
  datesReversed: 'O primeiro dia é posterior ao último.',

  unknownCommand: 'Este comando não é mais conhecido aqui. O registro dele está desatualizado.',
  unknownButton: 'Este botão não é mais conhecido aqui. Pergunte de novo com `/perguntar`.',
  noText: 'Não há nessa mensagem texto para procurar.',
  badButton: 'Não é possível ler este botão. Pergunte de novo com `/perguntar`.',
  badSourcesButton: 'Não é possível ler este menu. Use `/fontes` de novo.',
  notYours: 'Só quem perguntou, ou a moderação, pode excluir isto.',
  noSuchPage: (pages) => `Essa página não existe: há ${count(pages, 'página', 'páginas', 'de páginas')}.`,
  coverageChanged: 'A cobertura mudou desde esta resposta, que por isso não pode mais ser mostrada como era.',
  sourcesChanged: 'A cobertura mudou desde esta lista. Use `/fontes` de novo.',
  noArticles: 'A cobertura não tem artigos.',
  failed: (ref) => `Algo quebrou (ref. ${ref}), e nada foi respondido. Tente de novo.`,
  busy: 'Há gente demais perguntando ao mesmo tempo. Tente de novo daqui a pouco.',
  archiveAway: 'O arquivo não está acessível no momento. Tente novamente em um minuto.',
  tookTooLong: 'A resposta demorou demais e foi abandonada. Tente com uma pergunta mais curta.',
  stopping: 'O bot está sendo reiniciado. Tente de novo em um minuto.',
  tooSoon: (when) => `Foram muitos pedidos de uma vez. Tente de novo ${when}.`,

  aboutTitle: 'Sobre este bot',
  aboutPromise:
    'Ele responde com o que os artigos dizem, palavra por palavra, cada trecho com a sua fonte. Não escreve nada próprio sobre ninguém. Onde a cobertura não diz, não cita nada; onde talvez não responda, avisa antes dos trechos mais próximos.',
  aboutCoverage: (many, from) => `**Cobertura:** ${articles(many)} de ${outlets(from)}`,
  aboutDates: (first, last) => `com datas de publicação entre ${first} e ${last}`,
  aboutUndated: (many) => `${articles(many)} sem data indicada`,
  aboutForeign: (many, languages) =>
    `${articles(many)} em outro idioma que não o inglês (${languages}), em que se encontra menos`,
  languageName,
  aboutReading: (read, all) =>
    `**Busca:** os artigos ainda estão sendo lidos, ${number(read)} de ${passages(all)} até agora; o restante só é encontrado pelas suas palavras`,
  aboutWordsAlone:
    '**Busca:** apenas pelas palavras da pergunta; o que os artigos dizem com outras palavras pode faltar',
  aboutVersion: (version, fingerprint) => `**Versão:** ${version}, cobertura \`${fingerprint}\``,
  aboutPrivacy: (kept) => `**O que é guardado:** ${kept}`,
  keepsNothing:
    'nada. Nenhuma pergunta, nenhum nome e nenhuma mensagem são armazenados; o que um botão precisa está na própria mensagem.',
  keepsComplaints:
    'de uma reclamação (“Não tem a ver”, “Errado”), os identificadores dos trechos e o motivo digitado. Nenhuma pergunta e nenhum nome são armazenados.',
  keepsQuestions: 'o que se pergunta, no registro do operador. Nenhum nome é armazenado.',
  keepsQuestionsAndComplaints:
    'o que se pergunta, no registro do operador, e de uma reclamação (“Não tem a ver”, “Errado”) os identificadores dos trechos e o motivo digitado. Nenhum nome é armazenado.',
  aboutPolicies: (privacy, terms) => `**Privacidade:** ${privacy} · **Termos:** ${terms}`,
  aboutHelp:
    '`/perguntar` para uma pergunta, `/citar` para uma pessoa, `/verificar` para uma citação, `/comparar` para os veículos, `/cronologia` para as datas, `/fontes` para os artigos. No menu de uma mensagem: “Buscar isto na cobertura”.',

  operatorsOnly: 'Só quem administra este bot pode usar isso, e só em um servidor.',
  reloaded: 'Os artigos foram lidos de novo.',
  reloadedNothing: 'Os artigos foram lidos de novo; nada mudou.',
  reloadAdded: (ids) => `**Adicionados:** ${ids}`,
  reloadChanged: (ids) => `**Alterados:** ${ids}`,
  reloadRemoved: (ids) => `**Removidos:** ${ids}`,
  reloadWords: (files) => `**Palavras:** ${files}`,
  reloadRefused: (file, reason) => `**Recusado:** ${file}: ${reason}`,
  reloadFailed: (reason) => `Não foi possível ler os artigos, então os de antes continuam em uso: ${reason}`,
  statsTitle: 'Desde o início',
  statsStarted: (when) => `**Início:** ${when}`,
  statsCoverage: (all, indexed) => `**Índice:** ${articles(all)}, ${passages(indexed)}`,
  statsReading: (read, all) => `**Lido:** ${number(read)} de ${passages(all)}`,
  statsWordsAlone: '**Lido:** nada; só as palavras servem para responder',
  statsAnswered: (list) => `**Respostas:** ${list}`,
  statsFailed: (failures) => `**Falhas:** ${number(failures)}`,
  statsMemory: (megabytes) => `**Memória:** ${number(megabytes)} MB`,
  none: 'nenhuma',

  sourcesTitle: 'A cobertura',
  sourcesSummary: (shown, total, from) =>
    `${number(shown.from)}–${number(shown.to)} de ${articles(total)} de ${outlets(from)}`,
  withWords: (query) => `com as palavras **${query}**`,
  noSuchArticle: 'Nenhum artigo da cobertura tem essas palavras.',
  refusedFiles: (files) =>
    `${count(files, 'arquivo recusado, que não pode ser citado', 'arquivos recusados, que não podem ser citados')}.`,
  author: 'Autoria',
  outlet: 'Veículo',
  published: 'Publicação',
  contributors: 'Com a colaboração de',
  relays: 'Repercute',
  fact: (name, value) => `**${name}:** ${value}`,
  size: (paragraphs, characters) =>
    `${count(paragraphs, 'parágrafo', 'parágrafos', 'de parágrafos')}, ${count(characters, 'caractere', 'caracteres', 'de caracteres')}`,
  quotedIn: (speakers) => `**Pessoas citadas nele:** ${speakers}`,
  firstLines: 'As primeiras linhas:',
  dot: ' · ',
  comma: ', ',
};
