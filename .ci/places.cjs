// usage: node places.cjs ROOT REPORT.jsonl REPORT.rdjsonl
// Reads the files as bytes and looks whether each finding's place holds its text, in both ways of saying where.
const fs = require('fs');
const path = require('path');
const [root, jsonl, rdjsonl] = process.argv.slice(2);
const records = (file) => fs.readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
const files = new Map();
function bytes(name) {
  if (!files.has(name)) files.set(name, fs.readFileSync(path.join(root, name)));
  return files.get(name);
}
function lineStart(data, line) {
  let at = 0;
  for (let n = 1; n < line; n++) {
    while (at < data.length && data[at] !== 10 && data[at] !== 13) at++;
    at += data[at] === 13 && data[at + 1] === 10 ? 2 : 1;
  }
  return at;
}
const ours = records(jsonl).filter((f) => !f.record);
const theirs = records(rdjsonl).filter((d) => d.location.range.end);
let faults = 0;
const expect = (ok, what) => { if (!ok && faults++ < 20) console.error(what); };
expect(ours.length === theirs.length, `${ours.length} findings in one report, ${theirs.length} in the other`);
ours.forEach((f, i) => {
  const data = bytes(f.file);
  const text = data.subarray(f.start, f.end).toString();
  expect(text === f.text, `${f.file}:${f.line}:${f.column}: ${JSON.stringify(text)} is not ${JSON.stringify(f.text)}`);
  const { start, end } = theirs[i].location.range;
  const from = lineStart(data, start.line) + start.column - 1;
  const to = lineStart(data, end.line) + end.column - 1;
  expect(from === f.start && to === f.end, `${f.file}: reviewdog is sent to ${from}-${to}, the finding is at ${f.start}-${f.end}`);
});
if (faults > 0) process.exit(1);
console.log(`${ours.length} places are right`);
