// Formats here, and only checks where CI is set: what was not formatted must not pass there unseen.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync('npm', ['run', '-s', process.env.CI ? 'format:check' : 'format'], { stdio: 'inherit' });
process.exit(status ?? 1);
