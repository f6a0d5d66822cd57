"""The exported reader on prepared stories: hits, silence, pointed words, speed.   python measure.py FOLDER dev.jsonl [share …]"""
import json, re, sys, time
import numpy as np
from reference import Reader

reader, rows = Reader(sys.argv[1]), []
shares = [float(v) for v in sys.argv[3:]] or [reader.c['point']['share']]
words = lambda s: re.findall(r'\w+', s.lower())
f1 = {s: [] for s in shares}
spent, tokens = 0.0, 0
for line in open(sys.argv[2]):
    story = json.loads(line)
    began = time.perf_counter()
    passages = [reader.passage(p['headline'], p['sentences']) for p in story['passages']]
    spent += time.perf_counter() - began
    tokens += sum(len(p['ids']) for p in passages)
    for q in story['questions']:
        coded = reader.question(q['text'], q['context'])
        scored = [(logit, i, k, pointed) for i, p in enumerate(passages) for rows_, pointed in [reader.score(coded, p)] for k, (_, logit) in enumerate(rows_)]
        scored.sort(key=lambda x: -x[0])
        gold = {tuple(g) for g in q['gold']}
        hit = [(i, k) in gold for _, i, k, _ in scored[:5]]
        rows.append((q['answerable'], hit, scored[0][0], q['kind']))
        if q['answerable'] and hit[0]:
            _, i, k, pointed = scored[0]
            sentence = story['passages'][i]['sentences'][k]
            accepted = [words(sentence[a:b]) for i2, k2, a, b in q['spans'] if (i2, k2) == (i, k)]
            for s in shares:
                a, b = reader.point(passages[i], pointed, k, sentence, s)
                got = words(sentence[a:b])
                if accepted:
                    f1[s].append(max(2 * len(set(got) & set(w)) / (len(set(got)) + len(set(w))) if w and got else 0 for w in accepted))
good = [r for r in rows if r[0]]
tops, others = np.sort([r[2] for r in good]), np.array([r[2] for r in rows if not r[0]])
share = lambda n: round(100 * sum(any(r[1][:n]) for r in good) / len(good), 1)
limit = lambda part: tops[int(part * len(tops))]
print('hit@1/3/5', share(1), share(3), share(5), 'paraphrases', round(100 * np.mean([r[1][0] for r in good if r[3] == 'paraphrase']), 1), 'auc', round(float(np.mean([(others < t).mean() for t in tops])), 3))
print('below the limit that refuses', {f'{p:.0%}': f'{limit(p):.2f}: {100 * (others < limit(p)).mean():.0f}% silent' for p in (.03, .05, .1, .2, .25)})
print('pointed, word F1', {s: round(100 * float(np.mean(v)), 1) for s, v in f1.items()}, f'encoding {tokens / spent:.0f} tokens a second, one passage at a time')
