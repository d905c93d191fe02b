/** Mark-up in a text of the schema or in a value is text on the page, wherever it stands, and runs nothing. */
import { expect } from 'chai';
import type { Json, SchemaObject } from '../../src/schema/json.js';
import { formOfAll, kindSamples, valueOfAll } from '../../stories/form/kinds.js';
import { clearStage, mount, type FormHarness } from './support/form-harness.js';

/** Tags and attributes that run or load something, in the ways in which mark-up is smuggled: 200 and more. */
const breakouts = ['', '">', "'>", '</textarea>', '</title></style>', '-->', ']]>', '`>'];
const runners = [
  '<img src=x onerror="window.ran = true">',
  '<script>window.ran = true</script>',
  '<svg onload="window.ran = true"></svg>',
  '<svg><script>window.ran = true</script></svg>',
  '<b onclick="window.ran = true">bold</b>',
  '<a href="javascript:window.ran = true">link</a>',
  '<iframe srcdoc="<script>parent.ran = true</script>"></iframe>',
  '<iframe src="javascript:parent.ran = true"></iframe>',
  '<object data="data:text/html,<script>window.ran = true</script>"></object>',
  '<embed src="data:text/html,x">',
  '<link rel="stylesheet" href="data:text/css,*{color:red}">',
  '<style>* { color: red }</style>',
  '<base href="https://example.com/">',
  '<meta http-equiv="refresh" content="0;url=data:text/html,x">',
  '<details open ontoggle="window.ran = true">x</details>',
  '<input autofocus onfocus="window.ran = true">',
  '<video><source onerror="window.ran = true"></video>',
  '<math><mtext><img src=x onerror="window.ran = true"></mtext></math>',
  '<template shadowrootmode="open"><img src=x onerror="window.ran = true"></template>',
  '<form action="javascript:window.ran = true"><button>go</button></form>',
  '<IMG SRC=x ONERROR=window.ran=true//>',
  '<img/src=x/onerror=window.ran=true>',
  '&lt;i&gt;<i>x</i>&#60;i>',
  '<hoso-form></hoso-form>',
];
const payloads = [
  ...breakouts.flatMap((breakout) => runners.map((runner) => `${breakout}${runner}`)),
  "' autofocus onfocus='window.ran = true",
  '" style="position: fixed',
  '${window.ran = true}{{window.ran = true}}<!--',
  'java' + 'script:window.ran = true',
  '<?marker?><!--?lit$1$-->',
  '\u0000<\u0000img src=x onerror=window.ran=true>',
  '\u202E<img src=x onerror="window.ran = true">',
  '＜img src=x onerror="window.ran = true"＞',
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

/** Every element with the names of its attributes, in order: the same for a harmless text and for mark-up that is text. */
function shapeOf(form: FormHarness): string[] {
  return form
    .queryAll('*')
    .map((element) => `${element.localName} ${element.getAttributeNames().sort().join(' ')}`);
}

afterEach(() => {
  clearStage();
  expect((window as { ran?: boolean }).ran).to.equal(undefined);
});

/** A form with the text in every slot of it that holds one, filled in, with its messages shown and a list open. */
async function mountWith(text: string): Promise<FormHarness> {
  const all = formOfAll();
  const schema: SchemaObject = {
    ...withTexts(all, text),
    title: `form ${text}`,
    description: `lead ${text}`,
    additionalProperties: { type: 'string' },
    'x-wording': { en: { text: { [`title ${text}`]: `translated ${text}` } } },
    properties: { ...(withTexts(all, text)['properties'] as SchemaObject), ...slots(text) },
  };
  const value = {
    ...(valueOfAll(({ wrong, value: right }) => wrong ?? right) as object),
    ...values(text),
    [text]: 'named',
  };
  const form = await mount(schema, { value });
  form.element.reportValidity();
  await form.drawn();
  form.control('/searched').focus();
  await form.press('ArrowDown');
  return form;
}

/** The slots that the sample of every kind has not. */
function slots(text: string): SchemaObject {
  return {
    text: { type: 'string', title: 'Text', examples: [text], 'x-notes': [{ text: `note ${text}` }] },
    told: { type: 'string', title: 'Told', pattern: '^$', 'x-messages': { pattern: `message ${text}` } },
    chosen: { enum: [text, 'other'], title: 'Chosen' },
    searched: {
      enum: [text, ...Array.from({ length: 20 }, (_, index) => `o${index}`)],
      title: 'Searched',
    },
    branch: {
      title: 'Branch',
      oneOf: [
        { title: `one ${text}`, type: 'object', properties: { [`in ${text}`]: { type: 'string' } } },
        { title: `two ${text}`, type: 'integer' },
      ],
    },
    usual: { type: 'string', title: 'Usual', default: text },
    fixed: { const: text, title: 'Fixed' },
    any: { title: 'Any' },
    widget: { type: 'string', title: 'Widget', 'x-widget': text },
    list: { type: 'array', title: text, items: { type: 'string', title: text } },
    file: { type: 'string', title: text, contentMediaType: text, contentEncoding: 'base64' },
    [`called ${text}`]: { type: 'string' },
  };
}

function values(text: string): Record<string, Json> {
  return {
    text,
    told: text,
    chosen: text,
    searched: text,
    branch: { [`in ${text}`]: text },
    fixed: text,
    any: { [text]: text },
    list: [text],
    file: text,
    [`called ${text}`]: text,
  };
}

describe('mark-up is text', () => {
  let harmless: string[];
  before(async () => (harmless = shapeOf(await mountWith('harmless words'))));

  it('in more than 200 ways', () => expect(new Set(payloads).size).to.be.at.least(200));

  for (const [index, payload] of payloads.entries()) {
    it(`${index}: ${payload}`, async () => {
      const form = await mountWith(payload);
      expect(shapeOf(form)).to.deep.equal(harmless);
      const { textContent } = form.root;
      for (const slot of ['form', 'lead', 'translated', 'description', 'note', 'message', 'one', 'called'])
        expect(textContent).to.contain(`${slot} ${payload}`);
      expect(textContent).to.contain(`For example: ${payload}`);
      for (const pointer of ['/text', '/usual', '/searched'])
        expect(form.control(pointer).value).to.equal(payload);
      expect(form.value).to.deep.include(values(payload));
    });
  }

  it('even in what is said of a search that finds nothing', async () => {
    const search = kindSamples.find(({ kind }) => kind === 'search')!;
    const form = await mount({ type: 'object', properties: { answer: search.schema } });
    form.control('/answer').focus();
    await form.type('<b>x</b>');
    expect(form.root.textContent).to.contain('“<b>x</b>”');
    expect(form.has('b')).to.equal(false);
  });
});
