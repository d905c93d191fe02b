/** The search in a long list: the combobox pattern of the ARIA Authoring Practices, by keyboard, without tone marks. */
import { expect } from 'chai';
import type { SchemaObject } from '../../src/schema/json.js';
import { groups } from '../../stories/form/kinds.js';
import { nameOf } from './support/describe-control.js';
import {
  clearStage,
  eventsOf,
  getStage,
  mount,
  pressMouse,
  until,
  type FormHarness,
} from './support/form-harness.js';

const listed: SchemaObject = {
  type: 'object',
  required: ['group'],
  properties: {
    group: {
      type: 'string',
      title: 'Group',
      oneOf: groups.map((title, index) => ({ const: `g${index}`, title })),
    },
    after: { type: 'string', title: 'After' },
  },
};
const free: SchemaObject = {
  type: 'object',
  properties: {
    province: { type: 'string', title: 'Province', enum: ['01', '79'] },
    commune: {
      type: 'string',
      title: 'Commune',
      'x-options': { href: '/test/browser/support/communes-{province}.json' },
    },
  },
};
const at = '/group';

const options = (form: FormHarness): string[] =>
  form.queryAll('[role="option"]').map(({ textContent }) => textContent.trim());
const isOpen = (form: FormHarness): boolean => !form.query<HTMLElement>('[role="listbox"]')!.hidden;

/** The option that the input says is pointed at, as text. */
function active(form: FormHarness): string | undefined {
  const id = form
    .queryAll('[role="combobox"]')
    .map((input) => input.getAttribute('aria-activedescendant'))
    .find(Boolean);
  return id ? form.root.getElementById(id)?.textContent?.trim() : undefined;
}

async function open(text = '', value?: string): Promise<FormHarness> {
  const form = await mount(listed, value === undefined ? {} : { value: { group: value } });
  form.control(at).focus();
  if (text) await form.type(text);
  return form;
}

afterEach(clearStage);

describe('a search in a list', () => {
  it('is a combobox that names and controls its list', async () => {
    const form = await open('t');
    const input = form.control(at);
    expect(input.getAttribute('role')).to.equal('combobox');
    expect(nameOf(input)).to.contain('Group');
    const list = form.root.getElementById(input.getAttribute('aria-controls')!)!;
    expect([list.getAttribute('role'), nameOf(list)]).to.deep.equal(['listbox', 'Group']);
    expect(input.getAttribute('aria-expanded')).to.equal('true');
  });

  it('is closed until somebody types, presses an arrow or clicks', async () => {
    const form = await open();
    expect([isOpen(form), form.control(at).getAttribute('aria-expanded')]).to.deep.equal([false, 'false']);
    await form.press('ArrowDown');
    expect([isOpen(form), options(form).length, active(form)]).to.deep.equal([true, groups.length, 'Kinh']);
    await form.press('Escape');
    expect(isOpen(form)).to.equal(false);
    await pressMouse(form.control(at));
    expect(isOpen(form)).to.equal(true);
  });

  it('finds without tone marks, with them, and in either case', async () => {
    for (const text of ['da nang', 'Đà Nẵng', 'ĐÀ NẴNG', 'dà nãng']) {
      const form = await open(text);
      expect(options(form), text).to.deep.equal(['Đà Nẵng', 'Da nâng']);
    }
  });

  it('lists what begins with the text first', async () => {
    const form = await open('tha');
    expect(options(form)[0]).to.equal('Thái');
    expect(options(await open('nang'))).to.deep.equal(['Đà Nẵng', 'Da nâng']);
  });

  it('says how many are found, and that none is', async () => {
    const form = await open('th');
    expect(form.query('.combobox [role="status"]')!.textContent).to.contain('2 results');
    await form.type('zzz');
    expect(form.query('.combobox')!.textContent).to.contain('Nothing found for “thzzz”');
    expect(active(form)).to.equal(undefined);
  });

  it('takes the option pointed at with Enter, and submits nothing by it', async () => {
    const form = await open('th');
    await form.press('ArrowDown', 'ArrowDown');
    expect(active(form)).to.equal('Thổ');
    expect(
      form.queryAll('[aria-selected="true"]').map(({ textContent }) => textContent.trim()),
    ).to.deep.equal(['Thổ']);
    const submits = await eventsOf(getStage(), 'hoso-invalid', () => form.press('Enter'));
    expect(submits.length).to.equal(0);
    expect([form.control(at).value, isOpen(form)]).to.deep.equal(['Thổ', false]);
    expect(form.value).to.deep.equal({ group: 'g3' });
  });

  it('goes round at both ends', async () => {
    const form = await open('th');
    await form.press('ArrowUp');
    expect(active(form)).to.equal('Thổ');
    await form.press('ArrowDown');
    expect(active(form)).to.equal('Thái');
  });

  it('keeps the option pointed at in sight', async () => {
    const form = await open();
    for (let presses = 0; presses < 30; presses++) await form.press('ArrowDown');
    const list = form.query('[role="listbox"]')!.getBoundingClientRect();
    const option = form.query('[aria-selected="true"]')!.getBoundingClientRect();
    expect(option.top).to.be.at.least(list.top - 1);
    expect(option.bottom).to.be.at.most(list.bottom + 1);
  });

  it('takes an option with the mouse, and keeps the focus', async () => {
    const form = await open('th');
    await pressMouse(form.queryAll('[role="option"]')[1]!);
    expect([form.control(at).value, form.focus(), isOpen(form)]).to.deep.equal(['Thổ', at, false]);
    expect(form.value).to.deep.equal({ group: 'g3' });
  });

  it('takes what is typed in full when it is left', async () => {
    const form = await open('tho');
    await form.press('Tab');
    expect(form.value).to.deep.equal({ group: 'g3' });
    expect(form.control(at).value).to.equal('Thổ');
  });

  it('takes nothing that is not listed, and says that something has to be chosen', async () => {
    const form = await open('somewhere else');
    await form.press('Tab');
    await form.drawn();
    expect(form.value).to.deep.equal({});
    expect(form.errorOf(at)).to.contain('Choose');
  });

  it('keeps the answer when it is opened and left again', async () => {
    for (const how of ['ArrowDown', 'click'] as const) {
      const form = await open('', 'g0');
      if (how === 'click') await pressMouse(form.control(at));
      else await form.press(how);
      expect(isOpen(form), how).to.equal(true);
      await form.press('Tab');
      expect([form.value, form.control(at).value, isOpen(form)], how).to.deep.equal([
        { group: 'g0' },
        'Kinh',
        false,
      ]);
    }
  });

  it('points at the answer when it is opened', async () => {
    const form = await open('', 'g2');
    await form.press('ArrowDown');
    expect(active(form)).to.equal('Thái');
  });

  it('has the answer back after Escape, and another Escape is the page’s', async () => {
    const form = await open('', 'g0');
    (form.control(at) as HTMLInputElement).select();
    await form.type('th');
    await form.press('Escape');
    expect([form.control(at).value, isOpen(form), form.value]).to.deep.equal([
      'Kinh',
      false,
      { group: 'g0' },
    ]);
    const events = await eventsOf(document, 'keydown', () => form.press('Escape'));
    expect(events.map(({ defaultPrevented }) => defaultPrevented)).to.deep.equal([false]);
  });

  it('is emptied by taking the text out', async () => {
    const form = await open('', 'g0');
    await form.fill(at, '');
    await form.press('Tab');
    expect(form.value).to.deep.equal({});
  });

  it('lets the keys of a composition alone', async () => {
    const form = await open('th');
    const input = form.control(at);
    input.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }),
    );
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', keyCode: 229, bubbles: true }));
    expect([active(form), isOpen(form), form.value]).to.deep.equal([undefined, true, {}]);
  });

  it('closes when the focus leaves it', async () => {
    const form = await open('th');
    await form.press('Tab');
    expect([isOpen(form), form.focus()]).to.deep.equal([false, '/after']);
  });

  it('shows at once that another value was set', async () => {
    const form = await open('', 'g0');
    form.element.value = { group: 'g4' };
    await form.element.ready;
    expect(form.control(at).value).to.equal('Mường');
  });
});

