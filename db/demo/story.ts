import type { ReasonCode } from '../../shared/domain/reasons.ts';
import type { PlaceKind, PromiseCause, PromiseMeans, VisitCategory } from '../../shared/domain/vocabulary.ts';
import type { SampleCar } from './cars.sample.ts';

/** Minutes since midnight of the sample's day; what happened on the days before is negative. */
export type Minute = number;

/** One thing that happens to a car. `op` counts the car's operations from 0; bays and people by their sample names. */
export type Act = { readonly at: Minute } & (
  | {
      readonly do: 'plan';
      readonly op: number;
      readonly bay: string;
      readonly crew: readonly string[];
      readonly start?: Minute;
    }
  | {
      readonly do: 'start' | 'resume';
      readonly op: number;
      readonly bay: string | null;
      readonly crew: readonly string[];
    }
  | {
      readonly do: 'hold';
      readonly op: number;
      readonly reason: ReasonCode;
      readonly note: string;
      readonly until: Minute | null;
      readonly carFree: boolean;
    }
  | { readonly do: 'finish'; readonly op: number }
  | { readonly do: 'move'; readonly place: PlaceKind; readonly bay: string | null; readonly label: string }
  | { readonly do: 'add'; readonly code: string }
  | {
      readonly do: 'promise';
      readonly to: Minute;
      readonly cause: PromiseCause;
      readonly means: PromiseMeans;
      readonly note: string;
    }
  | { readonly do: 'check'; readonly by: string; readonly rework: readonly number[]; readonly remark: string }
  | { readonly do: 'confirm'; readonly op: number }
  | { readonly do: 'help' | 'helped'; readonly bay: string }
  | { readonly do: 'cancel'; readonly reason: string }
  | { readonly do: 'wash' | 'washed' | 'ready' | 'settle' | 'deliver' }
);

/** A visit from arrival to wherever it has got to. */
export type Story = {
  readonly arrive: Minute;
  readonly car: SampleCar;
  readonly category: VisitCategory;
  readonly codes: readonly string[];
  readonly request: string;
  readonly advisor: string;
  readonly waits: boolean;
  readonly wash: boolean;
  readonly loungeHidden: boolean;
  /** What the customer is told on arrival. */
  readonly promise: Minute;
  readonly acts: readonly Act[];
};
