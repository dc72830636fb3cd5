/**
 * `npm run simulate -- --days 60 --seed 1 --policy quote+plan|first-come|board-only --load 0.85`: one line of JSON. `--allowance`:
 * minutes that policies without a quote add to the standard ones; `--honest 0.96` finds those that keep so many promises.
 */
import { parseArgs } from 'node:util';
import { honestAllowance, type Options, POLICIES, simulate } from './simulation.ts';

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    policy: { type: 'string', default: 'quote+plan' },
    load: { type: 'string', default: '0.85' },
    allowance: { type: 'string', default: '60' },
    honest: { type: 'string' },
  },
});
const policy = POLICIES.find((name) => name === values.policy);
if (policy === undefined) throw new Error(`--policy is one of ${POLICIES.join(', ')}`);
const options: Options = {
  ...{ days: Number(values.days), seed: values.seed, policy, load: Number(values.load) },
  allowance: Number(values.allowance),
};
const began = performance.now();
const found =
  values.honest === undefined
    ? { options, figures: simulate(options).figures }
    : honestAllowance(options, Math.round(Number(values.honest) * 1000));
const seconds = Math.round((performance.now() - began) / 1000);
process.stdout.write(`${JSON.stringify({ ...found.options, ...found.figures, seconds })}\n`);
