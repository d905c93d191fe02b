/** `hoso/intake`: the reference service that receives dossiers. Node. */
export { createIntake, type Intake, type IntakeOptions } from './create-intake.js';
export { FolderInUseError } from './lock-folder.js';
export { NewerDatabaseError } from './migrate.js';
export { DamagedFolderError } from './open-embedded-database.js';
export { UnavailableError } from './unavailable-error.js';
export type { IntakeLimits } from './limits.js';
export type { CodeMessage, SendCode } from './send-code.js';
