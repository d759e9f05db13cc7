import os from 'node:os';

export interface Machine {
  cores: number;
  cpu: string;
  memoryGigabytes: number;
  node: string;
  platform: string;
}

/** What the figures were measured on; they compare within one run only. */
export const machine = (): Machine => ({
  cores: os.cpus().length,
  cpu: os.cpus()[0]?.model ?? 'unknown',
  memoryGigabytes: Math.round(os.totalmem() / 2 ** 30),
  node: process.version,
  platform: `${os.platform()} ${os.release()}`,
});
