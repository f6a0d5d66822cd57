/** Nouns, in the singular, for people together, for those without a name, and for what they put out. */
const NOUNS = `
account administration advisory airport alliance analyst another astronomer athletic audit authority bloc blog body
brand brother bureau campaign cartel center centre chain channel chant citizen city clergy clinic coalition colleague
column comment commenter cooperative council counsel country county couple crew critic data daughter declaration
decree dictionary diplomat division document dozen duo economist embassy emcee employee expert explainer eyewitness
family fan force forecaster foundation full-back fund giant granddaughter grandson grocer half historian hospital
hotel house hundred inquiry lawmaker leadership legislature majority maker management many media member meteorologist
migrant monarch mourner museum nation newsletter observatory official one operative operator other outfit owner page
pair palace paper parent park parliament participant passenger people plaintiff podcast police politician presidency
press probe proclamation program programme project protester publication readout regulator report researcher resident
respondent retailer review royal scientist score service sheet shop side sister society some someone son source staff
startup state store student superstar suspect tabloid tank thousand tribe trio troop trust user voter watchdog witness
worker zoo
`;

/** Those nouns of which, in the singular, somebody may say that it speaks: "the palace", "a diplomat", "the data". */
export const SPEAKING_NOUNS: ReadonlySet<string> = new Set(NOUNS.trim().split(/\s+/));

/** A noun in the singular, as far as its ending tells. */
export const singular = (noun: string): string =>
  noun
    .replace(/ies$/, 'y')
    .replace(/(?<=m)en$/, 'an')
    .replace(/(?<=ss)es$|(?<=[^s])s$/, '');
