import type { Change as LoggedChange } from '../../db/changes.ts';
import type { ClientsRepo } from '../../db/clients.repo.ts';
import type { Db } from '../../db/open.ts';
import type { Cause, Restatements } from '../../db/restatements.ts';
import type { Recorded, Signature, Touched, Work } from '../../db/work.ts';
import type { Actor, DecideContext, EventDraft } from '../../shared/domain/decision.ts';
import { permit } from '../../shared/domain/permission.ts';
import type { ShopReader } from '../../shared/domain/reader.ts';
import { type Decision, type Refusal, refuse } from '../../shared/domain/refusal.ts';
import { COMMANDS, type CommandEnvelope, commandEnvelope } from '../../shared/protocol/commands.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import type { CommandAnswer } from '../../shared/protocol/messages.ts';
import { attentionFor } from './attention.ts';
import type { Clock } from './clock.ts';
import { decideCommand, type HubPorts } from './decideCommand.ts';
import { type Faults, PutOff } from './faults.ts';
import { NOT_PREPARED } from './handlers/month.handlers.ts';
import type { HubOutcome } from './hubOutcome.ts';
import { newId } from './ids.ts';
import type { Log } from './log.ts';
import type { VerdictKeeper } from './verdicts.ts';

/** Where a command comes from. `ownerId` is the screen's or the program's id: a client belongs to one of them for ever. */
export type CommandSource = { readonly clientId: string; readonly ownerId: string; readonly actor: Actor };

/** What a transaction did: pushed to the screens after the commit, never before (S3). */
export type Published = {
  readonly seq: number;
  readonly touched: readonly Touched[];
  readonly events: readonly Recorded[];
};
/** The same; `own`: the last event of the command itself, which an undo may name (J10). */
type Joined = Published & { readonly own: number };

export type CommandBus = {
  /** Decides one command, exactly once (S1, S2). Synchronous: when it returns, the answer is durable. */
  run: (source: CommandSource, raw: unknown) => CommandAnswer;
  /** Records what the hub itself saw or did (sign-in, shift end). */
  recordOwn: (actor: Actor, drafts: readonly EventDraft[], happenedAt?: number) => Published | null;
  /** The same where the log is not to keep what was there before (A8): `blank` runs first, in the same transaction. */
  recordBlanking: (actor: Actor, draft: Omit<EventDraft, 'changes'>, blank: () => readonly LoggedChange[]) => void;
};

export type BusParts = {
  db: Db;
  clients: ClientsRepo;
  work: Work;
  reader: ShopReader;
  verdicts: Pick<VerdictKeeper, 'follow'>;
  restatements: Restatements;
  clock: Clock;
  log: Log;
  faults: Pick<Faults, 'trouble' | 'met'>;
  ports: HubPorts;
  publish: (published: Published) => void;
};

