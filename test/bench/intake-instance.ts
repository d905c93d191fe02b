/** One instance of the service for `intake.ts`, in a process of its own. */
import register from '../../src/host/demonstration-register.json' with { type: 'json' };
import { createIntake } from '../../src/intake/index.js';
import type { Place } from '../intake/support/databases.js';
import { content } from '../intake/support/open-procedure.js';

const intake = await createIntake({
  content,
  register,
  sendCode: () => undefined,
  limits: { requestsPerMinute: 1_000_000 },
  ...(JSON.parse(process.env['HOSO_BENCH']!) as Place['options']),
});
process.send!(await intake.listen());
process.once('message', () => void intake.close().then(() => process.exit(0)));
