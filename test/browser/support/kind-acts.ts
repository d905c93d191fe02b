/** How a person answers a field of each kind, and what then stands in the value and on the page. */
import type { Json } from '../../../src/schema/json.js';
import { setNative, until, type FormHarness } from './form-harness.js';

export interface KindAct {
  /** Answers with something that the schema accepts. */
  give(form: FormHarness, pointer: string): Promise<void> | void;
  readonly given: Json;
  /** What the page shows of the sample's own `value`. */
  shown(form: FormHarness, pointer: string): unknown;
  readonly shows: unknown;
  /** Text that the schema refuses, for kinds that are typed; then enough of it is mended by `give`. */
  readonly wrongText?: string;
}

function typed(text: string, given: Json, wrongText: string, shows: string): KindAct {
  return {
    give: (form, pointer) => form.fill(pointer, text),
    given,
    shown: (form, pointer) => form.control(pointer).value,
    shows,
    wrongText,
  };
}

function chosen(label: string, given: Json, shows: unknown): KindAct {
  return {
    give: (form, pointer) => form.choose(pointer, label),
    given,
    shown: (form, pointer) => checkedLabels(form, pointer),
    shows,
  };
}

function checkedLabels(form: FormHarness, pointer: string): string[] {
  return form
    .controls(pointer)
    .filter((control) => (control as HTMLInputElement).checked)
    .map((control) => control.labels![0]!.textContent.trim());
}

function selected(label: string, given: Json, shows: string): KindAct {
  return {
    give: (form, pointer) => form.choose(pointer, label),
    given,
    shown: (form, pointer) => (form.control(pointer) as HTMLSelectElement).selectedOptions[0]?.text.trim(),
    shows,
  };
}

/** By the name of the sample in stories/form/kinds.ts. */
export const kindActs: Readonly<Record<string, KindAct>> = {
  text: typed('  Trần Thị Bình ', 'Trần Thị Bình', 'An', 'Nguyễn Văn An'),
  multiline: typed('Cấp lại thẻ bị hỏng.', 'Cấp lại thẻ bị hỏng.', 'Cấp', 'Cấp lại thẻ do bị mất.'),
  digits: typed('79 0000.00-17', '7900000017', '123', '7900000017'),
  code: typed('gd 47-97', 'GD4797', 'gd', 'GD4797'),
  email: typed('binh@example.vn', 'binh@example.vn', 'binh', 'an@example.vn'),
  tel: typed('0900 000 025', '0900000025', '0900', '0900000017'),
  url: typed('https://example.vn/a', 'https://example.vn/a', 'exa', 'https://example.vn/'),
  date: typed('2024-06-30', '2024-06-30', '1824-06-30', '2024-05-17'),
  'date-time': typed('2024-06-30T09:15', '2024-06-30T09:15:00+07:00', '1824-06-30T09:15', '2024-05-17T08:30'),
  time: typed('09:15', '09:15:00+07:00', '22:15', '08:30'),
  'date-parts': {
    async give(form, pointer) {
      const [day, month, year] = form.controls(pointer);
      for (const [control, text] of [
        [day!, '5'],
        [month!, '6'],
        [year!, '1990'],
      ] as const) {
        (control as HTMLInputElement).select();
        await form.type(text);
      }
    },
    given: '1990-06-05',
    shown: (form, pointer) => form.controls(pointer).map(({ value }) => value),
    shows: ['17', '05', '1990'],
    wrongText: '41',
  },
  number: typed('4,5', 4.5, '0,5', '4.5'),
  integer: typed('12', 12, '13', '6'),
  boolean: chosen('No', false, ['Yes']),
  'statement to agree to': chosen('What I say is true', true, ['What I say is true']),
  'choice of 2': chosen('Male', 'male', ['Female']),
  'choice of 10': selected('Cần Thơ', '92', 'Đà Nẵng'),
  radios: chosen('office', 'office', ['post']),
  select: selected('vi', 'vi', 'en'),
  'search in 54': {
    async give(form, pointer) {
      await form.fill(pointer, 'tay');
      await form.press('ArrowDown', 'Enter');
    },
    given: '02',
    shown: (form, pointer) => form.control(pointer).value,
    shows: 'Kinh',
  },
  suggest: {
    async give(form, pointer) {
      await form.fill(pointer, 'dinh');
      await until(() => form.queryAll('[role="option"]').length > 0, 'suggestions');
      await form.press('ArrowDown', 'Enter');
    },
    given: '00003',
    shown: (form, pointer) => form.control(pointer).value,
    shows: 'Bến Thành',
  },
  choices: chosen('Photograph', ['photo'], ['Old card', 'Photograph']),
  file: {
    async give(form, pointer) {
      const files = new DataTransfer();
      files.items.add(new File([new Uint8Array([1, 2, 250])], 'card.png', { type: 'image/png' }));
      const control = form.input(pointer);
      control.files = files.files;
      control.dispatchEvent(new Event('change', { bubbles: true }));
      await until(() => form.query('.meta') !== null, 'the file is read');
    },
    given: 'AQL6',
    shown: (form) => form.query('.meta')?.textContent?.includes('KB'),
    shows: true,
  },
  any: typed('chín', 'chín', '101', '42'),
};

/** For kinds with several controls the first one is typed in. */
export async function typeWrong(form: FormHarness, pointer: string, text: string): Promise<void> {
  const control = form.input(pointer);
  if (/^(date|time|datetime-local)$/.test(control.type)) setNative(control, text);
  else await form.fill(pointer, text);
}
