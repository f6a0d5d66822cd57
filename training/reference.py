"""The reader without torch (onnxruntime, tokenizers, numpy): what a port must compute.

    python reference.py FOLDER                 prints a small example
    python reference.py FOLDER --parity FILE   compares parity.json with what this machine computes
"""
import json
import math
import sys
import numpy as np
import onnxruntime as ort
from tokenizers import Tokenizer


class Reader:
    def __init__(self, folder):
        self.c = json.load(open(f'{folder}/reader.json'))
        self.tok = Tokenizer.from_file(f'{folder}/tokenizer.json')
        self.tok.no_padding()
        self.tok.no_truncation()
        self.tok.encode_special_tokens = True           # a typed "[MASK]" is text
        self.session = ort.InferenceSession(f'{folder}/reader.onnx', providers=['CPUExecutionProvider'])
        self.cls, self.sep, self.mask = (self.tok.token_to_id(t) for t in ('[CLS]', '[SEP]', '[MASK]'))
        self.question_prefix, self.passage_prefix = (self.ids(self.c['prefix'][k]) for k in ('question', 'passage'))

    def ids(self, text):
        return self.tok.encode(text, add_special_tokens=False).ids

    def encode(self, ids):
        """ids (n) -> unit token vectors (n, dim), two token weights (n, 2), hidden states (n, hidden)"""
        x = np.array([ids], dtype=np.int64)
        return [y[0] for y in self.session.run(None, {'input_ids': x, 'attention_mask': np.ones_like(x)})]

    def question(self, text, context=''):
        """context: the question before it; where both are too long, the beginning of the context is cut"""
        own = self.ids(text)[:self.c['limits']['question']]
        earlier, room = self.ids(context) if context else [], self.c['limits']['question'] - len(own)
        own = (earlier[-room:] if room > 0 else []) + own
        ids = [self.cls, *self.question_prefix, *own, self.sep, *[self.mask] * self.c['masks']]
        t, z, h = self.encode(ids)
        a = 1 + len(self.question_prefix)              # the question's own tokens and the [SEP] after them
        b = a + len(own) + 1
        weight = np.log1p(np.exp(z[a:b, 0] + self.c['softplusShift']))
        must = np.exp(z[a:b, 1] - z[a:b, 1].max())
        pooled = h[:b].mean(0)                          # everything but the masks
        return dict(ids=ids, tokens=t[a:b], weight=weight / weight.sum(), must=must / must.sum(), answer=t[b:].mean(0), pooled=pooled / np.linalg.norm(pooled))

    def passage(self, headline, sentences):
        """sentences that no longer fit are left out (the caller gives them as a further passage); a sentence has at least one token"""
        head = self.ids(headline)[:self.c['limits']['headline']] if headline else []
        ids = [self.cls, *self.passage_prefix, *head, *([self.sep] if head else [])]
        owner, offsets, kept = [-1] * len(ids), [None] * len(ids), 0
        for k, sentence in enumerate(sentences):
            e = self.tok.encode(sentence, add_special_tokens=False)
            own = e.ids[:self.c['limits']['sentence']]
            if len(ids) + len(own) + 1 > self.c['limits']['passage']:
                break
            ids += own
            owner += [k] * len(own)
            offsets += e.offsets[:len(own)]
            kept += 1
        ids.append(self.sep)
        owner.append(-1)
        offsets.append(None)
        t, _, h = self.encode(ids)
        owner = np.array(owner)
        unit = lambda v: v / np.linalg.norm(v)
        return dict(ids=ids, tokens=t, owner=owner, offsets=offsets, sentences=[unit(h[owner == k].mean(0)) for k in range(kept)], pooled=unit(h.mean(0)))

    def score(self, q, p):
        """for each sentence (features, logit); for each token the answer score"""
        c, match, pointed = self.c, q['tokens'] @ p['tokens'].T, p['tokens'] @ q['answer']
        log_must = np.log(q['must'] + 1e-9)
        soft = lambda m: -np.log(np.exp(log_must - c['beta'] * m).sum()) / c['beta']
        anywhere, rows = match.max(1), []
        for k, sentence in enumerate(p['sentences']):
            here = p['owner'] == k
            m = match[:, here].max(1)
            f = np.array([m @ q['weight'], anywhere @ q['weight'], pointed[here].max(), soft(m), soft(anywhere), q['pooled'] @ sentence, q['pooled'] @ p['pooled']])
            x = f - np.array(c['center'])
            y = np.array(c['mlp']['w1']) @ (x * c['mlp']['scale']) + np.array(c['mlp']['b1'])
            gelu = 0.5 * y * (1 + np.array([math.erf(v / math.sqrt(2)) for v in y]))
            rows.append((f, float(x @ np.array(c['alpha']) + np.array(c['mlp']['w2']) @ gelu + c['mlp']['b2'] + c['bias'])))
        return rows, pointed

    def point(self, p, pointed, k, sentence, share=None):
        """(from, to) in sentence k: the run of tokens around the best one whose probability is at least `share` of its,
        at most `most` tokens, widened to whole words and figures, without punctuation at its ends"""
        share, most = share or self.c['point']['share'], self.c['point']['most']
        at = np.flatnonzero(p['owner'] == k)
        e = np.exp(self.c['tau'] * (pointed[at] - pointed[at].max()))
        lo = hi = int(e.argmax())
        while hi - lo + 1 < most:
            left, right = (e[lo - 1] if lo > 0 else 0), (e[hi + 1] if hi + 1 < len(at) else 0)
            if max(left, right) < share:
                break
            lo, hi = (lo - 1, hi) if left >= right else (lo, hi + 1)
        a, b = p['offsets'][at[lo]][0], p['offsets'][at[hi]][1]
        inside = lambda i: sentence[i].isalnum() or (sentence[i] in '.,' and 0 < i < len(sentence) - 1 and sentence[i - 1].isdigit() and sentence[i + 1].isdigit())
        while a > 0 and inside(a - 1) and inside(a):
            a -= 1
        while b < len(sentence) and inside(b) and inside(b - 1):
            b += 1
        while b - a > 1 and not sentence[a].isalnum() and sentence[a] not in '$€£':
            a += 1
        while b - a > 1 and not sentence[b - 1].isalnum() and sentence[b - 1] != '%':
            b -= 1
        return a, b


