"""Trains the reader on stories written by prepare.ts.

python train.py --base e5-small-v2 --stories train.jsonl --dev dev.jsonl --out reader.pt --minutes 120 [--init reader.pt] [--squad dev-v2.0.json]

One step is one story: all its passages, all its questions, and as further negatives the passages of the step before.
Losses: rank (log-sum-exp over all sentences), per-sentence cross entropy, answerable or not by the largest logit,
pairs of answerable and unanswerable questions of one story, and the answering words. Two cores: about 4 s a step.
"""
import argparse, json, random, re, time
import torch
from torch import nn
from torch.nn.functional import binary_cross_entropy_with_logits as bce, softplus
from model import Late, Packer, pad

ap = argparse.ArgumentParser()
for name in ('base', 'stories', 'dev', 'out', 'init', 'squad'):
    ap.add_argument(f'--{name}')
ap.add_argument('--minutes', type=float, default=120)
ap.add_argument('--lr', type=float, default=5e-5)
ap.add_argument('--freeze', type=int, default=4, help='lowest layers left as they are')
a = ap.parse_args()
random.seed(0)
torch.manual_seed(0)
torch.backends.mkldnn.matmul.fp32_precision = 'bf16'    # 1.4 times as fast where the processor has it
packer = Packer(a.base)


def unit(passages, questions):
    """passages: [(headline, sentences)]; questions: [(text, context, kind, [(p, k)], [(p, k, from, to)])]"""
    packed = [packer.passage(h, s) for h, s in passages]
    base, n = [], 0
    for p in packed:
        base.append(n)
        n += p[2]
    x, m = pad([p[0] for p in packed], packer.pad)
    owner = torch.full_like(x, -1)
    for i, p in enumerate(packed):
        owner[i, :len(p[1])] = torch.tensor([base[i] + k if k >= 0 else -1 for k in p[1]])
    passage_of = torch.tensor([i for i, p in enumerate(packed) for _ in range(p[2])])
    ready = []
    for text, context, kind, gold, spans in questions:
        g = [base[p] + k for p, k in gold if k < packed[p][2]]
        if gold and not g:
            continue
        tokens = []
        for p, k, c0, c1 in spans:
            if k in packed[p][3]:
                first, offsets = packed[p][3][k]
                t = [p * x.shape[1] + first + i for i, (u, v) in enumerate(offsets) if u < c1 and v > c0]
                if t:
                    tokens.append(t)
        ready.append((packer.question(text, context), g, tokens, kind))
    return dict(x=x, m=m, owner=owner, S=n, passage_of=passage_of, questions=ready) if n and ready else None


def stories(path):
    rows = [json.loads(line) for line in open(path)]
    made = [unit([(p['headline'], p['sentences']) for p in r['passages']], [(q['text'], q['context'], q['kind'], q['gold'], q['spans']) for q in r['questions'] if q['gold'] or not q['answerable']]) for r in rows]
    return [u for u in made if u]


def squad(path):
    """Eight neighbouring paragraphs a unit; a sentence that holds an accepted answer is gold."""
    out, paragraphs = [], []
    for article in json.load(open(path))['data']:
        for p in article['paragraphs']:
            ends = [m.start() for m in re.finditer(r'(?<=[.!?])\s+(?=[A-Z0-9"\'(\[])', p['context'])] + [len(p['context'])]
            cut = list(zip([0, *ends[:-1]], ends))
            questions = []
            for q in p['qas']:
                hits = {(i, w['answer_start'] - s, min(e, w['answer_start'] + len(w['text'])) - s) for w in q['answers'] if not q['is_impossible'] for i, (s, e) in enumerate(cut) if s <= w['answer_start'] < e}
                questions.append((q['question'], hits))
            paragraphs.append((article['title'].replace('_', ' '), [p['context'][s:e] for s, e in cut], questions))
    for i in range(0, len(paragraphs), 8):
        part = paragraphs[i:i + 8]
        qs = [(text, '', 'squad', sorted({(p, k) for k, _, _ in hits}), [(p, k, u, v) for k, u, v in hits]) for p, (_, _, questions) in enumerate(part) for text, hits in questions]
        random.shuffle(qs)
        out.append(unit([(h, s) for h, s, _ in part], qs[:48]))
    return [u for u in out if u]


def joined(first, second):
    """Two encoded units as one: the second brings negatives only."""
    (pa, ua), (pb, ub) = first, second
    length = max(ua['x'].shape[1], ub['x'].shape[1])
    wide = lambda v, fill=0: nn.functional.pad(v, (0, 0, 0, length - v.shape[1])) if v.dim() == 3 else nn.functional.pad(v, (0, length - v.shape[1]), value=fill)
    other = wide(ub['owner'], -1)
    return ((torch.cat([wide(pa[0]), wide(pb[0])]), torch.cat([pa[1], pb[1]]), torch.cat([pa[2], pb[2]])), torch.cat([wide(ua['m']), wide(ub['m'])]),
            torch.cat([wide(ua['owner'], -1), torch.where(other >= 0, other + ua['S'], other)]), ua['S'] + ub['S'], torch.cat([ua['passage_of'], ub['passage_of'] + len(ua['x'])]))


