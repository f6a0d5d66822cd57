import { counting } from '../counting.ts';
import type { enManaging } from './en.ts';

/* What is said to those who run the bot, or a coverage of it in Portuguese; `../en.ts` says what is escaped and what is plain. */

const { number, count } = counting('pt-BR');
const articles = (many: number): string => count(many, 'artigo', 'artigos', 'de artigos');
const passages = (many: number): string => count(many, 'passagem', 'passagens', 'de passagens');

export const ptManaging: typeof enManaging = {
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
  statsCoverage: (all, indexed, fingerprint) =>
    `**Índice:** ${articles(all)}, ${passages(indexed)}, \`${fingerprint}\``,
  statsReading: (read, all) => `**Lido:** ${number(read)} de ${passages(all)}`,
  statsWordsAlone: '**Lido:** nada; só as palavras servem para responder',
  statsAnswered: (list) => `**Respostas:** ${list}`,
  statsFailed: (failures) => `**Falhas:** ${number(failures)}`,
  statsMemory: (megabytes) => `**Memória:** ${number(megabytes)} MB`,
  none: 'nenhuma',

  // Changing the articles.
  editorsOnly: 'Só quem cuida destes artigos pode alterá-los, e só em um servidor.',
  notEditable: 'Aqui os artigos não estão em uma pasta própria, por isso não podem ser alterados pelo Discord.',
  addHow: 'Informe um endereço ou um arquivo com o comando, ou cole um texto aqui.',
  pasteArticle: 'Colar um texto',
  pasteField: 'O texto do artigo',
  dayField: 'Dia da publicação, AAAA-MM-DD',
  notAnAddress: 'Isso não é o endereço de uma página web.',
  articleUnreadable: (name: string): string =>
    `Não é possível ler **${name}**. Podem ser adicionados arquivos de texto, Markdown e HTML de até 2 MB.`,
  nothingRead: (reason: string): string => `Não é possível aproveitar nada disso: ${reason}`,
  draftStates: {
    new: '**Novo.** Só será adicionado depois que você apertar o botão.',
    facts: 'O texto já está aqui; os dados dele serão adicionados.',
    there: 'Este artigo já está aqui.',
    changed: 'Já existe um artigo com este endereço, mas com outras palavras. Remova-o antes de adicionar este.',
  },
  draftQuotable: (paragraphs: number): string =>
    `${count(paragraphs, 'parágrafo pode ser citado', 'parágrafos podem ser citados')}. O texto começa assim:`,
  takeDraft: (many: number): string => (many === 1 ? 'Adicionar' : `Adicionar ${articles(many)}`),
  correctDraft: 'Corrigir os dados',
  articlesAdded: (names: string): string => `Foi adicionado o seguinte: ${names}.`,
  articleRemoved: (name: string): string => `Removido: ${name}.`,
  noArticleCalled: (name: string): string => `Nenhum artigo aqui se chama “${name}”.`,
  undo: 'Desfazer',
  editUndone: (names: string): string => `Alteração desfeita: ${names}.`,
  editGone: 'Não é mais possível: passou tempo demais ou isso já foi feito.',
  gapsTitle: 'Perguntas sem resposta, últimos 30 dias',
  gapsNone: 'Nenhuma pergunta ficou sem resposta nos últimos 30 dias.',
  gapsOff: 'As perguntas sem resposta não são contadas aqui. Isso pode ser ativado no arquivo de coberturas.',
  nothingAdded: 'Nada foi adicionado: já está aqui.',
  tooManyArticles: (most: number): string =>
    `Já há ${number(most)} artigos; não é possível adicionar mais pelo Discord.`,
  headlineNotStated: 'Título não indicado',
  badFact: (typed: string): string =>
    `Não é possível usar “${typed}”. Um dia se escreve AAAA-MM-DD; \`-\` significa “não consta”.`,

  // Coberturas que são criadas e atribuídas.
  creationOff:
    'Aqui não é possível criar nem atribuir coberturas pelo Discord. Quem administra este bot pode ativar isso.',
  creatorsOnly: 'Só quem pode escolher os artigos deste servidor pode usar isso.',
  badCoverageName: (typed) => `“${typed}” não serve como nome. Use até 32 letras sem acento, algarismos e hifens.`,
  coverageNameTaken: (name) => `O nome “${name}” já está em uso. Escolha outro.`,
  tooManyCoverages: (most) => `Este servidor já tem ${number(most)} coberturas; não pode haver mais.`,
  coverageCreated: (name) =>
    `Criada: **${name}**. Com \`/cobertura atribuir\` você escolhe onde ela responde e com \`/cobertura adicionar\` adiciona artigos lá.`,
  coverageKept: 'Ela já tem artigos e por isso foi mantida.',
  noCoverageCalled: (name) => `Você não cuida de nenhuma cobertura chamada “${name}”.`,
  placeDecided: 'Quem administra este bot decidiu quais artigos respondem ali, e isso não pode ser alterado aqui.',
  answersInChannel: (name, channel) => `**${name}** agora responde em ${channel}.`,
  answersInServer: (name) =>
    `**${name}** agora responde neste servidor, em todos os canais que não têm uma cobertura própria.`,
  channelFreed: (channel) => `${channel} não tem mais uma cobertura própria.`,
  serverFreed: 'Este servidor não tem mais uma cobertura própria.',
  noCoverageOfItsOwn: 'Nenhuma própria',
  coveragesTitle: 'As coberturas de que você cuida',
  coveragesNone: 'Você ainda não cuida de nenhuma cobertura. `/cobertura criar` cria uma.',
  coverageWhere: (name, places) => `**${name}**: ${places}`,
  thisServer: 'este servidor',
  otherServers: (others) => count(others, 'outro servidor', 'outros servidores'),
  nowhereYet: 'ainda não responde em lugar nenhum',
  enoughForToday: 'Esta cobertura atingiu o limite de hoje. Continue amanhã.',
};
