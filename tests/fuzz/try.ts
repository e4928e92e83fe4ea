import { Bench } from './bench.ts';
const [seed = '1', from = '0', count = '50'] = process.argv.slice(2);
const b = new Bench();
for (let i = Number(from); i < Number(from) + Number(count); i++) {
  const o = await b.try(Number(seed), i);
  console.log(o.index, o.kind, o.verdict, Math.round(o.milliseconds), o.files.join(' '));
  for (const f of o.faults.slice(0, 4)) console.log('   !!', f.slice(0, 300));
}
