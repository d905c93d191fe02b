import { createForm } from '../form/create-form.js';
import { toIssue, type Issue } from '../form/issues.js';
import type { Wording } from '../form/wording.js';
import type { Json } from '../schema/json.js';
import { compiledValidator } from '../validation/compiled.js';
import type { ContentModule } from '../validation/content-module.js';

/** What is wrong with a value, by the rules that its form has on the page. */
export function judgeForm(content: ContentModule, value: Json, wording: Wording): Issue[] {
  const validator = compiledValidator(content);
  if (validator.isValid(value)) return [];
  const form = createForm(content.schema, { validator, value });
  const issues = form.failures().map((failure) => toIssue(failure, form.state.tree, wording));
  // A form takes out what nobody is asked, and finds nothing wrong with the rest.
  const refused = {
    pointer: '',
    schemaPointer: '',
    keyword: 'invalid',
    message: wording.phrase('problem.invalid'),
  };
  return issues.length > 0 ? issues : [refused];
}
