import { bundle, type Bundle } from './bundle.js';
import { checkExamples } from './check/check-examples.js';
import { checkLinks } from './check/check-links.js';
import { checkMeta } from './check/check-meta.js';
import { checkProcedure } from './check/check-procedure.js';
import { checkSchema } from './check/check-schema.js';
import { checkSources } from './check/check-sources.js';
import { checkStrays } from './check/check-strays.js';
import { checkUnusedPapers } from './check/check-unused-papers.js';
import { checkValidity } from './check/check-validity.js';
import { checkLocales, checkTranslations } from './check/check-wording.js';
import { findEntries, type ContentEntry } from './content-entries.js';
import { attempt, sortFindings, type Finding } from './content-error.js';
import { openContentFolder, type ContentFolder } from './content-folder.js';

/**
 * Everything that is wrong in the content folder `root` on the day `today` (YYYY-MM-DD), by file and place. One mistake hides another only where the
 * second could not be seen: a file that is no JSON, a schema whose references are broken.
 */
export function checkContent(root: string, today = new Date().toISOString().slice(0, 10)): Finding[] {
  const folder = openContentFolder(root);
  const findings: Finding[] = [];
  const files = folder.list('').filter((file) => file.endsWith('.json'));
  const readable = files.filter((file) => attempt(findings, () => folder.read(file)) !== undefined);
  // A rule that meets a file which cannot be read ends there; the file has its finding.
  const apply = (rule: () => Finding[]): void => void findings.push(...(attempt(findings, rule) ?? []));
  for (const file of readable) apply(() => checkMeta(file, folder));
  const entries = findEntries(folder, root);
  if (entries.length === 0) {
    const remedy = 'Name the folder that holds procedures and forms';
    findings.push(folder.finding('', '', 'there is no content in this folder', remedy));
  }
  const bundles = entries.flatMap((entry) => {
    const found = attempt(findings, () => bundle(entry.file, folder));
    for (const rule of found ? rulesFor(entry, found, folder, today) : []) apply(rule);
    return found ? [found] : [];
  });
  // What a broken bundle would have used is not known.
  if (bundles.length === entries.length) {
    apply(() => checkLocales(bundles, folder));
    apply(() => checkStrays(readable, entries, bundles, folder));
  }
  return sortFindings(findings);
}

function rulesFor(
  { file }: ContentEntry,
  found: Bundle,
  folder: ContentFolder,
  today: string,
): (() => Finding[])[] {
  return [
    () => {
      const mistakes = checkSchema(found, folder);
      // What is no schema has no cases to go through.
      return mistakes.length > 0 ? mistakes : checkProcedure(found, folder);
    },
    () => checkUnusedPapers(file, found, folder),
    () => checkValidity(found, folder, today),
    () => checkLinks(found, folder),
    () => checkTranslations(file, found, folder),
    () => checkSources(found, folder),
    () => checkExamples(file, found, folder),
  ];
}
