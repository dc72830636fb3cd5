import type { DecideContext } from '../../../shared/domain/decision.ts';
import { type Wait, waitOf } from '../../../shared/domain/dependency.rules.ts';
import { riskOfVisit } from '../../../shared/domain/forecast.ts';
import { workedMinutes } from '../../../shared/domain/labour.ts';
import type { Risk } from '../../../shared/domain/lateness.ts';
import type { HelpCall } from '../../../shared/domain/model.screens.ts';
import type { Bay, Operation, Person, Shop, Team, VisitFile } from '../../../shared/domain/model.ts';
import { basisPromise } from '../../../shared/domain/promise.ts';
import { lacksSelfCheck } from '../../../shared/domain/ready.rules.ts';
import { openOperations } from '../../../shared/domain/stage.ts';
import { type Assumed, assumedOf } from './assumed.ts';
import { type BayActions, bayActions } from './bay.actions.ts';
import { type BayAdditions, bayAdditions } from './bay.additions.ts';
import { type BayCar, carsOfBay, currentCar, currentLine, type Focus, linesOf } from './bay.cars.ts';
import { type CrewChoice, type CrewTile, crewTiles, startingCrew } from './bay.crew.ts';
import { type Left, leftAtBay, type Said, saidOf, type TeamCheck, teamChecks } from './bay.team.ts';
import { type BayWarning, bayWarning } from './bay.warning.ts';

/** What the ground of the whole screen says. */
export type BayGround = 'working' | 'held' | 'waiting' | 'idle' | 'done' | 'closed';

export type LineView = {
  operation: Operation;
  /** ① ② ③: the place in the order of work, from 1. */
  number: number;
  current: boolean;
  /** Minutes worked on it so far, by the union of intervals (J7). */
  worked: number;
  /** What a planned operation still waits for (J3). */
  waits: Wait | null;
  /** Finished, and the self check it needs was left for later (Q1). */
  unchecked: boolean;
  /** Why it is to be done again, or what the one who left it said. */
  said: Said | null;
  /** Label of another bay it is planned for, null when it is for this bay or open. */
  elsewhere: string | null;
};

export type CarView = BayCar & {
  lines: readonly LineView[];
  /** The counted promise (P2), epoch ms; null when none was given. */
  promise: number | null;
  risk: Risk;
  /** The half-hour warning about that promise (P5). */
  warning: BayWarning;
  /** Extra work found on the car. */
  additions: BayAdditions;
};

export type BayModel = {
  ground: BayGround;
  bay: Bay;
  team: Team | null;
  person: Person | null;
  cars: readonly BayCar[];
  car: CarView | null;
  line: LineView | null;
  crew: readonly CrewTile[];
  /** Who would begin now. */
  starting: readonly string[];
  actions: BayActions;
  /** The next car that is not here yet. */
  next: BayCar | null;
  help: HelpCall | null;
  /** Help was called, and the hub has not heard of it yet. */
  helpWaits: boolean;
  assumed: readonly Assumed[];
  /** What waits for the team's check by the person at the screen (Q1). */
  teamChecks: readonly TeamCheck[];
  /** Jobs that somebody left (E8). */
  left: readonly Left[];
};

export type BayInput = {
  team: Team | null;
  /** The open call for help of this bay. */
  help: HelpCall | null;
  helpWaits: boolean;
  /** Rules are asked with this context: the shop's rows, the person at the screen, the hub's time. */
  context: DecideContext;
  bay: Bay;
  shop: Shop;
  /** All visits this screen was sent. */
  files: readonly VisitFile[];
  focus: Focus;
  choice: CrewChoice;
};

/** All that the bay terminal shows, from its rows and the time. Rules are asked, never repeated. */
export function bayModel({ context, bay, team, help, helpWaits, shop, files, focus, choice }: BayInput): BayModel {
  const reader = context.shop;
  const person = context.actor.person;
  const cars = carsOfBay(reader, bay.id);
  const car = currentCar(cars, focus);
  const crewOf = (file: VisitFile, operation: Operation) => startingCrew(file, operation, person, choice);
  const operation = car && currentLine(car, bay.id, person?.id ?? null, focus, context.at);
  const starting = car && operation ? crewOf(car.file, operation) : [];
  const lines = car
    ? linesOf(car.file).map((line, at): LineView => {
        const other = line.plan.bayId !== null && line.plan.bayId !== bay.id && line.state !== 'done';
        return {
          operation: line,
          number: at + 1,
          current: line.id === operation?.id,
          worked: workedMinutes(car.file, line, context.now),
          waits: line.state === 'planned' ? waitOf(car.file, line, context.at) : null,
          unchecked: lacksSelfCheck(car.file, line),
          said: saidOf(car.file, line),
          elsewhere: other ? (reader.bay(line.plan.bayId ?? '')?.label ?? null) : null,
        };
      })
    : [];
  return {
    ground: groundOf(bay, cars, car),
    bay,
    team,
    person,
    cars,
    car: car
      ? {
          ...car,
          lines,
          promise: basisPromise(car.file, shop.policy)?.at ?? null,
          risk: riskOfVisit(car.file, shop, context.now),
          warning: bayWarning(context, shop, car.file),
          additions: bayAdditions(context, car.file),
        }
      : null,
    line: lines.find((line) => line.current) ?? null,
    crew: car && operation ? crewTiles(reader, bay.teamId, car.file, operation, starting) : [],
    starting,
    actions: bayActions(context, bay.id, car, operation, starting),
    next: cars.find((other) => !other.here && other !== car) ?? null,
    help,
    helpWaits,
    assumed: person === null ? [] : assumedOf(files, person.id),
    teamChecks: teamChecks(reader, files, person),
    left: leftAtBay(reader, files, shop, context.now),
  };
}

/** The state of the bay as seen from across the hall: of the car that stands here, whatever the screen looks at. */
function groundOf(bay: Bay, cars: readonly BayCar[], car: BayCar | undefined): BayGround {
  const shown = car?.here ? car : cars.find((other) => other.here);
  const states = shown === undefined ? [] : openOperations(shown.file).map((operation) => operation.state);
  if (states.includes('working')) return 'working';
  if (bay.outOfService !== null) return 'closed';
  if (shown === undefined) return 'idle';
  if (states.includes('held')) return 'held';
  return states.length > 0 ? 'waiting' : 'done';
}
