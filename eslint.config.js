import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

// What a page under the strict policy refuses, or what lets content become code.
const unsafe = [
  [
    'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    'Build nodes with a Lit template.',
  ],
  ['CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe)$/]', 'Use a Lit template.'],
  ['CallExpression[callee.property.name="write"][callee.object.name="document"]', 'Use a Lit template.'],
  [
    'CallExpression[callee.property.name="setAttribute"][arguments.0.value="style"]',
    'The policy refuses inline styles. Use a class.',
  ],
  [
    'TaggedTemplateExpression[tag.name="svg"] TemplateElement[value.raw=/\\sstyle\\s*=/]',
    'The policy refuses inline styles. Use a class.',
  ],
  [
    'ImportDeclaration[source.value=/directives\\u002F(style-map|unsafe-html|unsafe-svg)/]',
    'styleMap writes a style attribute, unsafeHTML writes markup: the policy refuses both.',
  ],
].map(([selector, message]) => ({ selector, message }));

const grammar = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
  { selector: 'ExportDefaultDeclaration', message: 'Export by name: the file is named after it.' },
];

const noAjv = {
  group: ['ajv', 'ajv/*', 'ajv-formats', 'ajv-formats/*'],
  message: 'AJV needs eval: only src/cli, which runs in Node, may import it.',
};
const noContent = { group: ['**/schemas/**'], message: 'Content reaches src as data, never as an import.' };

export default defineConfig(
  { ignores: ['dist/', 'storybook-static/', 'coverage/', '**/*.generated.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.recommendedTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      // The compiler counts every index as possibly undefined; after a check of the length `!` says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // A JSON type is recursive, which a Record cannot be; the key's name says what it is.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      // In an index signature a dot would hide that the key is data; in a literal brackets say the same with more noise.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      eqeqeq: ['error', 'always'],
      // A bad property value is warned of once and never thrown.
      'no-console': ['error', { allow: ['warn'] }],
      'no-eval': 'error',
      'no-control-regex': 'off',
      'no-new-func': 'error',
      'no-param-reassign': 'error',
      'no-script-url': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts'],
    plugins: { lit, 'lit-a11y': litA11y, wc },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...wc.configs['flat/best-practice'].rules,
      ...litA11y.configs.recommended.rules,
      // Lit calls a listener with the element as `this`.
      '@typescript-eslint/unbound-method': 'off',
      'lit/attribute-names': 'error',
      'lit/ban-attributes': ['error', 'style', 'onclick', 'onchange', 'oninput', 'onsubmit'],
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-nothing': 'error',
      'lit/quoted-expressions': 'error',
      'lit/value-after-constraints': 'error',
      'no-restricted-imports': ['error', { patterns: [noAjv, noContent] }],
      'no-restricted-syntax': ['error', ...unsafe, ...grammar],
    },
  },
  {
    files: ['src/cli/**/*.ts'],
    rules: {
      'no-console': 'off',
      'no-restricted-imports': ['error', { patterns: [noContent] }],
    },
  },
  { files: ['src/demonstration/**/*.ts', 'src/intake/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-console': 'off',
      // `test(…)` of Node returns a promise that the runner waits for.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['describe', 'it', 'suite', 'test'], package: 'node:test' },
          ],
        },
      ],
      // chai's assertions are property reads.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Storybook's own format.
    files: ['stories/**/*.ts', '.storybook/**/*.ts', '*.config.ts'],
    rules: {
      'no-console': 'off',
      'no-restricted-syntax': ['error', ...unsafe],
      'no-restricted-imports': 'off',
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  prettier,
);
