/** Mark-up in a text of the schema or in a value is text on the page, wherever it stands, and runs nothing. */
import { expect } from 'chai';
import type { Json, SchemaObject } from '../../src/schema/json.js';
import { formOfAll, kindSamples, valueOfAll } from '../../stories/form/kinds.js';
import { clearStage, mount, type FormHarness } from './support/form-harness.js';

const payloads = [
  '<img src=x onerror="window.ran = true">',
  '<script>window.ran = true</script>',
  '<svg onload="window.ran = true"></svg>',
  '"><b onclick="window.ran = true">bold</b>',
  "' autofocus onfocus='window.ran = true",
  '${window.ran = true}{{window.ran = true}}<!--',
  '<a href="javascript:window.ran = true">link</a>',
  '&lt;i&gt;<?marker?>',
];

/** Every text that a person reads, of every kind, is the payload. */
function withTexts(schema: SchemaObject, payload: string): SchemaObject {
  const texts = ['title', 'description'];
  const replaced = Object.entries(schema).map(([keyword, value]) => [
    keyword,
    texts.includes(keyword)
      ? `${keyword} ${payload}`
      : isObject(value)
        ? withTexts(value, payload)
        : listed(value, payload),
  ]);
  return Object.fromEntries(replaced) as SchemaObject;
}
const isObject = (value: unknown): value is SchemaObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listed = (value: unknown, payload: string): unknown =>
  Array.isArray(value)
    ? value.map((item) => (isObject(item) ? withTexts(item, payload) : (item as unknown)))
    : value;

/** What mark-up would have made: elements, or handlers on them, that no template of the library has. */
function foreign(form: FormHarness): string[] {
  const tags = form
    .queryAll('img, script, svg, b, i, iframe, object, embed, link, base, meta, style')
    .map(({ outerHTML }) => outerHTML);
  const handlers = form
    .queryAll('*')
    .flatMap((element) => element.getAttributeNames().filter((name) => /^on|^autofocus$|^style$/.test(name)));
  const links = form
    .queryAll<HTMLAnchorElement>('a')
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => href !== '#');
  return [...tags, ...handlers, ...links];
}

afterEach(() => {
  clearStage();
  expect((window as { ran?: boolean }).ran).to.equal(undefined);
});

describe('mark-up is text', () => {
  for (const payload of payloads) {
    it(`in titles, hints, options, names and translations: ${payload}`, async () => {
      const all = formOfAll();
      const schema: SchemaObject = {
        ...withTexts(all, payload),
        title: `form ${payload}`,
        description: `lead ${payload}`,
        additionalProperties: { type: 'string' },
        'x-wording': { en: { text: { [`title ${payload}`]: `translated ${payload}` } } },
      };
      const form = await mount(schema, {
        value: { ...(valueOfAll(({ wrong, value }) => wrong ?? value) as object), [payload]: 'named' },
      });
      form.element.reportValidity();
      await form.drawn();
      expect(foreign(form)).to.deep.equal([]);
      for (const text of [
        `form ${payload}`,
        `lead ${payload}`,
        `translated ${payload}`,
        `description ${payload}`,
      ]) {
        expect(form.root.textContent).to.contain(text);
      }
    });

    it(`in values, examples, notes and messages: ${payload}`, async () => {
      const schema: SchemaObject = {
        type: 'object',
        title: 'T',
        properties: {
          text: {
            type: 'string',
            title: 'Text',
            examples: [payload],
            'x-notes': [{ text: `note ${payload}` }],
          },
          told: {
            type: 'string',
            title: 'Told',
            pattern: '^$',
            'x-messages': { pattern: `message ${payload}` },
          },
          chosen: { enum: [payload, 'other'], title: 'Chosen' },
          searched: {
            enum: [payload, ...Array.from({ length: 20 }, (_, index) => `o${index}`)],
            title: 'Searched',
          },
          fixed: { const: payload, title: 'Fixed' },
          any: { title: 'Any' },
          widget: { type: 'string', title: 'Widget', 'x-widget': payload },
          list: { type: 'array', title: payload, items: { type: 'string' } },
        },
      };
      const value: Json = {
        text: payload,
        told: payload,
        chosen: payload,
        searched: payload,
        fixed: payload,
        any: { [payload]: payload },
        list: [payload],
      };
      const form = await mount(schema, { value });
      form.element.reportValidity();
      await form.drawn();
      form.control('/searched').focus();
      await form.press('ArrowDown');
      expect(foreign(form)).to.deep.equal([]);
      expect([form.control('/text').value, form.control('/searched').value]).to.deep.equal([
        payload,
        payload,
      ]);
      expect(form.root.textContent)
        .to.contain(`note ${payload}`)
        .and.to.contain(`message ${payload}`)
        .and.to.contain(`For example: ${payload}`);
      expect(form.value).to.deep.equal(value);
    });
  }

  it('even in what is said of a search that finds nothing', async () => {
    const search = kindSamples.find(({ kind }) => kind === 'search')!;
    const form = await mount({ type: 'object', properties: { answer: search.schema } });
    form.control('/answer').focus();
    await form.type('<b>x</b>');
    expect(form.root.textContent).to.contain('“<b>x</b>”');
    expect(foreign(form)).to.deep.equal([]);
  });
});
