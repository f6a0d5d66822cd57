import { expect, it } from 'vitest';
import { faultOfScript, foreignLanguageOf, languageName } from '../../../src/corpus/read/language.ts';
import { story } from '../../support/pages.ts';

it.each([
  ['Japanese', '市議会は月曜日、古い橋を来年の春まで閉鎖することを決めた。'],
  ['Chinese', '市议会星期一投票决定关闭旧桥直到明年春天。'],
  ['Thai', 'สภาเมืองลงมติเมื่อวันจันทร์ให้ปิดสะพานเก่า'],
])('an article in %s is refused by the name of its language', (language, text) => {
  expect(faultOfScript(text)).toBe(
    `is in ${language}, which is written without blanks between words: no words can be found in it`,
  );
});

it.each([
  ['a name in another script', `${story.join('\n')}\n市議会`],
  ['Greek', 'Το συμβούλιο ψήφισε τη Δευτέρα να κλείσει την παλιά γέφυρα.'],
  ['Korean, which has blanks', '시의회는 월요일 다리를 폐쇄하기로 했다.'],
  ['no letters', '1, 2, 3.'],
])('an article with %s is not', (_, text) => {
  expect(faultOfScript(text)).toBeNull();
});

it.each([
  [
    'de',
    'Der Rat hat am Montag beschlossen, die alte Brücke zu schließen, und das ist nicht das Ende: Die Kosten werden von dem Land und der Stadt getragen.',
  ],
  [
    'fr',
    'Le conseil a voté lundi pour la fermeture du pont, et les habitants ne sont pas contents: il est dans une situation que personne ne veut, avec des risques pour les voitures.',
  ],
  [
    'es',
    'El consejo votó el lunes por cerrar el puente hasta la primavera, y los vecinos de la ciudad se quejan: es una decisión que no gusta en las calles del centro.',
  ],
  [
    'pt',
    'O conselho votou na segunda-feira para fechar a ponte até a primavera, e os moradores da cidade não gostam: foi uma decisão que não agrada em todas as ruas do centro.',
  ],
])('an article in %s is known by its frequent words', (language, text) => {
  expect(foreignLanguageOf(text)).toBe(language);
});

it('an English article, or a text too short to tell, is in no foreign language', () => {
  expect(foreignLanguageOf(story.join('\n'))).toBeNull();
  expect(foreignLanguageOf('Der Rat.')).toBeNull();
});

it('a language is named in English, and by its code where it has no name', () => {
  expect(['de', 'pt', 'qxx'].map(languageName)).toEqual(['German', 'Portuguese', 'qxx']);
});
