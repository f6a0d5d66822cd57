import { counting } from './counting.ts';
import type { en } from './en.ts';

/* Spanish, for Spain and Latin America; `en.ts` says what is escaped and what is plain. */

const { number, count, languageName } = counting('es');
const excerpts = (many: number): string => count(many, 'extracto', 'extractos', 'de extractos');
const outlets = (many: number): string => count(many, 'medio', 'medios', 'de medios');
const articles = (many: number): string => count(many, 'artículo', 'artículos', 'de artículos');
const passages = (many: number): string => count(many, 'pasaje', 'pasajes', 'de pasajes');

export const es: typeof en = {
  commands: {
    ask: {
      name: 'preguntar',
      description: 'Pregunte a la cobertura: responde con sus propias palabras, citadas y con su fuente',
      options: {
        question: { name: 'pregunta', description: '¿Qué quiere saber?' },
        outlet: { name: 'medio', description: 'Solo artículos de este medio' },
        speaker: { name: 'persona', description: 'Solo extractos en los que se cita a esta persona' },
        from: { name: 'desde', description: 'Solo artículos publicados este día o después (AAAA-MM-DD)' },
        to: { name: 'hasta', description: 'Solo artículos publicados este día o antes (AAAA-MM-DD)' },
        results: { name: 'resultados', description: 'Extractos por página (3 si no se indica)' },
        private: { name: 'privado', description: 'Solo usted ve la respuesta' },
      },
    },
    quote: {
      name: 'citar',
      description: 'Lo que ha dicho una persona, según las citas de la cobertura',
      options: {
        speaker: { name: 'persona', description: '¿Las palabras de quién?' },
        about: { name: 'sobre', description: 'Solo lo que dice sobre esto' },
        private: { name: 'privado', description: 'Solo usted ve la respuesta' },
      },
    },
    verify: {
      name: 'verificar',
      description: 'Comprobar si una cita está en la cobertura, palabra por palabra',
      options: {
        text: { name: 'texto', description: 'La cita; tras una raya al final, a quién se atribuye' },
        outlet: { name: 'medio', description: 'El medio al que se atribuye' },
        speaker: { name: 'persona', description: 'La persona a la que se atribuye' },
      },
    },
    compare: {
      name: 'comparar',
      description: 'Las palabras de cada medio sobre un mismo tema, lado a lado',
      options: {
        topic: { name: 'tema', description: '¿De qué deben hablar?' },
        private: { name: 'privado', description: 'Solo usted ve la respuesta' },
      },
    },
    timeline: {
      name: 'cronología',
      description: 'Afirmaciones fechadas de la cobertura, en orden',
      options: {
        topic: { name: 'tema', description: 'Solo lo que habla de esto' },
        private: { name: 'privado', description: 'Solo usted ve la respuesta' },
      },
    },
    sources: {
      name: 'fuentes',
      description: 'Los artículos de los que se extraen las respuestas',
      options: {
        outlet: { name: 'medio', description: 'Solo artículos de este medio' },
        query: { name: 'palabras', description: 'Solo artículos con estas palabras en el titular o en el texto' },
        sort: { name: 'orden', description: 'En qué orden (el de carga si no se indica)' },
        page: { name: 'página', description: 'La página que se muestra' },
      },
      sorts: {
        newest: 'los más recientes primero',
        oldest: 'los más antiguos primero',
        outlet: 'por medio',
        longest: 'los más largos primero',
      },
    },
    about: { name: 'acerca-de', description: 'Qué sabe este bot y qué guarda' },
    find: { name: 'Buscar esto en la cobertura' },
    admin: {
      name: 'admin',
      description: 'Para quienes administran este bot',
      subcommands: {
        reload: { name: 'recargar', description: 'Volver a leer los artículos' },
        stats: { name: 'estadísticas', description: 'Qué ha hecho el bot desde que se inició' },
      },
    },
  },

  notStated: 'no consta',
  outletNotStated: 'medio no indicado',
  headlineNotStated: 'titular no indicado',
  dateNotStated: 'fecha no indicada',
  inferred: (value) => `${value} (deducido)`,
  onOrAfter: (day) => `${day} o después`,
  roughly: (day) => `hacia ${day}`,
  between: (first, last) => `entre ${first} y ${last}`,

  summary: (shown, from, all) => {
    const whole = shown.to - shown.from + 1 === shown.total;
    const range = whole ? '' : `${number(shown.from)}–${number(shown.to)} de `;
    return `${range}${excerpts(shown.total)} de ${outlets(from)}, entre ${articles(all.articles)} de ${outlets(all.outlets)}`;
  },
  onlyOutlet: (outlet) => `solo **${outlet}**`,
  onlySpeaker: (speaker) => `solo palabras de **${speaker}**`,
  onlyFrom: (day) => `publicado desde **${day}**`,
  onlyTo: (day) => `publicado hasta **${day}**`,
  after: (question) => `a continuación de la pregunta **${question}**`,
  accountsDiffer: (names) => `**Las versiones difieren:** ${names}`,
  undated: (many) => `${count(many, 'artículo omitido', 'artículos omitidos')}: no consta la fecha`,
  nearest: '**Es posible que la cobertura no responda a esto.** Los extractos más cercanos:',
  respelt: (typed, meant) => `«${typed}» no está en la cobertura; se ha buscado «${meant}»`,
  kinds: {
    headline: 'titular',
    dek: 'entradilla',
    body: 'texto',
    caption: 'pie de foto',
    byline: 'firma',
    heading: 'ladillo',
    furniture: 'elemento de la página',
  },
  place: (paragraph, kind) => `párrafo ${number(paragraph)} (${kind})`,
  speaking: (speakers) => `quién habla: ${speakers}`,
  speakingTo: (speaker, to) => `${speaker}, a ${to}`,
  speakerNotStated: 'no se indica cerca quién habla',
  othersNotStated: 'el resto no se indica cerca',
  relaysReports: (names) => `se hace eco de ${names}`,
  alsoIn: (names) => `recogido también por ${names}`,
  sameReport: (names) => `el mismo texto en ${names}`,
  andMore: (shown, more) => `${shown} y ${number(more)} más`,
  tooLong:
    'Este extracto es más largo que un mensaje de Discord, y los extractos nunca se cortan: léalo en el artículo.',
  footer: 'Palabra por palabra, de los artículos; las negritas son nuestras. Nada es generado.',

  quotedSummary: (shown, from) =>
    `${number(shown.from)}–${number(shown.to)} de ${excerpts(shown.total)} de ${outlets(from)}`,
  otherOutlets: (names) => `no se ha encontrado nada sobre ello en ${names}`,
  speakerSilent: (speaker) => `La cobertura cita a ${speaker}, pero no sobre eso.`,

  timelineTitle: 'Lo que la cobertura fecha',
  dated: (date) => `**${date}**`,
  days: (from, to) => `${from} – ${to}`,

  claimedOutlet: (outlet) => `atribuido a **${outlet}**`,
  claimedSpeaker: (speaker) => `atribuido a **${speaker}**`,
  verdicts: {
    found: '**Encontrado:** estas palabras figuran en la cobertura.',
    shortened:
      '**Recortado:** estas palabras figuran en la cobertura, pero lo que se omite entre ellas contiene una negación, un número o un nombre.',
    altered: '**Alterado:** en la cobertura figuran casi estas palabras, pero no estas.',
    elsewhere: '**Encontrado en otro lugar:** estas palabras figuran en la cobertura, pero no como de esta fuente.',
    joined: '**Unido:** son fragmentos que figuran en la cobertura, pero no juntos.',
    absent: '**No encontrado:** estas palabras no figuran en esta cobertura.',
  },
  unconfirmed: 'Allí no se indica de quién son las palabras, así que nada confirma ni desmiente la fuente mencionada.',
  changedWords: (typed, printed) => `escrito **${typed}**, publicado **${printed}**`,
  addedWords: (typed) => `escrito **${typed}**, no publicado allí`,
  droppedWords: (printed) => `publicado **${printed}**, omitido`,
  omittedWords: (printed) => `omitido en un hueco: **${printed}**`,
  goesOn: (words) => `La frase continúa: **${words}**`,
  furniture: {
    dateline: 'data',
    byline: 'firma',
    credit: 'crédito de la foto',
    heading: 'ladillo',
    page: 'enlace o aviso de la página',
  },
  furnished: (kinds) =>
    `Todo o parte de esto está publicado como elemento de la página (${kinds}), no como texto del artículo.`,
  moreDifferences: (many) => `y ${count(many, 'diferencia más', 'diferencias más', 'de diferencias más')}`,
  morePlaces: (many) => `y ${count(many, 'lugar más', 'lugares más', 'de lugares más')}`,
  checkedScope: (many) =>
    `Comparado con ${articles(many)} de esta cobertura y con nada más. Cuentan las palabras, los números y los signos; no las mayúsculas, las tildes, las comillas, los espacios ni los guiones.`,
  shortClaim: 'Una o dos palabras figuran en muchos textos: que estén o no estén dice poco.',
  noClaim: 'Ahí no hay palabras que comparar.',
  longClaim: (limit) => `Es demasiado largo para compararlo: como máximo ${number(limit)} caracteres.`,
  alsoOnThis: 'Qué más dice la cobertura al respecto:',

  openArticle: 'Artículo',
  previous: '◀ Anterior',
  next: 'Siguiente ▶',
  askAgain: 'Preguntar de nuevo',
  askFurther: 'Seguir preguntando',
  share: 'Compartir',
  remove: 'Eliminar',
  chooseArticle: 'Abrir la ficha de un artículo',
  chooseExcerpt: 'El contexto de un extracto y cómo citarlo',
  excerptLabel: (index, outlet) => `${number(index)}. ${outlet}`,
  furtherTitle: 'Seguir preguntando',
  furtherField: 'Su siguiente pregunta',
  irrelevant: 'No viene al caso',
  wrong: 'Incorrecto',
  complaintTitle: '¿Qué está mal?',
  complaintField: 'Con sus palabras (puede quedar vacío)',
  complaintKept:
    'Gracias. Se han guardado para quien administra el bot los identificadores de los extractos y el motivo, y nada más.',

  aroundTitle: (paragraph) => `En torno al párrafo ${number(paragraph)}`,
  citationTitle: 'Para citarlo:',
  retrieved: (articleId, fingerprint) => `artículo ${articleId}, cobertura ${fingerprint}`,
  nearestCited: 'extracto más cercano; es posible que no responda a lo preguntado',

  noQuestion: 'Ahí no hay ninguna pregunta. Pregunte con palabras, por ejemplo: ¿cómo ocurrió?',
  greeting:
    'Hola. Haga una pregunta sobre la cobertura y le responderán las propias palabras de los artículos. `/fuentes` los enumera.',
  instruction:
    'Aquí solo se muestran extractos literales de los artículos; no se escribe, se cambia ni se inventa nada.',
  wishes: {
    summary: 'Aquí no se resume nada. Pregunte por un punto concreto o vea con `/cronología` lo ocurrido, en orden.',
    overview:
      'Eso pregunta por toda la historia: `/cronología` la muestra en orden. O pregunte por una persona, un lugar o un suceso.',
    news: '`/fuentes` enumera los artículos con sus fechas y `/cronología` muestra lo ocurrido, en orden.',
    dates: '`/cronología` muestra las frases con fecha, en orden.',
    comparison: '`/comparar` pone lado a lado las palabras de los medios sobre un tema. Indique un tema.',
  },
  languageNotUnderstood:
    'No entiendo ese idioma. Pregunte en español, inglés, alemán, francés o portugués, con los nombres tal como los escriben los artículos.',
  outletMissing: (outlet) => `«${outlet}» no está en la cobertura.`,
  speakerMissing: (speaker) => `La cobertura no cita a nadie llamado «${speaker}».`,
  outletsPresent: (names) => `La cobertura tiene: ${names}.`,
  notInCoverage: (many) => `La cobertura no lo dice: nada en ${articles(many)} responde a esto.`,
  didYouMean: (question) => `¿Quiso decir esto?: ${question}`,
  closestHeadlines: 'Los titulares más cercanos:',
  closestSpeakers: (speakers) => `Personas citadas: ${speakers}`,
  badDate: (typed) => `«${typed}» no es un día. Use AAAA-MM-DD, por ejemplo 2022-06-21.`,
  datesReversed: 'El primer día es posterior al último.',

  unknownCommand: 'Este comando ya no se conoce aquí. Su registro está desactualizado.',
  unknownButton: 'Este botón ya no se conoce aquí. Vuelva a preguntar con `/preguntar`.',
  noText: 'En ese mensaje no hay texto que buscar.',
  badButton: 'Este botón no se puede leer. Vuelva a preguntar con `/preguntar`.',
  badSourcesButton: 'Este menú no se puede leer. Vuelva a usar `/fuentes`.',
  notYours: 'Solo quien preguntó, o un moderador, puede eliminar esto.',
  noSuchPage: (pages) => `Esa página no existe: hay ${count(pages, 'página', 'páginas', 'de páginas')}.`,
  coverageChanged: 'La cobertura ha cambiado desde esta respuesta, así que ya no se puede mostrar tal como era.',
  sourcesChanged: 'La cobertura ha cambiado desde esta lista. Vuelva a usar `/fuentes`.',
  noArticles: 'La cobertura no tiene artículos.',
  failed: (ref) => `Algo se ha roto (ref. ${ref}) y no se ha respondido nada. Inténtelo de nuevo.`,
  busy: 'Hay demasiadas personas preguntando a la vez. Inténtelo de nuevo dentro de un momento.',
  archiveAway: 'Ahora mismo no se puede acceder al archivo. Inténtelo de nuevo dentro de un minuto.',
  tookTooLong: 'La respuesta tardaba demasiado y se ha abandonado. Inténtelo con una pregunta más corta.',
  stopping: 'El bot se está reiniciando. Inténtelo de nuevo dentro de un minuto.',
  tooSoon: (when) => `Han sido muchas peticiones seguidas. Inténtelo de nuevo ${when}.`,

  aboutTitle: 'Acerca de este bot',
  aboutPromise:
    'Responde con lo que dicen los artículos, palabra por palabra, y cada extracto lleva su fuente. No escribe nada propio sobre nadie. Donde la cobertura no dice nada, no cita nada; donde es posible que no responda, lo advierte antes de los extractos más cercanos.',
  aboutCoverage: (many, from) => `**Cobertura:** ${articles(many)} de ${outlets(from)}`,
  aboutDates: (first, last) => `con fechas de publicación entre ${first} y ${last}`,
  aboutUndated: (many) => `${articles(many)} sin fecha indicada`,
  aboutForeign: (many, languages) =>
    `${articles(many)} en otro idioma que el inglés (${languages}), donde se encuentra menos`,
  languageName,
  aboutReading: (read, all) =>
    `**Búsqueda:** los artículos aún se están leyendo, ${number(read)} de ${passages(all)} hasta ahora; el resto se encuentra solo por sus palabras`,
  aboutWordsAlone:
    '**Búsqueda:** solo por las palabras de la pregunta; puede faltar lo que los artículos dicen con otras palabras',
  aboutVersion: (version, fingerprint) => `**Versión:** ${version}, cobertura \`${fingerprint}\``,
  aboutPrivacy: (kept) => `**Qué se guarda:** ${kept}`,
  keepsNothing:
    'nada. No se almacena ninguna pregunta, ningún nombre ni ningún mensaje; lo que un botón necesita está en el propio mensaje.',
  keepsComplaints:
    'de una queja («No viene al caso», «Incorrecto»), los identificadores de los extractos y el motivo escrito. No se almacena ninguna pregunta ni ningún nombre.',
  keepsQuestions: 'lo que se pregunta, en el registro del operador. No se almacena ningún nombre.',
  keepsQuestionsAndComplaints:
    'lo que se pregunta, en el registro del operador, y de una queja («No viene al caso», «Incorrecto») los identificadores de los extractos y el motivo escrito. No se almacena ningún nombre.',
  aboutPolicies: (privacy, terms) => `**Privacidad:** ${privacy} · **Condiciones:** ${terms}`,
  aboutHelp:
    '`/preguntar` para una pregunta, `/citar` para una persona, `/verificar` para una cita, `/comparar` para los medios, `/cronología` para las fechas, `/fuentes` para los artículos. En el menú de un mensaje: «Buscar esto en la cobertura».',

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
  statsCoverage: (all, indexed) => `**Índice:** ${articles(all)}, ${passages(indexed)}`,
  statsReading: (read, all) => `**Leído:** ${number(read)} de ${passages(all)}`,
  statsWordsAlone: '**Leído:** nada; se responde solo por las palabras',
  statsAnswered: (list) => `**Respuestas:** ${list}`,
  statsFailed: (failures) => `**Fallos:** ${number(failures)}`,
  statsMemory: (megabytes) => `**Memoria:** ${number(megabytes)} MB`,
  none: 'ninguna',

  sourcesTitle: 'La cobertura',
  sourcesSummary: (shown, total, from) =>
    `${number(shown.from)}–${number(shown.to)} de ${articles(total)} de ${outlets(from)}`,
  withWords: (query) => `con las palabras **${query}**`,
  noSuchArticle: 'Ningún artículo de la cobertura tiene esas palabras.',
  refusedFiles: (files) =>
    `${count(files, 'archivo rechazado que no se puede citar', 'archivos rechazados que no se pueden citar')}.`,
  author: 'Autoría',
  outlet: 'Medio',
  published: 'Publicado',
  contributors: 'Con la colaboración de',
  relays: 'Se hace eco de',
  fact: (name, value) => `**${name}:** ${value}`,
  size: (paragraphs, characters) =>
    `${count(paragraphs, 'párrafo', 'párrafos', 'de párrafos')}, ${count(characters, 'carácter', 'caracteres', 'de caracteres')}`,
  quotedIn: (speakers) => `**Personas citadas en él:** ${speakers}`,
  firstLines: 'Sus primeras líneas:',
  dot: ' · ',
  comma: ', ',
};
