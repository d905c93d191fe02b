/** The port through which codes leave the service: a text message in earnest, the console in a demonstration. */
export type SendCode = (message: CodeMessage) => void | Promise<void>;

export interface CodeMessage {
  /** A telephone number. */
  readonly to: string;
  /** What the person is to read, in their language. */
  readonly text: string;
}
