import { comparisonMaker } from './comparing.ts';
import { poster, turner } from './gallery.ts';
import { quotesMaker } from './quoting.ts';
import { timelineMaker } from './timeline.ts';

const makers = { quote: quotesMaker, compare: comparisonMaker, timeline: timelineMaker };

/** The page buttons of `/quote`, `/compare` and `/timeline`, and their Share. */
export const turnGallery = turner(makers);
export const postPage = poster(makers);
