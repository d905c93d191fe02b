#!/usr/bin/env node
/** The command. What it does is in run.ts. */
import { run } from './run.js';

process.exitCode = await run(process.argv.slice(2), { out: console.log, error: console.error });
