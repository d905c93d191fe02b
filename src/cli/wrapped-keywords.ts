import { _, Name, type Ajv2020, type CodeKeywordDefinition, type KeywordCxt } from 'ajv/dist/2020.js';
import { evaluatedPropsToName, mergeEvaluated } from 'ajv/dist/compile/util.js';

/** AJV's own code for a keyword, with something put right around it. */
type Wrap = (context: KeywordCxt, write: () => void) => void;

/** Keywords of AJV 8 that are right but for what they say of evaluated members and items. */
export function wrapKeywords(ajv: Ajv2020): CodeKeywordDefinition[] {
  return Object.entries(wraps).map(([keyword, wrap]) => {
    const definition = ajv.getKeyword(keyword) as CodeKeywordDefinition;
    const code: CodeKeywordDefinition['code'] = (context, type) =>
      wrap(context, () => definition.code(context, type));
    return { ...definition, code, ...order[keyword] };
  });
}

/** Where a list is shorter than its tuple, AJV passes over what comes after. */
const order: Readonly<Record<string, { before: string }>> = { contains: { before: 'prefixItems' } };

/**
 * What a branch evaluated counts when it accepts the value. AJV gives that a variable where it notes it first: inside a
 * branch, which then holds whether it accepts or not, or from the item before.
 */
export function nameEvaluated({ gen, it }: KeywordCxt): void {
  if (!it.opts.unevaluated) return;
  const { props, items } = it;
  if (props === undefined) it.props = gen.var('props', _`undefined`);
  else if (props !== true && !(props instanceof Name)) it.props = evaluatedPropsToName(gen, props);
  if (items !== true && !(items instanceof Name)) it.items = gen.var('items', items ?? _`undefined`);
}

const nameFirst: Wrap = (context, write) => {
  nameEvaluated(context);
  write();
};

const wraps: Readonly<Record<string, Wrap>> = {
  anyOf: nameFirst,
  oneOf: nameFirst,
  dependentSchemas: nameFirst,
  /** AJV takes every item for evaluated where there is a `contains`. */
  contains(context, write) {
    const { items } = context.it;
    write();
    Object.assign(context.it, { items });
  },
  /** AJV adds names to what a branch evaluated, which is nothing yet where the branch was not taken. */
  patternProperties({ gen, it }, write) {
    const { props } = it;
    if (!(props instanceof Name)) return write();
    it.props = {};
    write();
    it.props = mergeEvaluated.props(gen, it.props, props, Name);
  },
};
