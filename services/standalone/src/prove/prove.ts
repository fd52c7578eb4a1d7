import { articles } from './articles';

const usage = '用法：npm run prove -- articles [条号]…    每条规定放宽以后，情景里必有一步失败';

async function run([what, ...named]: readonly string[]): Promise<number> {
  if (what === 'articles') return (await articles(named, (line) => console.log(line))) ? 0 : 1;
  console.error(usage);
  return 2;
}

void run(process.argv.slice(2)).then((code) => (process.exitCode = code));
