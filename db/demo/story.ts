import type { ReasonCode } from '../../shared/domain/reasons.ts';
import type { FindCode } from '../../shared/domain/vocabulary.ontime.ts';
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
  /** Extra work is found, on work that runs. */
  | { readonly do: 'find'; readonly op: number; readonly finds: readonly FindCode[]; readonly note: string }
  /** The newest addition that has no price yet gets one: this line of the time table. */
  | { readonly do: 'offer'; readonly code: string }
  /** The customer's word on everything that has a price, and the new time told with it. */
  | {
      readonly do: 'answer';
      readonly approved: boolean;
      readonly to: Minute | null;
      readonly means: PromiseMeans;
      readonly note: string;
    }
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
  | { readonly do: 'excuse'; readonly reason: ReasonCode; readonly note: string; readonly signed: boolean }
  /** The caller rings the customer up after delivery (Q4). */
  | {
      readonly do: 'call';
      readonly reached: boolean;
      readonly onTime: boolean | null;
      readonly scores: readonly number[];
      readonly remark: string;
      readonly complaint: string | null;
    }
  /** The last complaint about this car is seen to and closed. */
  | { readonly do: 'answerComplaint'; readonly cause: string; readonly answer: string }
  /** It may be the comeback of an earlier story (Q3). */
  | { readonly do: 'comesBack'; readonly earlier: Story }
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
