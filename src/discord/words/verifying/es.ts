import { counting } from '../counting.ts';
import type { enVerifying } from './en.ts';

/* What is said of quotations that are checked in Spanish; `../en.ts` says what is escaped and what is plain. */

const { number, count } = counting('es');
const articles = (many: number): string => count(many, 'artículo', 'artículos', 'de artículos');

export const esVerifying: typeof enVerifying = {
  claimedOutlet: (outlet) => `atribuido a **${outlet}**`,
  claimedSpeaker: (speaker) => `atribuido a **${speaker}**`,
  verdicts: {
    found: '**Encontrado:** estas palabras están en los artículos.',
    shortened:
      '**Recortado:** estas palabras están en los artículos, pero lo que se omite entre ellas contiene una negación, un número o un nombre.',
    altered: '**Alterado:** los artículos dicen casi esto, pero no exactamente esto.',
    elsewhere: '**Encontrado en otra parte:** estas palabras están en los artículos, pero no son de esta fuente.',
    joined: '**Unido:** son fragmentos que están en los artículos, pero no juntos.',
    absent: '**No encontrado:** estas palabras no están en ningún artículo.',
  },
  draftTitle: 'Citas del borrador',
  draftEmpty: 'No se encontró ninguna cita en este texto.',
  draftMissing: 'Indique un archivo o un texto.',
  draftUnreadable: (name) =>
    `**${name}** no se puede leer. Se pueden revisar archivos de texto, Markdown, HTML, DOCX y PDF de hasta 25 MB, pero no documentos escaneados ni archivos con contraseña.`,
  draftSummary: ({ total, found, faulty, absent }) =>
    `${count(total, 'cita', 'citas')}: ${count(found, 'encontrada', 'encontradas')}, ${faulty} que conviene mirar, ${count(absent, 'que no está', 'que no están')} en los artículos`,
  draftUnchecked: (more) => `${more} más sin revisar`,
  draftCut: 'El archivo es más largo de lo que se puede leer: solo se ha revisado el principio.',
  draftLine: (line) => `línea ${line}`,
  draftPage: (page) => `página ${page}`,
  draftTooLong: 'Demasiado larga para revisarla.',
  unconfirmed: 'El artículo no dice de quién son las palabras, así que nada confirma ni desmiente la fuente indicada.',
  changedWords: (typed, printed) => `escrito **${typed}**, publicado **${printed}**`,
  addedWords: (typed) => `escrito **${typed}**, no aparece ahí`,
  droppedWords: (printed) => `publicado **${printed}**, omitido`,
  printedOrder: 'Por orden de publicación',
  printedFirst: (outlet) => `Publicado primero, hasta donde lo indican las fechas: ${outlet}.`,
  printedFirstUnknown: 'Las fechas no indican quién lo publicó primero.',
  omittedWords: (printed) => `omitido en un hueco: **${printed}**`,
  goesOn: (words) => `La frase continúa: **${words}**`,
  furniture: {
    dateline: 'data',
    byline: 'firma',
    credit: 'crédito de la foto',
    heading: 'ladillo',
    page: 'enlace o aviso de la página',
  },
  furnished: (kinds) => `Todo o parte de esto no es texto del artículo, sino que aparece en la página como: ${kinds}.`,
  moreDifferences: (many) => `y ${count(many, 'diferencia más', 'diferencias más', 'de diferencias más')}`,
  morePlaces: (many) => `y ${count(many, 'lugar más', 'lugares más', 'de lugares más')}`,
  checkedScope: (many) =>
    `Comparado solo con ${articles(many)}. No cuentan las mayúsculas, las tildes, las comillas, los espacios ni los guiones.`,
  shortClaim: 'Una o dos palabras aparecen en muchos textos, así que esto dice poco.',
  noClaim: 'Ahí no hay palabras que comparar.',
  longClaim: (limit) => `Es demasiado largo para compararlo: como máximo ${number(limit)} caracteres.`,
  alsoOnThis: 'Qué más dicen los artículos al respecto:',
};
