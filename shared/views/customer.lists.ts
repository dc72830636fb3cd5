import type { Complaint } from '../domain/model.office.ts';
import type { Signature } from '../domain/model.ontime.ts';
import type { Customer, VisitFile } from '../domain/model.ts';

/** A visit of the customer or car somebody asked for (A8). `closedAt`: delivered or cancelled, epoch ms; null: still here. */
export type CustomerLine = {
  readonly visitId: string;
  readonly pickup: string;
  readonly plate: string;
  readonly model: string;
  readonly colour: string;
  readonly customer: Customer | null;
  readonly arrivedAt: number;
  readonly closedAt: number | null;
};
export type CustomerLines = { readonly lines: readonly CustomerLine[]; readonly more: number };

/** Everything the shop keeps about these visits, to be handed out: photos as JPEG in base64 by name. */
export type CustomerExport = {
  readonly madeAt: number;
  readonly visits: readonly {
    readonly file: VisitFile;
    readonly signatures: readonly Signature[];
    readonly complaints: readonly Complaint[];
    readonly history: readonly { readonly at: number; readonly kind: string; readonly data: unknown }[];
  }[];
  readonly photos: Readonly<Record<string, string>>;
};
