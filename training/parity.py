"""Writes FILE: invented passages, questions, and what reference.py makes of them with the reader in FOLDER.

python parity.py FOLDER FILE
"""
import json, sys
from reference import Reader

MILL = ('Fire at the mill', ['The fire began in a storage room on Monday evening.', 'Nine workers died and 14 were taken to hospital.', 'The owner, Ann Poe, has not spoken in public.',
                             '“We had asked for sprinklers for years,” said Joe Roe, who has worked there since 1998.', 'The mill in Déjà-sur-Mer employs 220 people.'])
BRIDGE = ('Old bridge to close in June', ['The city council voted 7-2 on Tuesday to close the bridge on June 12.', 'Mayor Olga Doe  called it “a sad day, but the right one”.', 'Repairs would have cost $14.5 million, the report said.',
                                          'Tim Moe, an engineer, found cracks in two of the seven pillars.', 'Drivers will have to use the ferry 🚢, which takes 25 minutes.'])
PLAIN = ('', ['It opened in 1931.', 'A [MASK] in the text is text, and so is [SEP].', 'Nobody was hurt.'])
LONG = ('One long sentence', [' '.join(['and then the train stopped again'] * 30) + '.', 'Sue Loe got out at the third stop.'])
CASES = [
    ('how many people lost their lives?', '', MILL), ('when did it start', '', MILL), ('who is the boss of the place', '', MILL), ('what did the mayor say', '', MILL), ('did staff warn about safety before', '', MILL),
    ('how many work there', 'where is the mill?', MILL), ('why was the bridge shut', '', BRIDGE), ('how much would it have cost to fix', '', BRIDGE), ('HOW LONG is the boat trip???', '', BRIDGE), ('who voted against it', '', BRIDGE),
    ('what does Doe think of it', 'who is the mayor?', BRIDGE), ('what is [MASK]', '', PLAIN), ('wann wurde es eröffnet', '', PLAIN), ('🚢', '', BRIDGE), ('who got out and where', '', LONG),
    ('so my uncle keeps telling everybody at dinner that this whole thing was planned for a very long time by the people up there and I just want to know from somebody who read the articles on which day the council decided', 'did they have a meeting about it at all or was that only something that somebody said on the radio last week', BRIDGE),
]
folder, out = sys.argv[1:3]
reader, cases = Reader(folder), []
for text, context, (headline, sentences) in CASES:
    q, p = reader.question(text, context), reader.passage(headline, sentences)
    rows, pointed = reader.score(q, p)
    best = max(range(len(rows)), key=lambda k: rows[k][1])
    a, b = reader.point(p, pointed, best, sentences[best])
    cases.append(dict(question=text, context=context, headline=headline, sentences=sentences, questionIds=q['ids'], passageIds=p['ids'], owner=p['owner'].tolist(),
                      features=[[round(float(v), 5) for v in f] for f, _ in rows], logits=[round(x, 4) for _, x in rows], best=best, pointed=sentences[best][a:b]))
json.dump(dict(note='ids, owner (sentence of each token, -1 none), features and logits by reference.py on x86-64 with AVX-512 VNNI; sentences and people are invented', cases=cases), open(out, 'w'), ensure_ascii=False, indent=1)
print(len(cases), 'cases')
