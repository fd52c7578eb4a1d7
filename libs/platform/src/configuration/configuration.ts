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
    }),
  DATA_DIR: z.string({ error: '须指明数据目录' }).min(1, { error: '须指明数据目录' }),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: whole(0, 65535, 3000),
  CLOCK: z.enum(['real', 'simulated'], { error: '只能是 real 或 simulated' }).default('real'),
  SIMULATED_START: day.optional(),
  BUS: z.enum(['embedded', 'shuffled'], { error: '只能是 embedded 或 shuffled' }).default('embedded'),
  REBUILD: z.enum(['none', 'all'], { error: '只能是 none 或 all' }).default('none'),
  LOG_LEVEL: z
    .enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'], { error: '不是日志级别' })
    .default('info'),
  SESSION_HOURS: whole(1, 24 * 30, 12),
  FILE_MEGABYTES: whole(1, 200, 20),
  ADMIN_PASSWORD: z.string().min(8, { error: '管理员密码至少 8 位' }).max(200).optional(),
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
