// node sarif-check.cjs REPORT ROOT SCHEMA VERDICT; see sarif-check.sh.
'use strict';
const fs = require('fs');
const path = require('path');
const zlib = require('zlib');
const { Validator } = require('jsonschema');

const [reportPath, root, schemaPath, verdictPath] = process.argv.slice(2);
const load = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));
const report = load(reportPath);
const faults = [];
const expect = (ok, what) => { if (!ok) faults.push(what); };

// The schema.
for (const e of new Validator().validate(report, load(schemaPath)).errors) faults.push(`schema: ${e.stack}`);

// Microsoft's validator: every error and warning counts.
for (const run of load(verdictPath).runs) {
  for (const r of run.results || []) {
    const at = ((r.locations || [])[0] || {}).physicalLocation || {};
    const line = (at.region || {}).startLine;
    faults.push(`validator: ${r.ruleId} at line ${line}: ${r.message.text || JSON.stringify(r.message.arguments)}`);
  }
}

// What GitHub asks for and neither of them looks at.
expect(zlib.gzipSync(fs.readFileSync(reportPath)).length < 10 << 20, 'more than 10 MB compressed');
expect(report.$schema, 'no $schema');
const texts = new Map(); // by uri
const lineCache = new Map();
for (const run of report.runs) {
  expect(run.columnKind === 'utf16CodeUnits', `columnKind is ${run.columnKind}`);
  expect(Array.isArray(run.results), 'results is no array');
  expect(run.results.length <= 25000, `${run.results.length} results`);
  const rules = run.tool.driver.rules;
  expect(new Set(rules.map((r) => r.id)).size === rules.length, 'a rule twice');
  for (const rule of rules) {
    expect(rule.shortDescription.text && rule.fullDescription.text && rule.help.text && rule.help.markdown, `${rule.id}: no help`);
    expect(!('security-severity' in rule.properties), `${rule.id} would be a security alert`);
  }
  run.results.forEach((result, i) => checkResult(result, rules, `result ${i}`));
}

function checkResult(result, rules, name) {
  expect(['note', 'warning', 'error'].includes(result.level), `${name}: level ${result.level}`);
  expect((rules[result.ruleIndex] || {}).id === result.ruleId, `${name}: ruleIndex does not lead to ${result.ruleId}`);
  expect(result.message.text, `${name}: no message`);
  expect(!result.suppressions, `${name}: GitHub would show a suppressed result`);
  expect(Object.keys(result.partialFingerprints || {}).length > 0, `${name}: no fingerprint`);
  expect(!('primaryLocationLineHash' in result.partialFingerprints), `${name}: that fingerprint is GitHub's to compute`);
  expect(result.locations.length === 1, `${name}: ${result.locations.length} locations`);
  const { artifactLocation, region } = result.locations[0].physicalLocation;
  const uri = artifactLocation.uri;
  expect(/^[A-Za-z0-9._~%-][A-Za-z0-9._~%/-]*$/.test(uri), `${name}: ${uri} is no relative, encoded path`);
  readBack(uri, region, name);
  for (const fix of result.fixes || []) {
    for (const change of fix.artifactChanges) {
      for (const r of change.replacements) readBack(change.artifactLocation.uri, r.deletedRegion, `${name}, fix`);
    }
  }
}

// readBack finds the text of a region and compares it with the snippet, where there is one.
function readBack(uri, region, name) {
  const lines = linesOf(uri);
  const at = (line, column) => {
    expect(line >= 1 && line <= lines.length, `${name}: ${uri} has no line ${line}`);
    const l = lines[line - 1] || { start: 0, text: '' };
    expect(column >= 1 && column <= l.text.length + 1, `${name}: ${uri}:${line} has no column ${column}`);
    return l.start + column - 1;
  };
  const found = texts.get(uri).slice(at(region.startLine, region.startColumn), at(region.endLine, region.endColumn));
  if (region.snippet) {
    expect(found === region.snippet.text, `${name}: ${uri}:${region.startLine}:${region.startColumn} is ${JSON.stringify(found)}, not ${JSON.stringify(region.snippet.text)}`);
  }
}

function linesOf(uri) {
  if (!lineCache.has(uri)) {
    const text = new TextDecoder().decode(fs.readFileSync(path.join(root, decodeURIComponent(uri)))); // drops the BOM
    const lines = [];
    let start = 0;
    for (const end of text.matchAll(/\r\n|\n|\r|$/g)) {
      lines.push({ start, text: text.slice(start, end.index) });
      start = end.index + end[0].length;
    }
    texts.set(uri, text);
    lineCache.set(uri, lines);
  }
  return lineCache.get(uri);
}

for (const f of faults.slice(0, 20)) console.error(f);
if (faults.length > 0) {
  console.error(`${path.basename(reportPath)}: ${faults.length} faults`);
  process.exit(1);
}
console.log(`${path.basename(reportPath)}: good, ${report.runs.reduce((n, r) => n + r.results.length, 0)} results`);
