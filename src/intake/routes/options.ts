import type { FastifyInstance } from 'fastify';
import type { Option } from '../../host/host.js';
import { HostError } from '../../host/host-error.js';
import { findList } from '../../host/register.js';
import type { IntakeContext } from '../context.js';

export function registerOptions(api: FastifyInstance, { register }: IntakeContext): void {
  api.get<{ Params: { name: string } }>(
    '/options/:name',
    {
      schema: {
        summary: 'A list that the content asks for, such as the facilities where one can be registered',
        params: { $ref: 'OptionsName#' },
        response: { 200: { $ref: 'Options#' }, '4xx': { $ref: 'Problem#' } },
      },
    },
    ({ params }): readonly Option[] => {
      const list = findList(register, params.name);
      if (!list) throw new HostError('not-found');
      return list;
    },
  );
}
