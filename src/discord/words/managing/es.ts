import { counting } from '../counting.ts';
import type { enManaging } from './en.ts';

/* What is said to those who run the bot, or a coverage of it in Spanish; `../en.ts` says what is escaped and what is plain. */

const { number, count } = counting('es');
const articles = (many: number): string => count(many, 'artículo', 'artículos', 'de artículos');
const passages = (many: number): string => count(many, 'pasaje', 'pasajes', 'de pasajes');

export const esManaging: typeof enManaging = {
  operatorsOnly: 'Solo quienes administran este bot pueden usarlo, y solo en un servidor.',
  reloaded: 'Se han vuelto a leer los artículos.',
  reloadedNothing: 'Se han vuelto a leer los artículos; nada ha cambiado.',
  reloadAdded: (ids) => `**Añadidos:** ${ids}`,
  reloadChanged: (ids) => `**Cambiados:** ${ids}`,
  reloadRemoved: (ids) => `**Quitados:** ${ids}`,
  reloadWords: (files) => `**Palabras:** ${files}`,
  reloadRefused: (file, reason) => `**Rechazado:** ${file}: ${reason}`,
  reloadFailed: (reason) => `No se han podido leer los artículos, así que se siguen usando los de antes: ${reason}`,
  statsTitle: 'Desde el inicio',
  statsStarted: (when) => `**Inicio:** ${when}`,
  statsCoverage: (all, indexed, fingerprint) =>
    `**Índice:** ${articles(all)}, ${passages(indexed)}, \`${fingerprint}\``,
  statsReading: (read, all) => `**Leído:** ${number(read)} de ${passages(all)}`,
  statsWordsAlone: '**Leído:** nada; se responde solo por las palabras',
  statsAnswered: (list) => `**Respuestas:** ${list}`,
  statsFailed: (failures) => `**Fallos:** ${number(failures)}`,
  statsMemory: (megabytes) => `**Memoria:** ${number(megabytes)} MB`,
  none: 'ninguna',

  // Changing the articles.
  editorsOnly: 'Solo quienes gestionan estos artículos pueden cambiarlos, y solo en un servidor.',
  notEditable: 'Aquí los artículos no están en una carpeta propia, así que no se pueden cambiar desde Discord.',
  addHow: 'Indique una dirección o un archivo con el comando, o pegue aquí un texto.',
  pasteArticle: 'Pegar un texto',
  pasteField: 'El texto del artículo',
  dayField: 'Fecha de publicación, AAAA-MM-DD',
  notAnAddress: 'Eso no es la dirección de una página web.',
  articleUnreadable: (name: string): string =>
    `No se puede leer **${name}**. Se pueden añadir archivos de texto, Markdown y HTML de hasta 2 MB.`,
  nothingRead: (reason: string): string => `No se puede extraer nada de ahí: ${reason}`,
  draftStates: {
    new: '**Nuevo.** Solo se añadirá cuando pulse el botón.',
    facts: 'El texto ya está aquí; se añadirán sus datos.',
    there: 'Este artículo ya está aquí.',
    changed: 'Ya hay un artículo con esta dirección, pero con otras palabras. Quítelo antes de añadir este.',
  },
  draftQuotable: (paragraphs: number): string =>
    `${count(paragraphs, 'párrafo se puede citar', 'párrafos se pueden citar')}. El texto empieza así:`,
  takeDraft: (many: number): string => (many === 1 ? 'Añadir' : `Añadir ${articles(many)}`),
  correctDraft: 'Corregir los datos',
  articlesAdded: (names: string): string => `Se ha añadido lo siguiente: ${names}.`,
  articleRemoved: (name: string): string => `Quitado: ${name}.`,
  noArticleCalled: (name: string): string => `Aquí no hay ningún artículo llamado «${name}».`,
  undo: 'Deshacer',
  editUndone: (names: string): string => `Se ha deshecho el cambio: ${names}.`,
  editGone: 'Ya no se puede: ha pasado demasiado tiempo o ya está hecho.',
  gapsTitle: 'Preguntas sin respuesta, últimos 30 días',
  gapsNone: 'En los últimos 30 días ninguna pregunta quedó sin respuesta.',
  gapsOff: 'Aquí no se cuentan las preguntas sin respuesta. Se puede activar en el archivo de coberturas.',
  nothingAdded: 'No se ha añadido nada: ya está aquí.',
  tooManyArticles: (most: number): string => `Ya hay ${number(most)} artículos; desde Discord no se pueden añadir más.`,
  headlineNotStated: 'Titular no indicado',
  badFact: (typed: string): string =>
    `No se puede usar «${typed}». Un día se escribe AAAA-MM-DD; \`-\` significa «no consta».`,

  // Coberturas que se crean y se asignan.
  creationOff:
    'Aquí no se pueden crear ni asignar coberturas desde Discord. Quien administra este bot puede activarlo.',
  creatorsOnly: 'Solo puede usarlo quien puede elegir los artículos de este servidor.',
  badCoverageName: (typed) => `«${typed}» no sirve como nombre. Use hasta 32 letras sin acentos, cifras y guiones.`,
  coverageNameTaken: (name) => `El nombre «${name}» ya está en uso. Elija otro.`,
  tooManyCoverages: (most) => `Este servidor ya tiene ${number(most)} coberturas; no puede haber más.`,
  coverageCreated: (name) =>
    `Creada: **${name}**. Con \`/cobertura asignar\` elige dónde responde y con \`/cobertura añadir\` añade artículos allí.`,
  coverageKept: 'Ya tiene artículos, así que se conserva.',
  noCoverageCalled: (name) => `Usted no gestiona ninguna cobertura llamada «${name}».`,
  placeDecided: 'Quien administra este bot ha decidido qué artículos responden ahí, y eso no se puede cambiar aquí.',
  answersInChannel: (name, channel) => `**${name}** responde ahora en ${channel}.`,
  answersInServer: (name) =>
    `**${name}** responde ahora en este servidor, en todos los canales que no tienen una cobertura propia.`,
  channelFreed: (channel) => `${channel} ya no tiene una cobertura propia.`,
  serverFreed: 'Este servidor ya no tiene una cobertura propia.',
  noCoverageOfItsOwn: 'Ninguna propia',
  coveragesTitle: 'Las coberturas que usted gestiona',
  coveragesNone: 'Aún no gestiona ninguna cobertura. `/cobertura crear` crea una.',
  coverageWhere: (name, places) => `**${name}**: ${places}`,
  thisServer: 'este servidor',
  otherServers: (others) => count(others, 'otro servidor', 'otros servidores'),
  nowhereYet: 'aún no responde en ningún sitio',
  enoughForToday: 'Esta cobertura ha alcanzado su límite de hoy. Continúe mañana.',
};
