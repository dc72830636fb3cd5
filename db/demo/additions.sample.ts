import type { FindCode } from '../../shared/domain/vocabulary.ontime.ts';

/** Work that is often found on the way (增项): the line of the time table it becomes, and how it is reported. */
export type SampleAddition = { readonly code: string; readonly finds: readonly FindCode[]; readonly note: string };

export const ADDITIONS: readonly SampleAddition[] = [
  { code: 'R08', finds: ['battery'], note: '冷启动电压低' },
  { code: 'M06', finds: ['fluids'], note: '制动液含水超标' },
  { code: 'R01', finds: ['brake-pads'], note: '前片只剩 2 毫米' },
  { code: 'R14', finds: ['other'], note: '二缸点火线圈偶发失火' },
  { code: 'R20', finds: ['tyres'], note: '右后胎扎钉' },
];
