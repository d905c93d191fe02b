/** One instance of the service in a process of its own: `startInstance` forks it. */
import register from '../../../src/host/demonstration-register.json' with { type: 'json' };
import { createIntake, type IntakeOptions } from '../../../src/intake/index.js';
import { content } from './open-procedure.js';

const { limits, ...options } = JSON.parse(process.env['HOSO_INSTANCE']!) as Partial<IntakeOptions>;
const intake = await createIntake({
  content,
  register,
  sendCode: () => undefined,
  limits: { requestsPerMinute: 1_000_000, ...limits },
  ...options,
});
process.send!(await intake.listen());
process.once('SIGTERM', () => void intake.close().then(() => process.exit(0)));
