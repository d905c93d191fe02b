import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openStage, type Stage, type Variant } from '../support/harness-stage.js';

// A page that gives the dossier its place and nothing else, against which the hostile ones are compared.
const place = `
  html, body { display: block !important; margin: 0 !important }
  main, hoso-dossier { display: block !important; width: 800px !important; margin: 0 !important; padding: 0 !important }`;

// Whether the dossier is there at all, can be clicked and in which direction it is read stays the page's business.
const hostile: Readonly<Record<string, string>> = {
  'takes every style away': '* { all: unset !important }',
  'sets every inherited style': `* {
    font: italic 900 9px/1 cursive !important; font-variant: small-caps !important; color: magenta !important;
    letter-spacing: .5em !important; word-spacing: 2em !important; text-transform: uppercase !important;
    text-align: right !important; text-align-last: right !important; text-indent: 4em !important;
    text-shadow: 1px 1px red !important; text-wrap: nowrap !important; text-underline-offset: 10px !important;
    white-space: pre !important; word-break: break-all !important; overflow-wrap: anywhere !important;
    hyphens: auto !important; line-break: anywhere !important;
    -webkit-text-fill-color: lime !important; -webkit-text-stroke: 2px red !important;
    cursor: wait !important; user-select: none !important; list-style: square inside !important;
    caret-color: red !important; accent-color: red !important; color-scheme: dark !important }`,
  'styles every element by name': `
    input, button, select, textarea, fieldset, legend, label, p, ul, ol, li, dl, dt, dd, a, h2, h3, div, section, span, form {
      display: none !important; width: 1px !important; height: 1px !important; margin: 99px !important;
      padding: 0 !important; border: 9px solid red !important; background: red !important; float: right !important;
      position: fixed !important; opacity: .1 !important; transform: rotate(9deg) !important; outline: none !important }
    ::before, ::after { content: "x" !important } :focus { outline: none !important } ::placeholder { color: red !important }
    main { display: block !important; position: static !important; float: none !important }`,
};

/** The dossier alone on a page; the portal's own styles are left out, the hostile ones wait to be switched on. */
const variant: Variant = {
  page: (html) =>
    html
      .replace(
        /<link rel="stylesheet"[^>]*>/,
        Object.keys(hostile).map(linkTo).join('') + '<link rel="stylesheet" href="/test/place.css">',
      )
      .replace(/<body>[^]*<\/body>/, (body) => {
        const [dossier] = /<hoso-dossier[^]*<\/hoso-dossier>/.exec(body) ?? assert.fail('no dossier');
        return `<body><main>${dossier}</main><section id="telephone" hidden></section></body>`;
      }),
  files: {
    '/test/place.css': place,
    ...Object.fromEntries(Object.entries(hostile).map(([name, styles]) => [addressOf(name), styles])),
  },
};

function addressOf(name: string): string {
  return `/test/${name.replaceAll(' ', '-')}.css`;
}

function linkTo(name: string): string {
  return `<link rel="stylesheet" href="${addressOf(name)}" media="not all" data-hostile="${name}">`;
}

let stage: Stage;
before(async () => {
  stage = await openStage({ '/alone.html': variant });
});
after(() => stage.close());

interface Comparison {
  readonly name: string;
  readonly boxes: number;
  readonly differences: readonly string[];
}

/** Every style and box in the shadow roots, without the hostile styles and with each of them. */
function compareStyles(): Comparison[] {
  // Left out: the language of the page, where on it the dossier is, and the library's own values.
  const leftOut = /^(-webkit-locale|--.*|inset-.*|top|bottom|left|right)$/;
  const names = Array.from(getComputedStyle(document.body)).filter((name) => !leftOut.test(name));
  const list = (root: ShadowRoot): string[][] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...[null, '::before', '::after'].flatMap((part) => {
        const style = getComputedStyle(element, part);
        if (part !== null && style.content === 'none') return [];
        const { width, height } = element.getBoundingClientRect();
        const values = names.map((name) => `${name}: ${style.getPropertyValue(name)}`);
        return [
          [`${element.localName}.${element.className}${part ?? ''}`, `${width} × ${height}`, ...values],
        ];
      }),
      ...(element.shadowRoot ? list(element.shadowRoot) : []),
    ]);
  const look = (): string[][] => list(document.querySelector('hoso-dossier')!.shadowRoot!);
  const plain = look();
  return [...document.querySelectorAll<HTMLLinkElement>('link[data-hostile]')].map((link) => {
    link.media = 'all';
    const found = look();
    link.media = 'not all';
    const differences = plain.flatMap((values, index) => {
      const changed = values.filter((value, at) => value !== found[index]?.[at]);
      return changed.length > 0 ? [`${values[0]}: ${changed.join('; ')}`] : [];
    });
    return { name: link.dataset['hostile']!, boxes: plain.length, differences: differences.slice(0, 5) };
  });
}

test('the styles of a page do not reach inside, whatever they are', async () => {
  const portal = await stage.open({ path: '/alone.html' });
  const look = async (): Promise<void> => {
    const comparisons = await portal.page.evaluate(compareStyles);
    assert.deepEqual(comparisons.map(({ name }) => name), Object.keys(hostile)); // prettier-ignore
    for (const { name, boxes, differences } of comparisons) {
      assert.ok(boxes > 50);
      assert.deepEqual(differences, [], `a page that ${name}`);
    }
  };
  await look();
  await portal.begin('damaged');
  await portal.choose('/declaration/hasSocialInsuranceNumber', 'true');
  await portal.fill('/declaration/socialInsuranceNumber', '7900000017');
  await portal.continueTo('person');
  await portal.continueTo('contact');
  await portal.fill('/declaration/phone', '12');
  await portal.continueInVain();
  await look();
  await portal.fill('/declaration/phone', '0900000017');
  await portal.continueTo('request');
  await portal.continueTo('documents');
  await look();
  await portal.choose('/documents/healthInsuranceCard/answer', 'have');
  await portal.continueTo('delivery');
  await portal.branch('/delivery', 1);
  await portal.fill('/delivery/address/province', 'd');
  await portal.option('Đà Nẵng').waitFor();
  await look();
  await portal.page.keyboard.press('Escape');
  await portal.branch('/delivery', 0);
  await portal.continueTo('check');
  await look();
  await portal.continueTo('confirm');
  await portal.enterCode(await portal.readCode());
  await portal.continueTo('receipt');
  await look();
  await portal.leave();
});

// What a window of 1280 px shows at 400 % zoom.
test('a page of 320 × 256 px is enough to go from the first question to the last', async () => {
  const portal = await stage.open({ width: 320, height: 256 });
  await portal.begin('lost');
  await portal.lookUp('7900000017');
  await portal.arrive('found');
  await portal.continueTo('request');
  await portal.continueTo('documents');
  await portal.continueTo('delivery');
  await portal.branch('/delivery', 1);
  await portal.search('/delivery/address/province', 'ho chi minh', 'Hồ Chí Minh');
  await portal.search('/delivery/address/commune', 'sai gon', 'Phường Sài Gòn');
  await portal.fill('/delivery/address/street', 'Số 181, đường Nguyễn Thị Minh Khai, khu phố 12');
  await portal.continueTo('check');
  await portal.continueTo('confirm');
  await portal.enterCode(await portal.readCode());
  await portal.continueTo('receipt');
  await portal.leave();
});