@torch.no_grad()
def measure(model, units):
    """hit@1/3/5 of sentences, area under the curve of silence, share of the unanswerable below the limit that refuses 5, 10, 20%"""
    model.eval()
    hits, tops, others = [], [], []
    for u in units:
        q = model.question(*pad([q[0] for q in u['questions']], packer.pad, 16))
        logits, _ = model.score(q, model.passage(u['x'], u['m'], u['owner'], u['S']), u['m'], u['owner'], u['S'], u['passage_of'])
        for row, question in zip(logits, u['questions']):
            if question[1]:
                ok = [k in question[1] for k in torch.argsort(-row)[:5].tolist()]
                hits.append((ok[0], any(ok[:3]), any(ok)))
                tops.append(row.max())
            else:
                others.append(row.max())
    p, n = torch.stack(tops), torch.stack(others)
    limit = torch.sort(p).values
    print('DEV', [round(100 * sum(h[i] for h in hits) / len(hits), 1) for i in range(3)], 'auc', round((p[:, None] > n[None]).float().mean().item(), 3),
          {share: round(100 * (n < limit[len(limit) * share // 100]).float().mean().item()) for share in (5, 10, 20)}, flush=True)
    model.train()


train, dev = stories(a.stories), stories(a.dev)
extra = squad(a.squad) if a.squad else []
print(len(train), 'stories', sum(len(u['questions']) for u in train), 'questions', len(extra), 'units of SQuAD', flush=True)
model = Late(a.base, packer.mask, len(packer.question_prefix))
if a.init:
    model.load_state_dict(torch.load(a.init))
for name, p in model.named_parameters():
    p.requires_grad = not ('embeddings' in name or any(f'encoder.layer.{i}.' in name for i in range(a.freeze)))
named = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
still = lambda n: 'bias' in n or 'LayerNorm' in n
group = lambda test, k, decay=0.0: {'params': [p for n, p in named if test(n)], 'weight_decay': decay, 'k': k}
head = ('alpha', 'bias', 'tau', 'beta')
optimizer = torch.optim.AdamW([group(lambda n: n.startswith('bert') and not still(n), 1, .01), group(lambda n: n.startswith('bert') and still(n), 1),
                               group(lambda n: n.startswith(('proj', 'qw', 'mlp')), 20), group(lambda n: n in head, 300)], lr=a.lr)
model.train()
began, step, before, log, done = time.time(), 0, None, [], False
while not done:
    units = train + (extra if step == 0 else [])
    random.shuffle(units)
    for u in units:
        part = (time.time() - began) / 60 / a.minutes
        if part >= 1:
            done = True
            break
        for g in optimizer.param_groups:
            g['lr'] = a.lr * min(1, (step + 1) / 60) * max(.02, 1 - part) * g['k']
        question = model.question(*pad([q[0] for q in u['questions']], packer.pad, 16))
        own = model.passage(u['x'], u['m'], u['owner'], u['S'])
        full = (own, u['m'], u['owner'], u['S'], u['passage_of']) if before is None else joined((own, u), before)
        logits, answers = model.score(question, *full)
        wide, narrow, owners = full[1].shape[1], u['x'].shape[1], full[2].view(-1)
        y = torch.zeros_like(logits)
        for i, q in enumerate(u['questions']):
            y[i, q[1]] = 1
        good, zero = y.sum(1) > 0, torch.zeros(())
        gold = logits.masked_fill(y == 0, -1e4)
        rank = (torch.logsumexp(logits[good], 1) - torch.logsumexp(gold[good], 1)).mean() if good.any() else zero
        here = slice(0, u['S'])
        each = (bce(logits[:, here], y[:, here], reduction='none') * torch.where(y[:, here] > 0, 3.0, 1.0)).sum() / len(logits)
        top = torch.where(good, gold.amax(1), logits.amax(1))
        pairs = softplus(top[~good][None] - top[good][:, None]).mean() if good.any() and (~good).any() else zero
        spans = []
        for i, q in enumerate(u['questions']):
            for t in q[2]:
                t = [(v // narrow) * wide + v % narrow for v in t]
                row = answers[i].masked_fill(owners != owners[t[0]], -1e4)
                spans.append(torch.logsumexp(row, 0) - torch.logsumexp(row[t], 0))
        pointed = torch.stack(spans).mean() if spans else zero
        (rank + 0.3 * each + bce(top, good.float()) + pairs + 0.3 * pointed).backward()
        nn.utils.clip_grad_norm_([p for _, p in named], 1.0)
        optimizer.step()
        optimizer.zero_grad()
        step, before = step + 1, (tuple(v.detach() for v in own), u)
        log.append([rank.item(), each.item(), pairs.item(), pointed.item()])
        if step % 40 == 0:
            print(f'{(time.time() - began) / 60:.1f} min, step {step}:', *(f'{n} {sum(r[i] for r in log[-40:]) / 40:.3f}' for i, n in enumerate(('rank', 'each', 'pairs', 'pointed'))), flush=True)
        if step % 250 == 0:
            measure(model, dev)
            torch.save(model.state_dict(), a.out)
measure(model, dev)
torch.save(model.state_dict(), a.out)
