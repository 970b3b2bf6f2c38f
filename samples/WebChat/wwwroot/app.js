import { Announcer } from './js/announcer.js';
import { ask, AskError } from './js/events.js';
import { Follow } from './js/follow.js';
import { count, dollars } from './js/format.js';
import { Settings } from './js/settings.js';
import { Turn } from './js/turn.js';

const byId = (id) => document.getElementById(id);
const question = byId('question');
const send = byId('send');
const stop = byId('stop');
const turnsElement = byId('turns');
const settings = new Settings();
const announcer = new Announcer(byId('announcements'));
const follow = new Follow(byId('conversation'), (isFollowing) => {
    byId('latest').hidden = isFollowing;
});

let turns = [];
let spent = { cost: 0, tokens: 0 };
let running = null;
let isReady = false;

// --- Asking ---------------------------------------------------------------------------------------------------------------------------------

function submit() {
    const text = question.value.trim();
    if (!text || !isReady) {
        return;
    }

    if (running) {
        announcer.say('The model is still answering. Escape stops it.');
        return;
    }

    question.value = '';
    resize();
    byId('welcome').hidden = true;
    byId('new-chat').disabled = false;
    turns.at(-1)?.isLast(false);
    const turn = new Turn(turns.length + 1, text, { grown: () => follow.grown(), retry: answer });
    turns.push(turn);
    turnsElement.append(turn.element);
    answer(turn);
}

async function answer(turn) {
    if (running) {
        return;
    }

    const abort = new AbortController();
    running = abort;
    const hadFocus = turn.element.contains(document.activeElement);
    showRunning(true);
    turn.begin();
    turn.isLast(true);
    follow.toEnd();
    if (hadFocus) {
        stop.focus();
    }

    const messages = turns.slice(0, turns.indexOf(turn)).flatMap((earlier) => earlier.messages());
    const body = { ...settings.question(), messages: [...messages, { role: 'user', content: turn.question }] };
    announcer.say(`Asked ${settings.model.name}.`);
    let hasEnded = false;
    let isThinking = false;
    try {
        for await (const { event, data } of ask(body, abort.signal)) {
            switch (event) {
                case 'note':
                    turn.note(data.text);
                    break;
                case 'waiting':
                    turn.waiting();
                    break;
                case 'started':
                    turn.started(data);
                    break;
                case 'thinking':
                    if (!isThinking) {
                        isThinking = true;
                        announcer.say('The model is thinking.');
                    }

                    turn.think(data.text);
                    break;
                case 'writing':
                    turn.write(data.text);
                    announcer.stream(data.text);
                    break;
                case 'finished':
                    hasEnded = true;
                    turn.finish(data);
                    add(turn.usage);
                    announcer.end(summary(turn.usage));
                    break;
                case 'failed':
                    // Its role of an alert speaks for itself.
                    hasEnded = true;
                    turn.fail(data);
                    break;
                default:
                    break;
            }
        }

        if (!hasEnded && !abort.signal.aborted) {
            throw new AskError('The answer broke off', 'The page\'s server closed the connection.', 'See whether it still runs, then try again.');
        }
    } catch (e) {
        if (e.name !== 'AbortError') {
            showError(turn, e);
            hasEnded = true;
        }
    } finally {
        if (abort.signal.aborted && !hasEnded) {
            turn.stop();
            announcer.end('Stopped.');
        }

        if (running === abort) {
            running = null;
            showRunning(false);
        }
    }
}

function showError(turn, e) {
    if (!(e instanceof AskError)) {
        turn.fail({ title: 'Something went wrong in this page', message: String(e.message ?? e), advice: 'Try again.' });
        throw e;
    }

    turn.fail({ title: e.title, message: e.message, advice: e.advice });
    settings.showErrors(e.fields);
}

function showRunning(isRunning) {
    const held = [send, stop].includes(document.activeElement);
    send.hidden = isRunning;
    stop.hidden = !isRunning;
    if (held) {
        // The button that had the focus has gone.
        (isRunning ? stop : question).focus();
    }
}

