// A browser for as long as standard input stays open. Each line that comes in is a command in JSON, each line that goes out its result:
// { id, do: 'open', url, … } → { id, result } or { id, error }. The first line out says that the browser runs.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const readline = require('node:readline');

const unavailable = (why) => {
    console.error(why);
    process.exit(1);
};

let chromium;
try {
    ({ chromium } = require('playwright-core'));
} catch {
    unavailable("The browser's driver is not installed: run 'npm ci --ignore-scripts' in tests/browser.");
}

// CHROMIUM names one; else what the PATH has; else Chrome or Edge where their installers put them.
function candidates() {
    if (process.env.CHROMIUM) {
        return [{ executablePath: process.env.CHROMIUM }];
    }

    const folders = (process.env.PATH ?? '').split(path.delimiter);
    const onPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
        .flatMap((name) => folders.map((folder) => path.join(folder, name)))
        .filter((file) => fs.existsSync(file));
    return [...onPath.map((executablePath) => ({ executablePath })), { channel: 'chrome' }, { channel: 'msedge' }];
}

async function launch() {
    const reasons = [];
    for (const candidate of candidates()) {
        try {
            return await chromium.launch({
                ...candidate,
                headless: true,
                args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
            });
        } catch (e) {
            reasons.push(`${candidate.executablePath ?? candidate.channel}: ${e.message.split('\n')[0]}`);
        }
    }

    return unavailable(`There is no Chromium: install it (on Debian: apt-get install chromium), or name one in CHROMIUM. ${reasons.join('; ')}`);
}

const pages = [];

const commands = {
    async open(browser, { url, width = 1280, height = 800, scheme = 'light', motion = 'no-preference' }) {
        const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, reducedMotion: motion });
        context.setDefaultTimeout(20_000);
        const page = await context.newPage();
        page.problems = [];
        page.on('console', (message) => {
            if (message.type() === 'error' || message.type() === 'warning') {
                page.problems.push(message.text());
            }
        });
        page.on('pageerror', (e) => page.problems.push(String(e)));
        await page.addInitScript(() => {
            addEventListener('securitypolicyviolation', (e) => console.error(`security policy: ${e.violatedDirective} ${e.blockedURI}`));
        });
        await page.goto(url);
        return pages.push(page) - 1;
    },
    click: (page, { selector }) => page.click(selector),
    fill: (page, { selector, text }) => page.fill(selector, text),
    press: (page, { key }) => page.keyboard.press(key),
    type: (page, { text }) => page.keyboard.type(text),
    select: (page, { selector, text }) => page.selectOption(selector, text),
    text: (page, { selector }) => page.innerText(selector),
    wait: (page, { selector, state, text }) => page.locator(selector).filter(text === undefined ? {} : { hasText: text }).first().waitFor({ state }),
    evaluate: (page, { expression }) => page.evaluate(expression),
    problems: async (page) => page.problems,
    screenshot: (page, { file }) => page.screenshot({ path: file }).then(() => {}),
    close: (page) => page.context().close(),

    // The accessibility tree: what a screen reader is told of each control.
    async controls(page) {
        const session = await page.context().newCDPSession(page);
        const { nodes } = await session.send('Accessibility.getFullAXTree');
        await session.detach();
        const roles = ['button', 'checkbox', 'combobox', 'link', 'radio', 'slider', 'spinbutton', 'switch', 'textbox'];
        return nodes
            .filter((node) => !node.ignored && roles.includes(node.role?.value))
            .map((node) => ({ role: node.role.value, name: node.name?.value ?? '' }));
    },
};

async function main() {
    const browser = await launch();
    const leave = () => browser.close().finally(() => process.exit(0));
    browser.on('disconnected', () => process.exit(1));
    const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
    const input = readline.createInterface({ input: process.stdin });
    input.on('close', leave);
    input.on('line', async (line) => {
        const { id, do: name, page, ...rest } = JSON.parse(line);
        try {
            say({ id, result: (await commands[name](page === undefined ? browser : pages[page], rest)) ?? null });
        } catch (e) {
            say({ id, error: e.message });
        }
    });
    say({ id: 0, result: browser.version() });
}

main();
