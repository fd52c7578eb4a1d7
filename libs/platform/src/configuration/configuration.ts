import { z } from 'zod';
import { ConfigurationError } from './configuration.errors';

const day = z.iso.date({ error: '应为日期，如 2012-02-01' });
const whole = (least: number, most: number, preset: number) =>
  z.coerce
    .number({ error: `应为 ${least} 至 ${most} 的整数` })
    .int()
    .min(least)
    .max(most)
    .default(preset);

/** Every setting of a process, by the environment variable that carries it. */
export const settings = z.object({
  MODE: z
    .enum(['embedded', 'servers'], { error: '只能是 embedded（单进程）' })
    .default('embedded')
    .refine((mode) => mode !== 'servers', {
      error: 'servers 方式（EventStoreDB、Kafka、MongoDB）尚未建成，请用 embedded',
    })
    .describe('One process without servers; `servers` is not built yet and stops the start.'),
  DATA_DIR: z
    .string({ error: '须指明数据目录' })
    .min(1, { error: '须指明数据目录' })
    .describe('Folder of the log, the registers and the views. The npm scripts set `data`, `npm start` `data/demo`.'),
  HOST: z.string().min(1).default('127.0.0.1').describe('Address to listen on.'),
  PORT: whole(0, 65535, 3000).describe('Port to listen on; 0 takes a free one.'),
  CLOCK: z
    .enum(['real', 'simulated'], { error: '只能是 real 或 simulated' })
    .default('real')
    .describe('A store keeps the clock it was born with; the other one is refused.'),
  SIMULATED_START: day
    .optional()
    .describe('First day of a simulated store; needed with CLOCK=simulated, refused without.'),
  BUS: z
    .enum(['embedded', 'shuffled'], { error: '只能是 embedded 或 shuffled' })
    .default('embedded')
    .describe('`shuffled` delays and repeats events, for tests; only with CLOCK=simulated.'),
  REBUILD: z
    .enum(['none', 'all'], { error: '只能是 none 或 all' })
    .default('none')
    .describe('`all`, once after a restore: views are made anew and reactions go through the log again.'),
  LOG_LEVEL: z
    .enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'], { error: '不是日志级别' })
    .default('info')
    .describe('What the log on standard output keeps.'),
  SESSION_HOURS: whole(1, 24 * 30, 12).describe('Hours until a session ends.'),
  FILE_MEGABYTES: whole(1, 200, 20).describe('Largest file that may be kept.'),
  ADMIN_PASSWORD: z
    .string()
    .min(8, { error: '管理员密码至少 8 位' })
    .max(200)
    .optional()
    .describe('Password of the first account of a new store; without it one is made and shown once.'),
});

const together = settings.superRefine((given, context) => {
  const wrong = (variable: keyof typeof given, message: string) =>
    context.addIssue({ code: 'custom', path: [variable], message });
  if (given.CLOCK === 'real' && given.SIMULATED_START) wrong('SIMULATED_START', '只在 CLOCK=simulated 时可用');
  if (given.CLOCK === 'simulated' && !given.SIMULATED_START) wrong('SIMULATED_START', 'CLOCK=simulated 时必填');
  if (given.CLOCK === 'real' && given.BUS === 'shuffled') wrong('BUS', 'shuffled 只用于测试，须 CLOCK=simulated');
});

export type Config = z.output<typeof settings>;

/** The settings of this process; throws ConfigurationError naming each wrong variable. */
export function configuration(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.keys(settings.shape).flatMap((name) => (env[name] ? [[name, env[name]] as const] : [])),
  );
  const result = together.safeParse(given);
  if (result.success) return result.data;
  throw new ConfigurationError(
    result.error.issues.map((issue) => ({ variable: issue.path.join('.'), message: issue.message })),
  );
}