describe('a search in as many options as Vietnam has communes', () => {
  it('finds without tone marks, says how many, and is taken by the keyboard alone', async () => {
    const titles = Array.from({ length: 3321 }, (_, index) => `Xã ${index}`);
    titles[1700] = 'Phường Da Năng';
    titles[3320] = 'Phường Đà Nẵng';
    const schema: SchemaObject = {
      type: 'object',
      properties: {
        group: { title: 'Commune', oneOf: titles.map((title, index) => ({ const: index, title })) },
      },
    };
    const form = await mount(schema);
    form.control(at).focus();
    await form.type('da nang');
    expect(options(form)).to.deep.equal(['Phường Da Năng', 'Phường Đà Nẵng']);
    const status = form.query('.combobox [role="status"]')!;
    expect(status.textContent).to.contain('2 results');
    await form.press('ArrowDown', 'ArrowDown', 'Enter');
    expect([form.control(at).value, isOpen(form)]).to.deep.equal(['Phường Đà Nẵng', false]);
    expect(form.value).to.deep.equal({ group: 3320 });
  });
});

describe('suggestions from a list elsewhere', () => {
  const commune = '/commune';

  it('come when what they depend on is answered, and show the title of a code', async () => {
    const form = await mount(free, { value: { province: '01', commune: '00004' } });
    await until(() => form.control(commune).value === 'Ba Đình', 'the title');
  });

  it('are searched without tone marks', async () => {
    const form = await mount(free, { value: { province: '01' } });
    form.control(commune).focus();
    await form.type('ba d');
    await until(() => options(form).length > 0, 'suggestions');
    expect(options(form)).to.deep.equal(['Ba Đình']);
    await form.press('ArrowDown', 'Enter');
    expect(form.value).to.deep.equal({ province: '01', commune: '00004' });
  });

  it('leave other text as the answer, also on Enter', async () => {
    const form = await mount(free, { value: { province: '01' } });
    form.control(commune).focus();
    await form.type('Xã cũ');
    await form.press('Tab');
    expect(form.value).to.deep.equal({ province: '01', commune: 'Xã cũ' });
    await form.fill(commune, 'Xã khác');
    await form.press('Enter');
    expect(form.value).to.deep.equal({ province: '01', commune: 'Xã khác' });
  });

  it('do not say that a list is open when there is none', async () => {
    const form = await mount(free, { value: { province: '01' } });
    form.control(commune).focus();
    await form.type('zzz');
    expect([isOpen(form), form.control(commune).getAttribute('aria-expanded')]).to.deep.equal([
      false,
      'false',
    ]);
  });

  it('change, and the answer is taken back, when what they depend on changes', async () => {
    const form = await mount(free, { value: { province: '01', commune: '00004' } });
    form.choose('/province', '79');
    await form.drawn();
    expect(form.value).to.deep.equal({ province: '79' });
    form.control(commune).focus();
    await form.type('ben');
    await until(() => options(form).includes('Bến Nghé'), 'the other list');
  });

  it('that cannot be loaded leave a field that can be typed in', async () => {
    const form = await mount({
      type: 'string',
      title: 'Place',
      'x-options': { href: 'data:application/json,none' },
    });
    await form.fill('', 'Huế');
    await form.press('Tab');
    expect(form.value).to.equal('Huế');
  });
});
