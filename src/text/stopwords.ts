/** English words that carry no topic: articles, pronouns, prepositions, auxiliaries, question words. Folded, without apostrophes. */
const WORDS = `
a about above after again against all also although am among an and another any anyone anything are arent around as at
be because been before being below between both but by can cannot cant could couldnt did didnt do does doesnt doing done
dont down during each either else ever every everyone everything few for from further had hadnt has hasnt have havent
having he hed hell her here heres hers herself hes him himself his how hows however i id if ill im in into is isnt it
itd itll its itself ive just lets like many may maybe me might more most much must my myself neither no nobody nor not
nothing now of off on once one only onto or other others our ours ourselves out over own per perhaps please quite rather
really same shall she shed shell shes should shouldnt since so some somebody someone something still such than that
thats the their theirs them themselves then there theres these they theyd theyll theyre theyve this those though
through thus to too toward towards under until up upon very via was wasnt we wed well were werent weve what whatever
whats when whenever where wheres whether which while who whoever whole whom whos whose why will with within without
wont would wouldnt yes yet you youd youll your youre yours yourself yourselves youve s t d m re ve ll
`;

const STOP_WORDS = new Set(WORDS.split(/\s+/).filter(Boolean));

/** Whether a folded word carries no topic of its own. */
export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);