export function createCommandBus(parts: BusParts): CommandBus {
  const { db, clients, work, reader, verdicts, restatements, clock, log, faults, publish } = parts;

  const sign = (actor: Actor, source: CommandSource | null, n: number | null, now: number, at: number): Signature => ({
    deviceId: actor.deviceId ?? source?.ownerId ?? null,
    personId: actor.person?.id ?? null,
    clientId: source?.clientId ?? null,
    n,
    recordedAt: now,
    happenedAt: at,
  });

  /**
   * What was recorded in this transaction, as one; the verdicts of the visits it touched follow at once, and what that
   * changes in a closed month is recorded beside it (V11).
   */
  const joined = (recorded: readonly Recorded[], causes: readonly Cause[], signature: Signature): Joined => {
    const touched = recorded.flatMap((r) => r.touched);
    const visitIds = touched.filter(({ table }) => table === 'visit').map(({ id }) => id);
    const about = { visitIds: [...new Set(visitIds)], causes, at: signature.recordedAt, by: signature.personId };
    const drafts = restatements.around(about, () => verdicts.follow(touched));
    const own = recorded.at(-1)?.seq ?? 0;
    const restated = drafts.map((draft) => work.record(draft, signature));
    return { seq: restated.at(-1)?.seq ?? own, own, touched, events: [...recorded, ...restated] };
  };
  const recordAll = (drafts: readonly EventDraft[], signature: Signature) =>
    joined(
      drafts.map((draft) => work.record(draft, signature)),
      drafts,
      signature,
    );

  /** In the transaction: dedupe, decide, write, remember the answer. */
  const settle = (source: CommandSource, command: CommandEnvelope): { answer: CommandAnswer; done: Done | null } => {
    const { n } = command;
    const known = clients.find(source.clientId);
    if (known && known.ownerId !== source.ownerId)
      return { answer: { n, ok: false, code: 'client-foreign' }, done: null };
    const lastN = known?.lastN ?? 0;
    if (n <= lastN) return { answer: repeated(clients, source.clientId, n), done: null };
    if (n > lastN + 1) return { answer: { n, gap: true, expected: lastN + 1 }, done: null };
    const now = clock.now();
    const context = contextOf(source.actor, reader, now, command.at);
    const decision = decide(context, command, parts.ports);
    const signature = sign(source.actor, source, n, now, context.at);
    if (!decision.ok) {
      const answer = refusal(n, decision.refusal);
      clients.settle(now, source, n, answer);
      const late = attentionFor(context, command, decision.refusal, reader, clock.reading().rate);
      return { answer, done: late ? { published: recordAll([late], signature), effects: [] } : null };
    }
    const { events, answer: told = {}, undone, effects = [] } = decision.value;
    const published = undone
      ? joined(
          undone.map(({ draft, changes }) => work.recordLogged(draft, signature, changes)),
          undone.map(({ draft }) => draft),
          signature,
        )
      : recordAll(events, signature);
    const answer: CommandAnswer = { n, ok: true, seq: published.own, answer: told };
    clients.settle(now, source, n, answer);
    return { answer, done: { published, effects } };
  };

  /** Faults of the machine are for whoever asked: what the hub does by itself it tries again. */
  const commitOwn = (write: () => Joined): Joined => {
    const trouble = faults.trouble();
    if (trouble !== null) throw new PutOff(trouble);
    try {
      const published = db.$client.transaction(write).immediate();
      publish(published);
      return published;
    } catch (error) {
      faults.met(error);
      throw error;
    }
  };

  return {
    run(source, raw) {
      const parsed = commandEnvelope.safeParse(raw);
      if (!parsed.success) return { n: numberOf(raw), ok: false, code: 'bad-message' };
      const command = parsed.data;
      const trouble = faults.trouble();
      if (trouble !== null) return { n: command.n, again: true, trouble };
      try {
        const { answer, done } = db.$client.transaction(() => settle(source, command)).immediate();
        if (done) finish(done, publish);
        return answer;
      } catch (error) {
        const fault = faults.met(error);
        if (fault !== null || isUnprepared(error)) {
          log.warn({ err: error, type: command.type }, 'command put off');
          return { n: command.n, again: true, ...(fault === null || fault === 'damaged' ? {} : { trouble: fault }) };
        }
        log.error({ err: error, type: command.type, clientId: source.clientId, n: command.n }, 'command failed');
        return poisoned(parts, source, command.n);
      }
    },
    recordOwn(actor, drafts, happenedAt) {
      if (drafts.length === 0) return null;
      const now = clock.now();
      return commitOwn(() => recordAll(drafts, sign(actor, null, null, now, happenedAt ?? now)));
    },
    recordBlanking(actor, draft, blank) {
      const now = clock.now();
      const signature = sign(actor, null, null, now, now);
      commitOwn(() => joined([work.recordLogged(draft, signature, blank())], [draft], signature));
    },
  };
}

type Done = { published: Published; effects: readonly (() => void)[] };

function finish({ published, effects }: Done, publish: BusParts['publish']): void {
  publish(published);
  for (const effect of effects) effect();
}

/** The context of a command: a tap from the future happened now, one from too long ago at the oldest time believed (E7). */
function contextOf(actor: Actor, shop: ShopReader, now: number, claimed: number | null): DecideContext {
  const at = Math.min(now, Math.max(claimed ?? now, now - LIMITS.oldestTapMs));
  return { shop, actor, now, at: Math.round(at), newId };
}

function decide(context: DecideContext, command: CommandEnvelope, ports: HubPorts): Decision<HubOutcome> {
  // first: whoever may not give it is not told what it would look like
  const permitted = permit(command.type, context.actor);
  if (!permitted.ok) return permitted;
  const payload = COMMANDS[command.type].safeParse(command.payload);
  if (!payload.success) return refuse('invalid', undefined, { field: payload.error.issues[0]?.path.join('.') ?? '' });
  return decideCommand(command.type, context, payload.data, ports);
}

function refusal(n: number, { code, rule, params }: Refusal): CommandAnswer {
  return { n, ok: false, code, ...(rule ? { rule } : {}), ...(params ? { params } : {}) };
}

/** The stored answer of a command that was settled before; long ones are forgotten, that they were done is not. */
function repeated(clients: ClientsRepo, clientId: string, n: number): CommandAnswer {
  return (clients.storedAnswer(clientId, n) as CommandAnswer | undefined) ?? { n, ok: false, code: 'already-done' };
}

/** S2: a command that breaks the hub's code is settled as an error, or its client would be stuck behind it for ever. */
function poisoned({ db, clients, clock, log, faults }: BusParts, source: CommandSource, n: number): CommandAnswer {
  const answer: CommandAnswer = { n, ok: false, code: 'hub-error' };
  try {
    db.$client.transaction(() => clients.settle(clock.now(), source, n, answer)).immediate();
    return answer;
  } catch (error) {
    faults.met(error);
    log.error({ err: error }, 'could not settle a failed command');
    return { n, again: true };
  }
}

/** Figures that moved while they were made ready: nothing was decided, the command may be sent again (S2). */
function isUnprepared(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === NOT_PREPARED;
}

function numberOf(raw: unknown): number {
  const n = (raw as { n?: unknown } | null)?.n;
  return typeof n === 'number' && Number.isSafeInteger(n) ? n : 0;
}
