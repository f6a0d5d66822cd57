/** English words that carry no topic: articles, pronouns, prepositions, auxiliaries, question words. Folded; contractions also as typed in haste. */
const WORDS = `
a about above after again against all also although am among an and another any anyone anything are around as at be
because been before being below between both but by can cannot could did do does doing done down during each either
else ever every everyone everything few for from further had has have having he her here hers him his how however i if
in into is it its just like many may maybe me might more most much must my myself neither no nobody nor not nothing now
of off on once one only onto or other others our ours ourselves out over own per perhaps please quite rather really
same shall she should since so some somebody someone something still such than that the their theirs them themselves
then there these they this those though through thus to too toward towards under until up upon very via was we were
what whatever when whenever where whether which while who whoever whole whom whose why will with within without would
yes yet you your yours yourself yourselves s t d m re ve ll
aren't can't couldn't didn't doesn't don't hadn't hasn't haven't isn't mightn't mustn't shouldn't wasn't weren't won't
wouldn't ain't he'd he'll i'd i'll i'm i've it'd it'll she'd she'll they'd they'll they're they've we'd we'll we're
we've you'd you'll you're you've who'd who'll that'd that'll there'd let's
arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt shouldnt wasnt werent wont wouldnt im ive itd itll theyd
theyll theyre theyve weve youd youll youre youve hes shes thats theres whats whos wheres hows whens
`;

/** The words themselves, folded. */
const STOP_WORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter(Boolean));

/** Whether a folded word, or a single letter, carries no topic of its own. */
export const isStopWord = (word: string): boolean => STOP_WORDS.has(word) || /^[a-z]$/.test(word);
