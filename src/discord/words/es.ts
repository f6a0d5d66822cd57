import { esCommands } from './commands/es.ts';
import { counting } from './counting.ts';
import type { en } from './en.ts';
import { esManaging } from './managing/es.ts';
import { esUpdates } from './updates/es.ts';
import { esVerifying } from './verifying/es.ts';

/* Spanish, for Spain and Latin America; `en.ts` says what is escaped and what is plain. */

const { number, count, languageName } = counting('es');
const excerpts = (many: number): string => count(many, 'extracto', 'extractos', 'de extractos');
const outlets = (many: number): string => count(many, 'medio', 'medios', 'de medios');
const articles = (many: number): string => count(many, 'artículo', 'artículos', 'de artículos');
const passages = (many: number): string => count(many, 'pasaje', 'pasajes', 'de pasajes');

export const es: typeof en = {
  commands: esCommands,
  ...esManaging,
  ...esUpdates,
  ...esVerifying,

  notStated: 'no consta',
  outletNotStated: 'medio no indicado',
  dateNotStated: 'fecha no indicada',
  onOrAfter: (day) => `${day} o después`,
  roughly: (day) => `hacia ${day}`,
  calendar: { language: 'es', first: '1', day: '{d}', ofMonth: '{d} de {m}', ofYear: '{m} de {y}' },

  summary: (shown, from) => {
    const whole = shown.to - shown.from + 1 === shown.total;
    const range = whole ? '' : `${number(shown.from)}–${number(shown.to)} de `;
    return `${range}${excerpts(shown.total)} de ${outlets(from)}`;
  },
  onlyOutlet: (outlet) => `solo **${outlet}**`,
  onlySpeaker: (speaker) => `solo declaraciones de **${speaker}**`,
  onlyFrom: (day) => `publicado desde **${day}**`,
  onlyTo: (day) => `publicado hasta **${day}**`,
  after: (question) => `tras la pregunta **${question}**`,
  accountsDiffer: (names) => `Las versiones difieren: ${names}`,
  undated: (many) => `${count(many, 'artículo omitido', 'artículos omitidos')}: no consta la fecha`,
  nearest: '⚠ Puede que los artículos no respondan a esto. Lo más cercano:',
  respelt: (typed, meant) => `Ningún artículo contiene «${typed}»; se ha buscado «${meant}»`,
  kinds: {
    headline: 'titular',
    dek: 'entradilla',
    caption: 'pie de foto',
    byline: 'firma',
    heading: 'ladillo',
    furniture: 'parte de la página',
  },
  place: (paragraph, kind) => `párrafo ${number(paragraph)} (${kind})`,
  paragraph: (paragraph) => `párrafo ${number(paragraph)}`,
  speakingTo: (speaker, to) => `${speaker}, a ${to}`,
  spoken: (words, speaker) => `«${words}»: ${speaker}`,
  speakerNotStated: 'no consta cerca quién habla',
  relaysReports: (names) => `que cita a ${names}`,
  alsoIn: (names) => `también en ${names}`,
  sameReport: (names) => `el mismo texto en ${names}`,
  andMore: (shown, more) => `${shown} y ${number(more)} más`,
  tooLong: 'Este extracto es más largo que un mensaje de Discord, y los extractos no se cortan: léalo en el artículo.',
  footer: 'Citas literales; las negritas son nuestras.',
  concluded: '* deducido del texto',

  otherOutlets: (names) => `nada sobre esto en ${names}`,
  speakerSilent: (speaker) => `Se cita a ${speaker}, pero no sobre eso.`,

  timelineTitle: 'Qué pasó y cuándo',

  openArticle: 'Artículo',
  previous: '◀ Anterior',
  next: 'Siguiente ▶',
  askAgain: 'Preguntar de nuevo',
  askFurther: 'Otra pregunta sobre esto',
  share: 'Compartir',
  remove: 'Eliminar',
  chooseArticle: 'Ver los datos de un artículo',
  chooseExcerpt: 'Ver en contexto',
  excerptLabel: (index, words) => `${index}. ${words}`,
  contextTitle: 'En contexto',
  furtherTitle: 'Otra pregunta sobre esto',
  furtherField: 'Su siguiente pregunta',
  irrelevant: 'No viene al caso',
  wrong: 'Incorrecto',
  complaintTitle: '¿Qué está mal?',
  complaintField: 'Con sus palabras (opcional)',
  complaintKept:
    'Gracias. Se ha guardado para quien administra el bot de qué extractos se trata y el motivo, y nada más.',

  citationTitle: 'Copiar la cita:',
  citationMarkdown: 'Como Markdown:',
  quotation: (words) => `«${words}»`,
  nearestCited: 'es posible que no responda a la pregunta',
  makePicture: 'Crear imagen',
  makeCertificate: 'Certificado',
  webPage: 'Página web',
  takeAll: 'Todos en un archivo…',
  chooseFormat: 'Elija un formato',
  formatFor: {
    markdown: 'Para notas y páginas web',
    csv: 'Para hojas de cálculo',
    csl: 'Para gestores de referencias',
    bibtex: 'Para LaTeX',
  },
  takenAlong: (many) =>
    `${excerpts(many)}, palabra por palabra, ${many === 1 ? 'con su fuente' : 'cada uno con su fuente'}.`,
  certificateMade:
    'Un certificado de que nuestra copia del artículo contiene hoy estas palabras: un archivo para guardar.',
  certificateUnreadable: (name) => `**${name}** no se puede leer como certificado de una cita.`,
  certificateVerdicts: {
    holds: '**Válido:** el artículo contiene estas palabras en el lugar que indica el certificado.',
    changed: '**Cambiado:** ahora hay otra versión del artículo.',
    gone: '**Ausente:** el artículo no está aquí, o ya no está.',
    forged: '**No válido:** el certificado contradice su propia firma o el artículo que nombra.',
  },
  certificateStillPrinted: 'Todavía contiene estas palabras.',
  certificateNotPrinted: 'Ya no contiene estas palabras.',
  certificateUnsigned: 'El certificado no está firmado.',
  certificateSigned: (key) => `Firmado con la clave \`${key}\``,
  pictureMade: 'La cita con su fuente, como imagen para guardar y compartir.',
  pictureHasNoLetters:
    'Esta cita no se puede mostrar como imagen: tiene caracteres que ninguna fuente tipográfica de aquí incluye.',
  picturesMissing: 'El equipo en el que funciona este bot no puede crear imágenes.',

  noQuestion: 'Ahí no hay ninguna pregunta. Pregunte con palabras, por ejemplo: ¿cómo ocurrió?',
  greeting: 'Hola. Haga una pregunta y los artículos le responderán con sus propias palabras. `/fuentes` los enumera.',
  instruction:
    'Aquí solo se muestran extractos literales de los artículos; no se escribe, se cambia ni se inventa nada.',
  wishes: {
    summary: 'Aquí no se resume nada. Pregunte por un punto concreto o vea con `/cronología` lo ocurrido, en orden.',
    overview:
      'Eso pregunta por toda la historia: `/cronología` la muestra en orden. O pregunte por una persona, un lugar o un suceso.',
    news: '`/fuentes` enumera los artículos con sus fechas y `/cronología` muestra lo ocurrido, en orden.',
    dates: '`/cronología` muestra qué pasó y cuándo, en orden.',
    comparison: '`/comparar` pone lado a lado las palabras de los medios sobre un tema. Indique un tema.',
  },
  languageNotUnderstood:
    'No entiendo ese idioma. Pregunte en español, inglés, alemán, francés o portugués, con los nombres tal como los escriben los artículos.',
  outletMissing: (outlet) => `Aquí no hay artículos de «${outlet}».`,
  speakerMissing: (speaker) => `Los artículos no citan a nadie llamado «${speaker}».`,
  outletsPresent: (names) => `Medios disponibles: ${names}.`,
  notInCoverage: (many) => `No se encontró respuesta en ${articles(many)}.`,
  notInChosen: 'No se encontró respuesta en los artículos elegidos.',
  offered: 'Esto sí tiene respuesta:',
  sayingOf: (name) => `¿Qué dijo ${name}?`,
  didYouMean: (question) => `Quizá quiso decir: ${question}`,
  closestHeadlines: 'Titulares parecidos:',
  closestSpeakers: (speakers) => `Aquí hay declaraciones de: ${speakers}`,
  badDate: (typed) => `«${typed}» no es un día. Use AAAA-MM-DD, por ejemplo 2022-06-21.`,
  datesReversed: 'El primer día es posterior al último.',

  unknownCommand: 'Este comando ya no se conoce aquí. Su registro está desactualizado.',
  unknownButton: 'Este botón ya no se conoce aquí. Vuelva a preguntar con `/preguntar`.',
  noText: 'En ese mensaje no hay texto que buscar.',
  badButton: 'Este botón no se puede leer. Vuelva a preguntar con `/preguntar`.',
  badSourcesButton: 'Este menú no se puede leer. Vuelva a usar `/fuentes`.',
  notYours: 'Solo quien preguntó, o un moderador, puede eliminar esto.',
  noSuchPage: (pages) => `Esa página no existe: hay ${count(pages, 'página', 'páginas', 'de páginas')}.`,
  coverageChanged: 'Los artículos han cambiado desde esta respuesta, así que ya no se puede mostrar tal como era.',
  sourcesChanged: 'Los artículos han cambiado desde esta lista. Vuelva a usar `/fuentes`.',
  noArticles: 'Aún no hay artículos.',
  failed: (ref) => `Algo ha fallado (ref. ${ref}) y no hay respuesta. Inténtelo de nuevo.`,
  busy: 'Hay demasiadas personas preguntando a la vez. Inténtelo de nuevo dentro de un momento.',
  archiveAway: 'Ahora mismo no se puede acceder al archivo. Inténtelo de nuevo dentro de un minuto.',
  noCoverage: 'Este canal no tiene artículos asignados. Quien administra este bot puede elegir cuáles se usan aquí.',
  otherCoverage: 'Esto procede de artículos que este canal ya no usa. Vuelva a preguntar con `/preguntar`.',
  coverageAway:
    'Ahora mismo no se pueden leer los artículos de este canal. Inténtelo más tarde o avise a quien administra este bot.',
  tookTooLong: 'La respuesta tardaba demasiado y se ha abandonado. Inténtelo con una pregunta más corta.',
  stopping: 'El bot se está reiniciando. Inténtelo de nuevo dentro de un minuto.',
  tooSoon: (when) => `Han sido muchas peticiones seguidas. Inténtelo de nuevo ${when}.`,

  aboutTitle: 'Acerca de este bot',
  aboutPromise:
    'Responde con lo que dicen los artículos, palabra por palabra, e indica la fuente de cada extracto. No escribe nada propio.',
  aboutCoverage: (many, from) => `**Artículos:** ${number(many)}, de ${outlets(from)}`,
  aboutUndated: (many) => `${articles(many)} sin fecha indicada`,
  aboutForeign: (many, languages) =>
    `${articles(many)} en un idioma distinto del inglés (${languages}), donde se encuentra menos`,
  languageName,
  aboutReading: (read, all) =>
    `**Búsqueda:** los artículos aún se están leyendo, ${number(read)} de ${passages(all)} hasta ahora; el resto se encuentra solo por sus palabras`,
  aboutWordsAlone:
    '**Búsqueda:** solo por las palabras de la pregunta; puede faltar lo que los artículos dicen con otras palabras',
  aboutVersion: (version) => `Versión ${version}`,
  aboutPrivacy: (kept) => `**Se guarda:** ${kept}`,
  keepsNothing: 'nada; ni preguntas, ni nombres, ni mensajes',
  keepsComplaints: 'de una queja, de qué extractos se trata y el motivo escrito; ni preguntas ni nombres',
  keepsQuestions: 'lo que se pregunta, en el registro del operador; ningún nombre',
  keepsQuestionsAndComplaints:
    'lo que se pregunta, en el registro del operador, y de una queja, de qué extractos se trata y el motivo escrito; ningún nombre',
  privacyPolicy: 'Privacidad',
  terms: 'Condiciones',
  project: 'Proyecto',
  keepsGaps: 'las preguntas sin respuesta, sin nombres, durante 30 días',
  keepsFollows: 'lo que siguen los canales y dónde están los extractos publicados allí; ningún nombre',
  semicolon: '; ',
  aboutHelp:
    '`/preguntar` para una pregunta, `/citar` para una persona, `/verificar` para una cita, `/revisar` para un borrador, `/comparar` para los medios, `/cronología` para las fechas, `/fuentes` para los artículos. En el menú de un mensaje: «Buscar esto en la cobertura».',

  sourcesTitle: 'Los artículos',
  sourcesSummary: (shown, total, from) =>
    `${number(shown.from)}–${number(shown.to)} de ${articles(total)} de ${outlets(from)}`,
  withWords: (query) => `con las palabras **${query}**`,
  noSuchArticle: 'Ningún artículo contiene esas palabras.',
  refusedFiles: (files) =>
    `${count(files, 'archivo rechazado que no se puede citar', 'archivos rechazados que no se pueden citar')}.`,
  author: 'Autoría',
  headline: 'Titular',
  outlet: 'Medio',
  published: 'Publicado',
  contributors: 'Con la colaboración de',
  relays: 'Cita a',
  fact: (name, value) => `**${name}:** ${value}`,
  size: (paragraphs, characters) =>
    `${count(paragraphs, 'párrafo', 'párrafos', 'de párrafos')}, ${count(characters, 'carácter', 'caracteres', 'de caracteres')}`,
  quotedIn: (speakers) => `**Declaraciones de:** ${speakers}`,
  firstLines: 'Sus primeras líneas:',
  dot: ' · ',
  comma: ', ',
};
