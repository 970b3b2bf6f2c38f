// Runs the WireMock that is installed here, with the arguments given, for as long as standard input stays open: whichever way the process at
// its other end goes, killed or not, the server goes with it.
'use strict';

const { spawn } = require('node:child_process');
const path = require('node:path');

const unavailable = (why) => {
    console.error(why);
    process.exit(1);
};

let manifest;
try {
    manifest = require.resolve('wiremock/package.json');
} catch {
    unavailable("WireMock is not installed: run 'npm ci --ignore-scripts' in tests/wiremock.");
}

const jar = path.join(path.dirname(manifest), 'build', `wiremock-standalone-${require(manifest).version}.jar`);
const java = process.env.JAVA_HOME ? path.join(process.env.JAVA_HOME, 'bin', 'java') : 'java';

// Quick to start rather than quick in the long run: the server lives for seconds.
const options = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx256m'];
const server = spawn(java, [...options, '-jar', jar, ...process.argv.slice(2)], { stdio: ['ignore', 'inherit', 'inherit'] });
server.on('error', () => unavailable(`There is no Java at '${java}': install a Java runtime, 11 or newer (on Debian: apt-get install openjdk-17-jre-headless).`));
server.on('exit', (code) => process.exit(code ?? 0));

const stop = () => server.kill('SIGKILL');
process.stdin.resume().on('close', stop).on('error', stop);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, stop);
}
