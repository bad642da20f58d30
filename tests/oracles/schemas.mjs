// A second reader of the schemas: ajv (draft-07, strict). Every record, gold file and dedup line is valid to it, and of mutated records it accepts and refuses the same
// ones as `pressmill validate`.
//
// usage: node schemas.mjs PRESSMILL FOLDER [COUNT]    FOLDER holds node_modules and out/dataset; COUNT mutated records (200)
import {spawnSync} from 'node:child_process';
import {readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {mutations, sample} from './mutations.mjs';

const [pressmill, folder, count = '200'] = process.argv.slice(2);
const project = join(dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(resolve(folder, 'node_modules/'));
const Ajv = require('ajv').default;
const addFormats = require('ajv-formats').default;

const faults = [];
const lines = text => text.split('\n').filter(line => line !== '');

function schemas() {
  const ajv = new Ajv({strict: true, allowUnionTypes: true, allErrors: true});
  addFormats(ajv);
  for (const name of readdirSync(join(project, 'schemas')).filter(file => file.endsWith('.schema.json'))) {
    const schema = JSON.parse(readFileSync(join(project, 'schemas', name), 'utf8'));
    if (schema.$id !== name || schema.$schema !== 'http://json-schema.org/draft-07/schema#') {
      faults.push(`schemas/${name}: $id is ${schema.$id}, $schema ${schema.$schema}`);
    }
    ajv.addSchema(schema);
  }
  return name => ajv.getSchema(`${name}.schema.json`);  // throws where a schema is faulty or a $ref leads nowhere
}

function expectValid(validate, text, place) {
  if (!validate(JSON.parse(text))) {
    faults.push(...validate.errors.map(error => `${place}: ${error.instancePath || '/'}: ${error.message}`));
  }
}

function accepts(validate, line) {
  try {
    return validate(JSON.parse(line));
  } catch {
    return false;
  }
}

// The numbers of the lines that `pressmill validate` refuses.
function refused(file) {
  const done = spawnSync(pressmill, ['validate', file], {encoding: 'utf8', maxBuffer: 1 << 28});
  if (done.status !== 0 && done.status !== 4) {
    throw new Error(`pressmill validate ended with ${done.status}: ${done.stderr}`);
  }
  return new Set([...done.stderr.matchAll(/\.jsonl:(\d+): /g)].map(match => Number(match[1])));
}

function compare(validate, records) {
  const mutated = sample(records.flatMap(record => [...mutations(record)]), Number(count));
  const file = join(folder, 'mutated.jsonl');
  writeFileSync(file, mutated.map(one => `${one.line}\n`).join(''));
  const invalid = refused(file);
  let valid = 0;
  mutated.forEach((one, i) => {
    const theirs = accepts(validate, one.line);
    valid += theirs ? 1 : 0;
    if (theirs === invalid.has(i + 1)) {
      faults.push(`${file}:${i + 1}: ${one.path}: ${one.kind}: ajv ${theirs ? 'accepts' : 'refuses'} it, pressmill ${theirs ? 'refuses' : 'accepts'} it`);
    }
  });
  if (valid === 0 || valid === mutated.length || mutated.length < Number(count)) {
    faults.push(`${mutated.length} mutated records, ${valid} of them valid: they test nothing`);
  }
  return {mutated: mutated.length, valid};
}

function dedupLines() {
  const input = lines(readFileSync(join(folder, 'out/dataset/articles.jsonl'), 'utf8')).map(line => JSON.parse(line)).map(({id, text}) => JSON.stringify({id, text}));
  const done = spawnSync(pressmill, ['dedup'], {input: input.join('\n'), encoding: 'utf8', maxBuffer: 1 << 28});
  return lines(done.stdout);
}

const schema = schemas();
const articles = lines(readFileSync(join(folder, 'out/dataset/articles.jsonl'), 'utf8'));
articles.forEach((line, i) => expectValid(schema('article'), line, `articles.jsonl:${i + 1}`));
const gold = readdirSync(join(project, 'corpus/articles')).filter(file => file.endsWith('.gold.json'));
gold.forEach(name => expectValid(schema('gold'), readFileSync(join(project, 'corpus/articles', name), 'utf8'), name));
const dedup = dedupLines();
dedup.forEach((line, i) => expectValid(schema('dedup'), line, `dedup:${i + 1}`));
if (articles.length === 0 || gold.length === 0 || dedup.length !== articles.length) {
  faults.push(`${articles.length} records, ${gold.length} gold files, ${dedup.length} dedup lines: too few`);
}
const {mutated, valid} = compare(schema('article'), articles.map(line => JSON.parse(line)));

faults.forEach(fault => console.error(fault));
console.log(`ajv: ${articles.length} records, ${gold.length} gold files and ${dedup.length} dedup lines, ${mutated} mutated records (${valid} valid): ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
