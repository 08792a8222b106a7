// node scripts/learn.mjs CATALOGUE OUT: teaches the model that knows no history, from the catalogue and the seed corpus, and writes OUT/matters.model.
import fs from 'node:fs';
import path from 'node:path';
import { MatterModel, seedSentences } from '@yige/triage';

const [catalogue, out] = process.argv.slice(2);
const corpus = path.resolve(import.meta.dirname, '../data/seed-corpus');
const files = fs.readdirSync(corpus).filter((name) => name.endsWith('.jsonl')).sort();
const sentences = files.flatMap((name) => seedSentences(fs.readFileSync(path.join(corpus, name), 'utf8')));
const matters = JSON.parse(fs.readFileSync(catalogue, 'utf8')).items.filter(({ status }) => status === 'active');
fs.mkdirSync(out, { recursive: true });
fs.writeFileSync(path.join(out, 'matters.model'), MatterModel.train(matters, sentences).toBytes());
