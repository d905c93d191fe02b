import { answers } from '../../styles/answers.js';
import { base } from '../../styles/base.js';
import { buttons } from '../../styles/buttons.js';
import { choices } from '../../styles/choices.js';
import { controls } from '../../styles/controls.js';
import { field } from '../../styles/field.js';
import { notice } from '../../styles/notice.js';
import { tokens } from '../../styles/tokens.js';

export const finderStyles = [tokens, base, controls, field, choices, buttons, answers, notice];
