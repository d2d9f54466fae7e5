/** What a corpus on the command line holds, and a question about it that it can answer. */
import { expect } from 'vitest';
import { type createCli, readJsonLines } from '../../run-cli.ts';

export interface HeldReport {
  report: string;
  organ: string;
  year: number;
  /** How many cells are printed in it. */
  cells: number;
}

/** The reports of a data folder; the samples come in where it is new. */
export async function readHeld(wenbao: ReturnType<typeof createCli>): Promise<HeldReport[]> {
  const { code, stdout, stderr } = await wenbao(['reports', '--json']);
  expect(code, stderr).toBe(0);
  return readJsonLines(stdout);
}

/** Asks for the applications that the first report counts. */
export const askApplications = ([report]: readonly HeldReport[]): string => `${report?.organ}${report?.year}年收到多少件政府信息公开申请？`;