def main():
    reader = Reader(sys.argv[1])
    if '--parity' in sys.argv:
        worst, best = 0.0, 0
        cases = json.load(open(sys.argv[sys.argv.index('--parity') + 1]))['cases']
        for case in cases:
            q, p = reader.question(case['question'], case['context']), reader.passage(case['headline'], case['sentences'])
            assert q['ids'] == case['questionIds'] and p['ids'] == case['passageIds'] and p['owner'].tolist() == case['owner'], case['question']
            logits = [logit for _, logit in reader.score(q, p)[0]]
            worst = max(worst, *(abs(x - y) for x, y in zip(logits, case['logits'])))
            k = max(range(len(logits)), key=logits.__getitem__)
            a, b = reader.point(p, reader.score(q, p)[1], k, case['sentences'][k])
            best += k == case['best'] and case['sentences'][k][a:b] == case['pointed']
        print(f'{len(cases)} cases: largest difference of a logit {worst:.5f}, same best sentence and pointed words in {best}')
        return
    sentences = ['The fire began in a storage room on Monday evening.', 'Nine workers died and 14 were taken to hospital.', 'The owner, Ann Poe, has not spoken in public.']
    p = reader.passage('Fire at the mill', sentences)
    for text in ('how many people lost their lives?', 'when did it start', 'who is the boss of the place', 'what did the mayor say'):
        rows, pointed = reader.score(reader.question(text), p)
        best = max(range(len(rows)), key=lambda k: rows[k][1])
        a, b = reader.point(p, pointed, best, sentences[best])
        print(f'{text:36} {rows[best][1]:6.2f}  {sentences[best]}  -> {sentences[best][a:b]!r}')


if __name__ == '__main__':
    main()
