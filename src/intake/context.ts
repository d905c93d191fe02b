import type { Register } from '../host/register.js';
import type { CalendarDate } from '../procedure/day-number.js';
import type { ContentModule } from '../validation/content-module.js';
import type { Database } from './database.js';
import type { IntakeLimits } from './limits.js';
import type { SendCode } from './send-code.js';

/** What every route is given. */
export interface IntakeContext {
  readonly database: Database;
  readonly content: ContentModule;
  /** The form by which citizens register; without it there are no accounts, as where the portal has its own. */
  readonly registrationForm?: ContentModule | undefined;
  /** The people, the office and the texts of the agency. */
  readonly register: Register;
  readonly sendCode: SendCode;
  readonly limits: IntakeLimits;
  /** The agency's day. */
  readonly today: () => CalendarDate;
}