function add(usage) {
    spent.cost += usage?.cost ?? 0;
    spent.tokens += usage?.total_tokens ?? 0;
    byId('total').hidden = spent.tokens === 0;
    byId('total-cost').textContent = dollars(spent.cost);
    byId('total-tokens').textContent = `${count(spent.tokens)} tokens`;
}

function summary(usage) {
    const facts = [];
    if (usage?.completion_tokens !== undefined) {
        facts.push(`${count(usage.completion_tokens)} tokens`);
    }

    if (usage?.cost !== undefined) {
        facts.push(dollars(usage.cost));
    }

    return facts.length > 0 ? `The answer is complete: ${facts.join(', ')}.` : 'The answer is complete.';
}

function newChat() {
    running?.abort();
    running = null;
    showRunning(false);
    turns = [];
    spent = { cost: 0, tokens: 0 };
    add(null);
    turnsElement.replaceChildren();
    byId('welcome').hidden = false;
    byId('new-chat').disabled = true;
    follow.toEnd();
    announcer.say('A new chat.');
    question.focus();
}

// --- The composer ---------------------------------------------------------------------------------------------------------------------------

function resize() {
    question.style.height = 'auto';
    question.style.height = `${question.scrollHeight}px`;
}

byId('composer').addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
});
question.addEventListener('input', resize);
question.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        submit();
    }
});
stop.addEventListener('click', () => running?.abort());
byId('new-chat').addEventListener('click', newChat);
byId('latest').addEventListener('click', () => {
    follow.toEnd();
    question.focus();
});
for (const suggestion of document.querySelectorAll('.suggestion')) {
    suggestion.addEventListener('click', () => {
        question.value = suggestion.textContent;
        question.focus();
        submit();
    });
}

document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) {
        return;
    }

    if (isDrawerOpen()) {
        closeDrawer();
    } else {
        running?.abort();
    }
});

// --- On a narrow screen the settings lie over the page -----------------------------------------------------------------------------------------

const wide = matchMedia('(min-width: 56.25rem)');
const isDrawerOpen = () => document.body.classList.contains('drawer-open');
const others = [document.querySelector('.bar'), byId('main'), document.querySelector('.skip')];

function openDrawer() {
    document.body.classList.add('drawer-open');
    byId('open-settings').setAttribute('aria-expanded', 'true');
    byId('shade').hidden = false;
    for (const other of others) {
        other.inert = true;
    }

    byId('close-settings').focus();
}

function closeDrawer() {
    if (!isDrawerOpen()) {
        return;
    }

    document.body.classList.remove('drawer-open');
    byId('open-settings').setAttribute('aria-expanded', 'false');
    byId('shade').hidden = true;
    for (const other of others) {
        other.inert = false;
    }

    byId('open-settings').focus();
}

byId('open-settings').addEventListener('click', openDrawer);
byId('close-settings').addEventListener('click', closeDrawer);
byId('shade').addEventListener('click', closeDrawer);
wide.addEventListener('change', closeDrawer);

// --- Light and dark -------------------------------------------------------------------------------------------------------------------------

const dark = matchMedia('(prefers-color-scheme: dark)');
const theme = () => document.documentElement.dataset.theme ?? (dark.matches ? 'dark' : 'light');

function labelTheme() {
    byId('theme-label').textContent = `Switch to the ${theme() === 'dark' ? 'light' : 'dark'} theme`;
}

byId('theme').addEventListener('click', () => {
    const next = theme() === 'dark' ? 'light' : 'dark';
    document.documentElement.dataset.theme = next;
    try {
        localStorage.setItem('theme', next);
    } catch {
        // It holds until the page is left.
    }

    labelTheme();
});
dark.addEventListener('change', labelTheme);
labelTheme();

// --- Beginning ------------------------------------------------------------------------------------------------------------------------------

try {
    const response = await fetch('api/settings');
    const loaded = await response.json();
    settings.load(loaded);
    byId('simulated').hidden = !loaded.is_simulated;
    isReady = true;
} catch {
    byId('models').replaceChildren('The page\'s server cannot be reached. Reload the page when it runs.');
}
