/** What the service lets one client do. All of it can be set by `createIntake`. */
export interface IntakeLimits {
  /** Requests of one address in a minute, at all instances together. */
  readonly requestsPerMinute: number;
  /** Bytes of a JSON body. */
  readonly bodySize: number;
  /** Levels of arrays and objects in a JSON body. */
  readonly bodyDepth: number;
  /** Values in a JSON body, one in another counted each. */
  readonly bodyValues: number;
  /** Milliseconds within which a request must have arrived. */
  readonly requestTime: number;
  /** Files of one session that are not handed in yet, and their bytes together. */
  readonly filesPerSession: number;
  readonly fileBytesPerSession: number;
  /** Wrong answers to one challenge, the last of which uses it up. */
  readonly attemptsPerChallenge: number;
  /** Codes sent to one telephone in an hour. */
  readonly codesPerHour: number;
  /** Check codes given to one session in an hour. */
  readonly questionsPerHour: number;
  /** Look-ups of one session in an hour, right and wrong numbers alike. */
  readonly lookUpsPerHour: number;
  /** Log-ins, and registrations, of one identity number in a quarter of an hour, right and wrong alike. */
  readonly logInsPerQuarterOfAnHour: number;
  readonly checkCodeSeconds: number;
  readonly oneTimeCodeSeconds: number;
  readonly sessionSeconds: number;
  /** After these a file that was never handed in is deleted. */
  readonly orphanSeconds: number;
  /** Milliseconds that a stop waits for requests under way. */
  readonly drainTime: number;
}

export const defaultLimits: IntakeLimits = {
  requestsPerMinute: 600,
  bodySize: 1024 * 1024,
  bodyDepth: 64,
  bodyValues: 10_000,
  requestTime: 60_000,
  filesPerSession: 60,
  fileBytesPerSession: 100 * 1024 * 1024,
  attemptsPerChallenge: 3,
  codesPerHour: 10,
  questionsPerHour: 60,
  lookUpsPerHour: 30,
  logInsPerQuarterOfAnHour: 10,
  checkCodeSeconds: 300,
  oneTimeCodeSeconds: 120,
  sessionSeconds: 12 * 60 * 60,
  orphanSeconds: 24 * 60 * 60,
  drainTime: 10_000,
};
